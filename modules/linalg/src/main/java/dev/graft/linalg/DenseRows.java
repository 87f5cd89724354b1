package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

import java.util.Objects;

/** What a dense matrix does with its rows, as {@link Rows} and else. */
final class DenseRows {
    private DenseRows() {}

    static Matrix copied(double[][] rows) {
        require(rows.length > 0, "a matrix needs at least one row");
        int columns = rows[0].length;
        Matrix matrix = Matrix.zeros(rows.length, columns);
        for (int i = 0; i < rows.length; i++) {
            require(rows[i].length == columns, "row 0 has %d values and row %d has %d", columns, i, rows[i].length);
            System.arraycopy(rows[i], 0, matrix.values(), i * columns, columns);
        }
        return matrix;
    }

    static double[][] copied(Matrix a) {
        double[][] array = new double[a.rows()][];
        for (int i = 0; i < array.length; i++) {
            array[i] = a.row(i);
        }
        return array;
    }

    static Matrix orthonormal(Matrix a) {
        require(
                a.rows() >= a.columns(),
                "%d columns of %d values cannot be orthonormal, found the %s",
                a.columns(),
                a.rows(),
                a);
        Require.finite(a, "orthonormal");
        Matrix q = a.copy();
        Lapack.orthonormal(q.values(), a.rows(), a.columns());
        return q;
    }

    static Matrix timesTranspose(Matrix a, Rows b) {
        require(a.columns() == b.columns(), "A Bᵀ needs as many columns on both sides, found %s and %s", a, b);
        return b instanceof Matrix dense
                ? Blas.product(a, false, dense, true)
                : b.timesTranspose(a).transpose();
    }

    static double[] squaredNorms(Matrix a) {
        double[] values = a.values();
        double[] norms = new double[a.rows()];
        for (int i = 0; i < norms.length; i++) {
            for (int at = i * a.columns(); at < (i + 1) * a.columns(); at++) {
                norms[i] += values[at] * values[at];
            }
        }
        return norms;
    }

    static Matrix selected(Matrix a, int... positions) {
        int width = a.columns();
        Matrix selected = Matrix.zeros(positions.length, width);
        for (int i = 0; i < positions.length; i++) {
            int from = Objects.checkIndex(positions[i], a.rows()) * width;
            System.arraycopy(a.values(), from, selected.values(), i * width, width);
        }
        return selected;
    }

    static Matrix stacked(Matrix top, Matrix bottom) {
        require(top.columns() == bottom.columns(), "vstack needs rows of one width, found %s and %s", top, bottom);
        double[] first = top.values();
        double[] second = bottom.values();
        Matrix stacked = Matrix.zeros(Math.addExact(top.rows(), bottom.rows()), top.columns());
        System.arraycopy(first, 0, stacked.values(), 0, first.length);
        System.arraycopy(second, 0, stacked.values(), first.length, second.length);
        return stacked;
    }
}
