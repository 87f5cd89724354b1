package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

/**
 * Distances between every row of one matrix and every row of another, from their inner products. Those of dense rows are
 * taken about the mean of the first matrix, as distances do not change with the origin, and close to it less cancels;
 * sparse rows are left as they are, which keeps them sparse.
 */
public final class PairwiseDistances {
    private PairwiseDistances() {}

    /**
     * The squared Euclidean distances {@code |x_i − y_j|²}, {@code [n, m]}, never negative, for {@code x [n, d]} and
     * {@code y [m, d]}. Time O(n m d) in one matrix product, memory O(n m). A distance that is tiny beside the spread
     * of the data keeps few digits, because it is the difference of large numbers.
     *
     * @throws MatrixTooLarge when the result would exhaust the memory
     */
    public static Matrix squaredEuclidean(Rows x, Rows y) {
        require(x.columns() == y.columns(), "distances need rows of one width, found %s and %s", x, y);
        MemoryLimit.check(x.rows(), y.rows());
        if (x instanceof Matrix left && y instanceof Matrix right) {
            double[] origin = x.columnMeans();
            return ofCentred(left.minusRow(origin), right.minusRow(origin));
        }
        return ofCentred(x, y);
    }

    /**
     * The squared Euclidean distances between the rows of {@code x [n, d]}, {@code [n, n]}: symmetric, with zeros on the
     * diagonal, to the bit. Half the time of {@link #squaredEuclidean(Rows, Rows)} for dense rows.
     *
     * @throws MatrixTooLarge when the result would exhaust the memory
     */
    public static Matrix squaredEuclidean(Rows x) {
        MemoryLimit.check(x.rows(), x.rows());
        Matrix gram =
                x instanceof Matrix dense ? Blas.gram(dense.minusRow(dense.columnMeans()), false) : x.timesTranspose(x);
        double[] squaredNorms = new double[x.rows()];
        for (int i = 0; i < squaredNorms.length; i++) {
            squaredNorms[i] = gram.get(i, i);
        }
        return distances(gram, squaredNorms, squaredNorms);
    }

    private static Matrix ofCentred(Rows x, Rows y) {
        return distances(x.timesTranspose(y), x.squaredNorms(), y.squaredNorms());
    }

    /** Turns the inner products, which this class made and nobody else holds, into {@code |x|² + |y|² − 2 xᵀy}. */
    private static Matrix distances(Matrix products, double[] left, double[] right) {
        double[] values = products.values();
        for (int i = 0; i < left.length; i++) {
            int row = i * right.length;
            for (int j = 0; j < right.length; j++) {
                values[row + j] = Math.max(0, left[i] + right[j] - 2 * values[row + j]);
            }
        }
        return products;
    }
}
