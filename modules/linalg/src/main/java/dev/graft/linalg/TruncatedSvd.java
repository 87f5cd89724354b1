package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

import java.util.Random;

/**
 * The largest singular values of a sparse matrix and their vectors, by products with random blocks.
 *
 * <pre>  Q = orth(A Ω),   Ω [n, k + 10] standard normal
 *  q times:  Q = orth(A orth(Aᵀ Q))
 *  AᵀQ = V Σ Wᵀ,   U = Q W,   A ≈ Q QᵀA = U Σ Vᵀ,   of which the first k are kept</pre>
 *
 * <p>Source: N. Halko, P. G. Martinsson, J. A. Tropp, "Finding structure with randomness: probabilistic algorithms for
 * constructing approximate matrix decompositions", SIAM Review 53(2), 2011: algorithm 4.4, randomised subspace iteration,
 * then 5.1, the direct SVD, written for the transpose. Each round of q makes the error of a singular value smaller by about
 * {@code (σ_(k+11) / σ_k)⁴}: values that are well apart come out to many digits, near ones are mixed with their neighbours
 * behind the cut.
 *
 * <p>Cost: {@code 2 q + 2} products with the matrix, O(size k) each, and as many decompositions of O((m + n) k²).
 */
public final class TruncatedSvd {
    /** Columns beyond those asked for: what lies behind the cut is held off them (section 1.3 of the source). */
    private static final int SPARE = 10;
    /** The source finds 2 enough for most matrices; counts of words decay slowly. */
    private static final int ROUNDS = 4;

    private TruncatedSvd() {}

    /**
     * The first singular values and vectors.
     *
     * @param a {@code [m, n]}
     * @param k how many, from 1 to {@code min(m, n)}
     * @param random read for Ω: the same numbers give the same bytes
     * @return u {@code [m, k]}, k values and v {@code [n, k]}
     */
    public static Svd of(SparseMatrix a, int k, Random random) {
        int most = Math.min(a.rows(), a.columns());
        require(k >= 1 && k <= most, "the %s has %d singular values, and %d were asked for", a, most, k);
        Matrix q =
                a.times(normal(a.columns(), Math.min(most, k + SPARE), random)).orthonormal();
        for (int round = 0; round < ROUNDS; round++) {
            q = a.times(a.transposeTimes(q).orthonormal()).orthonormal();
        }
        Svd small = a.transposeTimes(q).svd();
        double[] values = new double[k];
        System.arraycopy(small.values(), 0, values, 0, k);
        return new Svd(q.times(small.v().columnRange(0, k)), values, small.u().columnRange(0, k));
    }

    private static Matrix normal(int rows, int columns, Random random) {
        return Matrix.zeros(rows, columns).map(zero -> random.nextGaussian());
    }
}
