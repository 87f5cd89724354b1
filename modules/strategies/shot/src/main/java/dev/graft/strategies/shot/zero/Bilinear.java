package dev.graft.strategies.shot.zero;

import dev.graft.linalg.Matrix;
import java.util.OptionalLong;

/**
 * The compatibility {@code xᵀ V s}.
 *
 * @param v V, {@code [d, a]}
 */
record Bilinear(Matrix v) implements Compatibility {
    @Override
    public Matrix scores(Matrix x, Matrix signatures) {
        return x.times(v.timesTranspose(signatures));
    }

    @Override
    public OptionalLong trainedParameters() {
        return OptionalLong.of((long) v.rows() * v.columns());
    }
}
