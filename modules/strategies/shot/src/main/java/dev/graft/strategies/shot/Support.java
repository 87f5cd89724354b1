package dev.graft.strategies.shot;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.domains.FiniteRows;
import dev.graft.linalg.Matrix;
import java.util.function.UnaryOperator;

/**
 * The labelled samples of an episode as vectors.
 *
 * @param x {@code [n, d]}
 * @param classes of the n samples; no class without one
 */
record Support(Matrix x, Classes classes) {
    /**
     * Of a support in vectors.
     *
     * @throws GraftException if a class has no sample, or a value is missing
     */
    static Support of(Labelled support) {
        requireEachClass(support.classes());
        return new Support(FiniteRows.dense(support.samples().vectors(), "support"), support.classes());
    }

    /** What every method that knows a class by its samples alone needs. */
    static void requireEachClass(Classes classes) {
        int[] counts = classes.counts();
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] == 0) {
                throw new GraftException(
                        "episode: class \"%s\" has no support sample; a class is known by its samples, so each needs at least one. Draw more shots, or leave the class out."
                                .formatted(classes.names().get(c)));
            }
        }
    }

    /** The same samples, mapped. */
    Support mapped(UnaryOperator<Matrix> map) {
        return new Support(map.apply(x), classes);
    }

    /** Which class each sample is of: {@code [n, classes]}, a 1 in each row. */
    Matrix oneHot() {
        double[][] y = new double[classes.size()][classes.names().size()];
        for (int i = 0; i < y.length; i++) {
            y[i][classes.value(i)] = 1;
        }
        return Matrix.of(y);
    }

    /** The mean of each class, {@code [classes, d]}. */
    Matrix means() {
        int[] counts = classes.counts();
        return oneHot().map((i, c, one) -> one / counts[c]).transposeTimes(x);
    }
}
