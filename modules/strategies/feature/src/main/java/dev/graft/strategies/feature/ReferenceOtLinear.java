package dev.graft.strategies.feature;

import dev.graft.core.verify.ReferenceMethod;
import dev.graft.core.verify.Values;
import dev.graft.linalg.Matrix;
import java.util.Map;

/** The mapped source of {@link OtLinear}, as cases of "ot_linear_monge" hold it. */
public final class ReferenceOtLinear implements ReferenceMethod {
    @Override
    public String name() {
        return "ot_linear_monge";
    }

    @Override
    public Map<String, Object> of(Values inputs, Values parameters) {
        OtLinear transport = new OtLinear(new OtLinear.Settings(parameters.number("reg")));
        Matrix moved = transport.transport(Matrix.of(inputs.matrix("Xs")), Matrix.of(inputs.matrix("Xt")));
        return Map.of("Xs_mapped", moved.toArray());
    }
}
