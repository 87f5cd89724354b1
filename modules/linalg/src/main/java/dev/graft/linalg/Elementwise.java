package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

import java.util.function.DoubleUnaryOperator;

/** Arithmetic that treats every value of a matrix by itself; each result is a new matrix. */
final class Elementwise {
    private static final int TILE = 32;

    private Elementwise() {}

    /** {@code A + factor B}. */
    static Matrix sum(Matrix a, double factor, Matrix b) {
        require(
                a.rows() == b.rows() && a.columns() == b.columns(),
                "a sum needs one shape on both sides, found %s and %s",
                a,
                b);
        Matrix sum = a.copy();
        double[] values = sum.values();
        double[] added = b.values();
        for (int i = 0; i < values.length; i++) {
            values[i] += factor * added[i];
        }
        return sum;
    }

    static Matrix transpose(Matrix a) {
        Matrix transpose = Matrix.zeros(a.columns(), a.rows());
        double[] values = a.values();
        double[] transposed = transpose.values();
        // square by square, so that what is read and written lies near in the memory
        for (int top = 0; top < a.rows(); top += TILE) {
            for (int left = 0; left < a.columns(); left += TILE) {
                for (int i = top; i < Math.min(top + TILE, a.rows()); i++) {
                    for (int j = left; j < Math.min(left + TILE, a.columns()); j++) {
                        transposed[j * a.rows() + i] = values[i * a.columns() + j];
                    }
                }
            }
        }
        return transpose;
    }

    static Matrix map(Matrix a, DoubleUnaryOperator f) {
        Matrix mapped = a.copy();
        double[] values = mapped.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = f.applyAsDouble(values[i]);
        }
        return mapped;
    }

    static Matrix map(Matrix a, SparseMatrix.OfPlace f) {
        Matrix mapped = a.copy();
        double[] values = mapped.values();
        int next = 0;
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < a.columns(); j++) {
                values[next] = f.of(i, j, values[next]);
                next++;
            }
        }
        return mapped;
    }

    /** {@code A diag(d)}. */
    static Matrix timesDiagonal(Matrix a, double[] d) {
        require(d.length == a.columns(), "A diag(d) needs a value per column, found the %s and %d values", a, d.length);
        Matrix product = a.copy();
        double[] values = product.values();
        for (int start = 0; start < values.length; start += d.length) {
            for (int j = 0; j < d.length; j++) {
                values[start + j] *= d[j];
            }
        }
        return product;
    }

    /** {@code A + diag(d)}. */
    static Matrix plusDiagonal(Matrix a, double[] d) {
        Require.square(a, "A + diag(d)");
        require(d.length == a.rows(), "A + diag(d) needs a value per row, found the %s and %d values", a, d.length);
        Matrix sum = a.copy();
        double[] values = sum.values();
        for (int i = 0; i < d.length; i++) {
            values[i * d.length + i] += d[i];
        }
        return sum;
    }

    /** Every row of A minus {@code row}. */
    static Matrix minusRow(Matrix a, double[] row) {
        require(row.length == a.columns(), "a row needs a value per column, found the %s and %d values", a, row.length);
        Matrix difference = a.copy();
        double[] values = difference.values();
        for (int start = 0; start < values.length; start += row.length) {
            for (int j = 0; j < row.length; j++) {
                values[start + j] -= row[j];
            }
        }
        return difference;
    }
}
