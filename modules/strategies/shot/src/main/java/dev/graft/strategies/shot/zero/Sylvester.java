package dev.graft.strategies.shot.zero;

import dev.graft.linalg.Matrix;
import dev.graft.linalg.SymmetricEigen;
import java.util.Arrays;

/**
 * The Sylvester equation {@code A W + W (μ B) = C} for symmetric A and B without negative eigenvalues, for every μ after two
 * eigendecompositions.
 *
 * <pre>  A = U diag(a) Uᵀ,  B = V diag(b) Vᵀ,   W = U [(Uᵀ C V)_ij / (a_i + μ b_j)] Vᵀ</pre>
 *
 * @param a of A, {@code [k, k]}
 * @param b of B, {@code [d, d]}
 * @param rotated {@code Uᵀ C V [k, d]}
 */
record Sylvester(SymmetricEigen a, SymmetricEigen b, Matrix rotated) {
    /** What is no more than this of the largest sum of eigenvalues is zero. */
    private static final double ROUNDING = 1e-12;

    /** The equation. O(k³ + d³ + k d (k + d)). */
    static Sylvester of(Matrix a, Matrix b, Matrix c) {
        SymmetricEigen left = a.symmetricEigen();
        SymmetricEigen right = b.symmetricEigen();
        return new Sylvester(left, right, left.vectors().transposeTimes(c).times(right.vectors()));
    }

    /**
     * The solution W {@code [k, d]} for a μ above 0; where directions have no equation, that with nothing in them. O(k d (k + d)).
     */
    Matrix at(double mu) {
        double[] left = a.values();
        double[] right = b.values();
        double largest = Arrays.stream(left).max().orElse(0)
                + mu * Arrays.stream(right).max().orElse(0);
        Matrix solved = rotated.map((i, j, value) -> {
            double sum = left[i] + mu * right[j];
            return sum > ROUNDING * largest ? value / sum : 0;
        });
        return a.vectors().times(solved).timesTranspose(b.vectors());
    }
}
