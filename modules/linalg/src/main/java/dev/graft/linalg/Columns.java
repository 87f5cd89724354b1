package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

/** What is asked of the columns of a matrix: a few of them, their means, their covariance. */
final class Columns {
    private Columns() {}

    static Matrix range(Matrix a, int from, int to) {
        require(0 <= from && from < to && to <= a.columns(), "no columns from %d to %d in the %s", from, to, a);
        int width = to - from;
        Matrix range = Matrix.zeros(a.rows(), width);
        for (int i = 0; i < a.rows(); i++) {
            System.arraycopy(a.values(), i * a.columns() + from, range.values(), i * width, width);
        }
        return range;
    }

    static double[] means(Matrix a) {
        double[] values = a.values();
        double[] means = new double[a.columns()];
        for (int start = 0; start < values.length; start += means.length) {
            for (int j = 0; j < means.length; j++) {
                means[j] += values[start + j];
            }
        }
        for (int j = 0; j < means.length; j++) {
            means[j] /= a.rows();
        }
        return means;
    }

    static Matrix covariance(Matrix a) {
        require(a.rows() >= 2, "a covariance needs at least two rows, found the %s", a);
        return Blas.gram(a.minusRow(means(a)), true).scale(1.0 / (a.rows() - 1));
    }
}
