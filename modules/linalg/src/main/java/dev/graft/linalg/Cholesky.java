package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

import java.util.Arrays;

/**
 * The Cholesky decomposition {@code A = L Lᵀ} of a symmetric positive definite matrix.
 *
 * @param lower the factor L {@code [n, n]}, lower triangular with a positive diagonal
 */
public record Cholesky(Matrix lower) {
    public Cholesky {
        Require.square(lower, "Cholesky");
    }

    /** See {@link Matrix#cholesky()}. */
    static Cholesky of(Matrix a) {
        Require.symmetric(a, "cholesky");
        return overwriting(a.copy());
    }

    /** The decomposition of a matrix that only the caller holds, square and finite; its lower triangle is read. */
    static Cholesky overwriting(Matrix lower) {
        int n = lower.rows();
        double[] values = lower.values();
        Lapack.cholesky(values, n);
        for (int i = 0; i < n; i++) {
            Arrays.fill(values, i * n + i + 1, (i + 1) * n, 0);
        }
        return new Cholesky(lower);
    }

    /** The solution {@code x [n]} of {@code A x = b}. O(n²). */
    public double[] solve(double[] b) {
        require(b.length == lower.rows(), "solve needs %d right-hand values, found %d", lower.rows(), b.length);
        double[] x = b.clone();
        substitute(x);
        return x;
    }

    /** The solution {@code X [n, k]} of {@code A X = B}. O(k n²). */
    public Matrix solve(Matrix b) {
        require(b.rows() == lower.rows(), "solve needs as many rows on both sides, found %s and %s", lower, b);
        Matrix x = b.copy();
        Blas.solveLower(lower, false, x.values(), b.columns());
        Blas.solveLower(lower, true, x.values(), b.columns());
        return x;
    }

    /** The inverse of A {@code [n, n]}, symmetric to the bit: a third of the time that solving for the identity takes. O(n³). */
    public Matrix inverse() {
        int n = lower.rows();
        Matrix inverse = lower.copy();
        double[] values = inverse.values();
        Lapack.inverse(values, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                values[j * n + i] = values[i * n + j];
            }
        }
        return inverse;
    }

    /** The natural logarithm of the determinant of A, finite where the determinant itself would overflow. */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.rows(); i++) {
            sum += Math.log(lower.get(i, i));
        }
        return 2 * sum;
    }

    /** In Java: handing L to OpenBLAS would copy it, which costs more than what is to be done. */
    private void substitute(double[] x) {
        double[] l = lower.values();
        int n = x.length;
        for (int i = 0; i < n; i++) {
            int row = i * n;
            double value = x[i];
            for (int j = 0; j < i; j++) {
                value -= l[row + j] * x[j];
            }
            x[i] = value / l[row + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            int row = i * n;
            double value = x[i] / l[row + i];
            x[i] = value;
            for (int j = 0; j < i; j++) {
                x[j] -= value * l[row + j];
            }
        }
    }
}
