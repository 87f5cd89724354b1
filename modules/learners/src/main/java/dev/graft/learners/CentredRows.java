package dev.graft.learners;

import dev.graft.linalg.Matrix;
import dev.graft.linalg.SparseMatrix;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows without their mean, each times the root of its share in all weights: {@code Z [n, d]}. Those of sparse rows are never
 * formed.
 *
 * @param rows before
 * @param roots of the shares, {@code [n]}
 * @param mean {@code [d]}
 */
record CentredRows(Row[] rows, double[] roots, double[] mean) {
    static CentredRows of(RealProblem problem) {
        return new CentredRows(
                problem.known().rows(),
                DoubleStream.of(problem.shares()).map(Math::sqrt).toArray(),
                Scaling.mean(problem.known()));
    }

    /** {@code ZᵀZ [d, d]}. */
    Matrix outer() {
        return sparse() ? sparseOuter() : product(true);
    }

    /** {@code ZZᵀ [n, n]}. */
    Matrix inner() {
        return sparse() ? sparseInner() : product(false);
    }

    /** {@code Zᵀa [d]}. */
    double[] timesTransposed(double... a) {
        double[] product = new double[mean.length];
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double factor = roots[i] * a[i];
            rows[i].addSlopes(new double[] {factor}, product);
            sum += factor;
        }
        for (int j = 0; j < product.length; j++) {
            product[j] -= sum * mean[j];
        }
        return product;
    }

    private boolean sparse() {
        return rows[0] instanceof SparseRow;
    }

    private Matrix product(boolean outer) {
        double[][] z = new double[rows.length][];
        Arrays.setAll(z, i -> centred(rows[i].toArray(), roots[i]));
        Matrix matrix = Matrix.of(z);
        return outer ? matrix.transposeTimes(matrix) : matrix.timesTranspose(matrix);
    }

    private double[] centred(double[] row, double root) {
        double[] z = new double[row.length];
        Arrays.setAll(z, j -> root * (row[j] - mean[j]));
        return z;
    }

    /** {@code Σ share x xᵀ - mean meanᵀ}, the shares of which have the sum 1. */
    private Matrix sparseOuter() {
        double[][] sum = new double[mean.length][mean.length];
        for (int i = 0; i < rows.length; i++) {
            SparseRow row = (SparseRow) rows[i];
            for (int k = 0; k < row.columns().length; k++) {
                double value = roots[i] * roots[i] * row.values()[k];
                double[] into = sum[row.columns()[k]];
                for (int l = 0; l < row.columns().length; l++) {
                    into[row.columns()[l]] += value * row.values()[l];
                }
            }
        }
        return symmetric(Matrix.of(sum).map((j, k, value) -> value - mean[j] * mean[k]));
    }

    /** {@code √share_i √share_j (x_i x_j - x_i mean - x_j mean + mean mean)}. */
    private Matrix sparseInner() {
        SparseMatrix x = matrix();
        double[] onMean = Arrays.stream(rows)
                .mapToDouble(row -> {
                    double[] score = new double[1];
                    row.addScores(mean, score);
                    return score[0];
                })
                .toArray();
        double squared = new DenseRow(mean).squaredLength();
        return symmetric(x.timesTranspose(x)
                .map((i, j, value) -> roots[i] * roots[j] * (value - onMean[i] - onMean[j] + squared)));
    }

    private SparseMatrix matrix() {
        int[] starts = new int[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            starts[i + 1] = starts[i] + ((SparseRow) rows[i]).columns().length;
        }
        int[] columns = all().flatMapToInt(row -> IntStream.of(row.columns())).toArray();
        double[] values =
                all().flatMapToDouble(row -> DoubleStream.of(row.values())).toArray();
        return SparseMatrix.of(mean.length, starts, columns, values);
    }

    private Stream<SparseRow> all() {
        return Arrays.stream(rows).map(SparseRow.class::cast);
    }

    /** The same to the bit on both sides of the diagonal, where rounding has left one a little larger. */
    private static Matrix symmetric(Matrix nearly) {
        return nearly.map((i, j, value) -> (value + nearly.get(j, i)) / 2);
    }
}
