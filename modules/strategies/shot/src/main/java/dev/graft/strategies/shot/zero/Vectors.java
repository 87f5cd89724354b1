package dev.graft.strategies.shot.zero;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Finite;
import dev.graft.core.samples.Samples;
import dev.graft.linalg.Matrix;

/** Samples as rows of finite numbers, and back. */
final class Vectors {
    private Vectors() {}

    /**
     * The samples as rows, {@code [n, d]}; at least one sample.
     *
     * @param side whose they are, in words
     * @throws GraftException if a value is NaN or infinite, or if they are no vectors
     */
    static Matrix of(Samples samples, String side) {
        double[][] rows = samples.vectors().toArray();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                Finite.require(rows[i][j], i, j, side);
            }
        }
        return Matrix.of(rows);
    }

    /**
     * Samples to predict as rows, {@code [n, width]}.
     *
     * @throws GraftException if they have another width, or a value is not finite
     */
    static Matrix of(Samples samples, int width) {
        int found = samples.vectors().features();
        if (found != width) {
            throw new GraftException(
                    "samples: vectors of %d features were given to a strategy that has learned from %d. Give both the same features."
                            .formatted(found, width));
        }
        return of(samples, "samples to predict");
    }

    /** Rows as samples, which a learner takes. */
    static Dense samples(Matrix rows) {
        return Dense.over(
                rows.rows(), rows.columns(), (row, into) -> System.arraycopy(rows.row(row), 0, into, 0, into.length));
    }
}
