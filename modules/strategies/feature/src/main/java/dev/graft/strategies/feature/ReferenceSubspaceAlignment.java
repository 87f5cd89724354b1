package dev.graft.strategies.feature;

import dev.graft.core.verify.ReferenceMethod;
import dev.graft.core.verify.Values;
import dev.graft.linalg.Matrix;
import java.util.Map;

/** Inner products of what {@link SubspaceAlignment} makes of samples, as cases of "subspace_alignment" hold them. */
public final class ReferenceSubspaceAlignment implements ReferenceMethod {
    @Override
    public String name() {
        return "subspace_alignment";
    }

    @Override
    public Map<String, Object> of(Values inputs, Values parameters) {
        int dimensions = (int) parameters.number("n_components");
        Mapped mapped = new SubspaceAlignment(new SubspaceAlignment.Settings(dimensions))
                .map(Matrix.of(inputs.matrix("Xs")), Matrix.of(inputs.matrix("Xt")));
        return Map.of(
                "gram_ss", mapped.source().timesTranspose(mapped.source()).toArray(),
                "gram_tt", mapped.target().timesTranspose(mapped.target()).toArray(),
                "gram_st", mapped.source().timesTranspose(mapped.target()).toArray());
    }
}
