package dev.graft.strategies.shot.zero;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Finite;
import dev.graft.core.samples.Samples;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.linalg.Matrix;
import java.util.List;

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

    /**
     * The descriptors of these classes as rows, {@code [classes, a]}.
     *
     * @throws GraftException if a value is NaN or infinite, naming its class, or if they are no vectors
     */
    static Matrix ofClasses(ZeroShot.Descriptors descriptors, List<String> names) {
        double[][] rows = descriptors.of(names).vectors().toArray();
        for (int c = 0; c < rows.length; c++) {
            for (int m = 0; m < rows[c].length; m++) {
                if (!Double.isFinite(rows[c][m])) {
                    throw new GraftException(
                            "descriptors: value %d (counted from 0) of class \"%s\" is %s; finite numbers are needed. Fill in what is missing, or leave out the class."
                                    .formatted(m, names.get(c), rows[c][m]));
                }
            }
        }
        return Matrix.of(rows);
    }

    /** Rows as samples, which a learner takes. */
    static Dense samples(Matrix rows) {
        return Dense.over(
                rows.rows(), rows.columns(), (row, into) -> System.arraycopy(rows.row(row), 0, into, 0, into.length));
    }
}
