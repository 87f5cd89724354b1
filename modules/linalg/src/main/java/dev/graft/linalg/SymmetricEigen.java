package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

import java.util.function.DoubleUnaryOperator;

/**
 * The eigenvalues and eigenvectors of a symmetric matrix, {@code A = V diag(λ) Vᵀ}, or of a pair of them,
 * {@code A V = B V diag(λ)}.
 *
 * @param values the eigenvalues λ, {@code [n]}: all, ascending, or the largest, descending; copied in and out
 * @param vectors their eigenvectors V in columns, {@code [n, n]} of all: orthonormal, or {@code VᵀBV = I} for a pair; the
 *     sign of a column is LAPACK's choice
 */
public record SymmetricEigen(double[] values, Matrix vectors) {
    public SymmetricEigen {
        require(
                values.length == vectors.columns(),
                "one eigenvalue per eigenvector, found %d eigenvalues and vectors %s",
                values.length,
                vectors);
        values = values.clone();
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    /** See {@link Matrix#symmetricEigen()}. */
    static SymmetricEigen of(Matrix a) {
        Require.symmetric(a, "symmetricEigen");
        Matrix vectors = a.copy();
        double[] values = Lapack.symmetricEigen(vectors.values(), a.rows());
        return new SymmetricEigen(values, vectors.transpose());
    }

    /** See {@link Matrix#largestEigen(int)}. */
    static SymmetricEigen largest(Matrix a, int k) {
        Require.symmetric(a, "largestEigen");
        int n = a.rows();
        require(k >= 1 && k <= n, "the %s has %d eigenvalues, and the %d largest were asked for", a, n, k);
        Matrix ascending = Matrix.zeros(k, n);
        double[] found = Lapack.largestEigen(a.copy().values(), n, ascending.values());
        double[] values = new double[k];
        Matrix vectors = Matrix.zeros(n, k);
        for (int j = 0; j < k; j++) {
            values[j] = found[k - 1 - j];
            for (int i = 0; i < n; i++) {
                vectors.values()[i * k + j] = ascending.get(k - 1 - j, i);
            }
        }
        return new SymmetricEigen(values, vectors);
    }

    /** See {@link Matrix#symmetricEigen(Matrix)}. */
    static SymmetricEigen of(Matrix a, Matrix b) {
        Require.symmetric(a, "symmetricEigen");
        Require.symmetric(b, "symmetricEigen, on its right,");
        require(a.rows() == b.rows(), "symmetricEigen needs two matrices of one shape, found %s and %s", a, b);
        Matrix vectors = a.copy();
        double[] values = Lapack.generalisedEigen(vectors.values(), b.copy().values(), a.rows());
        return new SymmetricEigen(values, vectors);
    }

    /**
     * The function of the matrix, {@code V diag(f(λ)) Vᵀ [n, n]}: with {@link Math#sqrt} its square root. Rounding may
     * make a zero eigenvalue slightly negative, so {@code f} must be ready for that. For all the eigenvalues of one
     * matrix, not of a pair. O(n³).
     */
    public Matrix apply(DoubleUnaryOperator f) {
        double[] mapped = new double[values.length];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = f.applyAsDouble(values[i]);
        }
        return vectors.timesDiagonal(mapped).timesTranspose(vectors);
    }
}
