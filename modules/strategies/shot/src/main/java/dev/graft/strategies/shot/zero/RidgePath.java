package dev.graft.strategies.shot.zero;

import dev.graft.linalg.Matrix;
import dev.graft.linalg.SymmetricEigen;
import java.util.Arrays;

/**
 * {@code (AᵀA + λ I)⁻¹ AᵀB} for every λ, after one eigendecomposition of the smaller of {@code AᵀA} and {@code AAᵀ}: {@code L diag(1
 * / (e + λ)) R}.
 *
 * @param left L, {@code [d, r]}
 * @param eigenvalues e, {@code [r]}, at least 0
 * @param right R, {@code [r, k]}
 */
record RidgePath(Matrix left, double[] eigenvalues, Matrix right) {
    /**
     * The path of a problem. O(n d r + r³), r the smaller of n and d.
     *
     * @param a A, {@code [n, d]}
     * @param b B, {@code [n, k]}
     */
    static RidgePath of(Matrix a, Matrix b) {
        if (a.columns() <= a.rows()) {
            SymmetricEigen eigen = a.transposeTimes(a).symmetricEigen();
            return new RidgePath(
                    eigen.vectors(), notNegative(eigen), eigen.vectors().transposeTimes(a.transposeTimes(b)));
        }
        SymmetricEigen eigen = a.timesTranspose(a).symmetricEigen();
        return new RidgePath(
                a.transposeTimes(eigen.vectors()),
                notNegative(eigen),
                eigen.vectors().transposeTimes(b));
    }

    /** The solution {@code [d, k]} for a λ above 0. O(d r k). */
    Matrix at(double lambda) {
        return left.timesDiagonal(Arrays.stream(eigenvalues)
                        .map(eigenvalue -> 1 / (eigenvalue + lambda))
                        .toArray())
                .times(right);
    }

    /** Rounding may make a zero eigenvalue slightly negative. */
    private static double[] notNegative(SymmetricEigen eigen) {
        return Arrays.stream(eigen.values()).map(value -> Math.max(0, value)).toArray();
    }
}
