package dev.graft.learners;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;

/** Samples as finite vectors. */
final class Vectors {
    private Vectors() {}

    /**
     * A copy of the samples as vectors, {@code [n, d]}, which the caller may change.
     *
     * @throws GraftException if a value is NaN or infinite, naming its row and column
     */
    static double[][] finite(Samples samples) {
        double[][] rows = samples.vectors().toArray();
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                if (!Double.isFinite(rows[row][column])) {
                    throw new GraftException(
                            "samples: row %d, column %d is %s; a base learner needs finite numbers. Fill in what is missing."
                                    .formatted(row, column, rows[row][column]));
                }
            }
        }
        return rows;
    }

    /**
     * A copy of the samples as vectors of this width.
     *
     * @throws GraftException if they have another width, or a value is not finite
     */
    static double[][] finite(Samples samples, int width) {
        Dense vectors = samples.vectors();
        if (vectors.size() > 0 && vectors.features() != width) {
            throw new GraftException(
                    "samples: vectors of %d features were given to a learner that has learned from %d. Map both to one space."
                            .formatted(vectors.features(), width));
        }
        return finite(vectors);
    }
}
