package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

/**
 * The thin singular value decomposition {@code A = U diag(σ) Vᵀ} of a matrix {@code [m, n]}, with
 * {@code k = min(m, n)}.
 *
 * @param u the left singular vectors in columns, {@code [m, k]}, orthonormal
 * @param values the singular values σ, descending, at least 0, {@code [k]}; copied in and out
 * @param v the right singular vectors in columns, {@code [n, k]}, orthonormal
 */
public record Svd(Matrix u, double[] values, Matrix v) {
    public Svd {
        require(
                values.length == u.columns() && values.length == v.columns(),
                "one singular value per vector, found %d singular values, u %s and v %s",
                values.length,
                u,
                v);
        values = values.clone();
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    /** See {@link Matrix#svd()}. */
    static Svd of(Matrix a) {
        Require.finite(a, "svd");
        int k = Math.min(a.rows(), a.columns());
        Matrix u = Matrix.zeros(a.rows(), k);
        Matrix vt = Matrix.zeros(k, a.columns());
        double[] values = Lapack.svd(a.copy().values(), a.rows(), a.columns(), u.values(), vt.values());
        return new Svd(u, values, vt.transpose());
    }
}
