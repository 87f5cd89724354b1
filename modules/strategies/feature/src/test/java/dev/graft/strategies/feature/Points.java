package dev.graft.strategies.feature;

import dev.graft.core.labels.Classes;
import dev.graft.domains.Domains;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.PairwiseDistances;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;

/** Samples that tests draw, and how far they are apart. */
final class Points {
    static final List<String> NAMES = List.of("one", "two", "three");

    private Points() {}

    /** Standard normal. */
    static Matrix normal(int rows, int columns, long seed) {
        Random random = new Random(seed);
        return Matrix.zeros(rows, columns).map(zero -> random.nextGaussian());
    }

    /** Normal around a mean, with a deviation that falls from 1 from feature to feature. */
    static Matrix falling(int rows, int columns, double mean, long seed) {
        double[] deviations = new double[columns];
        for (int j = 0; j < columns; j++) {
            deviations[j] = 1 / (1 + 0.5 * j);
        }
        return normal(rows, columns, seed).timesDiagonal(deviations).map(value -> value + mean);
    }

    /** Two domains without a label that matters. */
    static Domains domains(Matrix source, Matrix target) {
        return new Domains(source, Classes.of(NAMES, new int[source.rows()]), target);
    }

    static Matrix distances(Matrix x, Matrix y) {
        return PairwiseDistances.squaredEuclidean(x, y).map(Math::sqrt);
    }

    /** All samples of both mapped domains. */
    static Matrix all(Mapped mapped) {
        return Matrix.vstack(mapped.source(), mapped.target());
    }

    static double meanGap(Mapped mapped) {
        double[] source = mapped.source().columnMeans();
        double[] target = mapped.target().columnMeans();
        double squares = 0;
        for (int j = 0; j < source.length; j++) {
            squares += (source[j] - target[j]) * (source[j] - target[j]);
        }
        return Math.sqrt(squares);
    }

    static void assertSameDistances(Mapped one, Mapped other, double tolerance) {
        Matrix expected = distances(all(other), all(other));
        assertClose(distances(all(one), all(one)), expected, tolerance);
    }

    /** Relative, in Euclidean length. */
    static void assertClose(Matrix found, Matrix expected, double tolerance) {
        Assertions.assertThat(Lengths.of(found.minus(expected)) / Lengths.of(expected))
                .isLessThan(tolerance);
    }

    static void assertFinite(Mapped mapped) {
        for (double[] row : all(mapped).toArray()) {
            for (double value : row) {
                Assertions.assertThat(value).isFinite();
            }
        }
    }
}
