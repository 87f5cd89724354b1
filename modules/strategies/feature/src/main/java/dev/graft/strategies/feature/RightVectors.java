package dev.graft.strategies.feature;

import dev.graft.linalg.Matrix;
import dev.graft.linalg.SymmetricEigen;
import java.util.Arrays;
import java.util.Optional;

/**
 * The largest singular values σ of samples {@code X [n, d]} and the directions V of the features that belong to them, of
 * {@code X = U diag(σ) Vᵀ}, by the eigenvectors of the smaller of {@code XᵀX} and {@code X Xᵀ}.
 *
 * <p>Values below a millionth or so of the largest are taken for rounding, and left out: their squares are lost beside its
 * square. O(n d min(n, d)).
 *
 * @param values σ, the largest first, above 0, {@code [k]}
 * @param vectors V in columns, orthonormal, {@code [d, k]}
 */
record RightVectors(double[] values, Matrix vectors) {
    /** Of a sum, for each of its terms, with room: the last bits of many sums meet in an eigenvalue. */
    private static final double ROUNDING = 10 * Math.ulp(1.0);

    /**
     * At most so many; empty where there is none.
     *
     * @param floor values up to this one are rounding, such as what is left of a constant feature when it is centred
     */
    static Optional<RightVectors> of(Matrix x, int most, double floor) {
        boolean wide = x.columns() > x.rows();
        Matrix gram = wide ? x.timesTranspose(x) : x.transposeTimes(x);
        SymmetricEigen eigen = gram.largestEigen(Math.min(most, gram.rows()));
        double[] squares = eigen.values();
        int rank = rank(squares, x.rows() + x.columns(), floor * floor);
        if (rank == 0) {
            return Optional.empty();
        }
        double[] values = Arrays.stream(squares).limit(rank).map(Math::sqrt).toArray();
        Matrix vectors = eigen.vectors().columnRange(0, rank);
        return Optional.of(new RightVectors(values, wide ? fromLeft(x, vectors, values) : vectors));
    }

    /**
     * How many of these eigenvalues, the largest first, are more than rounding.
     *
     * @param terms of the sums in the matrix and in its decomposition, about
     */
    static int rank(double[] eigenvalues, int terms, double floor) {
        double least = Math.max(floor, terms * ROUNDING * eigenvalues[0]);
        return (int)
                Arrays.stream(eigenvalues).takeWhile(value -> value > least).count();
    }

    /** {@code V = Xᵀ U diag(1 / σ)}. */
    private static Matrix fromLeft(Matrix x, Matrix left, double[] values) {
        return x.transposeTimes(left)
                .timesDiagonal(Arrays.stream(values).map(value -> 1 / value).toArray());
    }
}
