package dev.graft.strategies.feature;

import dev.graft.core.verify.ReferenceMethod;
import dev.graft.core.verify.Values;
import dev.graft.linalg.Matrix;
import java.util.Map;

/** The mapped source of {@link Coral}, as cases of "coral" hold it. */
public final class ReferenceCoral implements ReferenceMethod {
    @Override
    public String name() {
        return "coral";
    }

    @Override
    public Map<String, Object> of(Values inputs, Values parameters) {
        Coral coral = new Coral(new Coral.Settings(parameters.number("lambda_")));
        Matrix aligned = coral.align(Matrix.of(inputs.matrix("Xs")), Matrix.of(inputs.matrix("Xt")));
        return Map.of("Xs_aligned", aligned.toArray());
    }
}
