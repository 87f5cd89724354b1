package dev.graft.strategies.feature;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.SymmetricEigen;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Linear predictors of pivots from all other features, and the few directions in which these predictors mostly point.
 *
 * @param x the samples of both domains
 * @param withPresence the same, and behind them a 1 for each feature that is not zero
 * @param pivots ascending
 */
record PivotPredictors(Design x, Design withPresence, int[] pivots) {
    /** Singular values below this share of the largest are rounding. */
    private static final double ROUNDING = 1e-6;

    /** The predictors on samples of both domains. */
    static PivotPredictors of(Samples samples, int[] pivots) {
        Samples vectors = samples.sparseOrDense();
        return new PivotPredictors(Design.of("samples", vectors), Design.of("samples", withPresence(vectors)), pivots);
    }

    /** The features that predict: those that are no pivots and not zero in all samples. */
    int[] others() {
        int[] counts = x.counts();
        return IntStream.range(0, counts.length)
                .filter(j -> counts[j] > 0 && Arrays.binarySearch(pivots, j) < 0)
                .toArray();
    }

    /**
     * The directions θᵀ {@code [features, h]}: the first left singular vectors of the predictors' positive weights. Rows of
     * pivots are zero. Empty where no pivot can be told from the other features.
     *
     * @param most h is no more than this
     * @param ridge in variances of an average feature
     */
    Optional<Matrix> directions(int most, double ridge) {
        int[] others = others();
        if (others.length == 0) {
            return Optional.empty();
        }
        Matrix positive = weights(others, ridge).map(weight -> Math.max(0, weight));
        SymmetricEigen eigen = positive.transposeTimes(positive).symmetricEigen();
        int[] kept = IntStream.range(0, Math.min(most, pivots.length))
                .map(k -> pivots.length - 1 - k)
                .filter(k -> eigen.values()[k] > ROUNDING * ROUNDING * eigen.values()[pivots.length - 1])
                .filter(k -> eigen.values()[k] > 0)
                .toArray();
        if (kept.length == 0) {
            return Optional.empty();
        }
        Matrix left = positive.times(eigen.vectors());
        double[][] directions = new double[x.columns()][kept.length];
        for (int j = 0; j < others.length; j++) {
            for (int k = 0; k < kept.length; k++) {
                directions[others[j]][k] = left.get(j, kept[k]) / Math.sqrt(eigen.values()[kept[k]]);
            }
        }
        return Optional.of(Matrix.of(directions));
    }

    /** W, {@code [others, pivots]}: {@code (C + λ I)⁻¹ C_p} with the scatters of the others, and of others and pivots. */
    private Matrix weights(int[] others, double ridge) {
        Matrix c = x.scatter(others, others);
        double trace =
                IntStream.range(0, others.length).mapToDouble(j -> c.get(j, j)).sum();
        if (trace == 0) {
            return Matrix.zeros(others.length, pivots.length);
        }
        double[] lambda = new double[others.length];
        Arrays.fill(lambda, ridge * trace / others.length);
        int[] presence = IntStream.of(pivots).map(pivot -> x.columns() + pivot).toArray();
        return c.plusDiagonal(lambda).cholesky().solve(withPresence.scatter(others, presence));
    }

    private static Samples withPresence(Samples vectors) {
        return vectors instanceof Sparse sparse ? withPresence(sparse) : withPresence((Dense) vectors);
    }

    private static Sparse withPresence(Sparse vectors) {
        SparseRowsBuilder rows = new SparseRowsBuilder(2 * vectors.features());
        for (int row = 0; row < vectors.size(); row++) {
            vectors.forEach(row, rows::add);
            vectors.forEach(row, (column, value) -> rows.add(vectors.features() + column, value == 0 ? 0 : 1));
            rows.endRow();
        }
        return rows.build();
    }

    private static Dense withPresence(Dense vectors) {
        int width = vectors.features();
        return Dense.over(vectors.size(), 2 * width, (row, into) -> {
            double[] vector = vectors.row(row);
            for (int j = 0; j < width; j++) {
                into[j] = vector[j];
                into[width + j] = vector[j] == 0 ? 0 : 1;
            }
        });
    }
}
