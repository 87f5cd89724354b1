package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

import java.util.Arrays;

/**
 * The kernel {@code k(x, y) = exp(-gamma ‖x - y‖²)}.
 *
 * @param gamma above 0
 */
public record GaussianKernel(double gamma) {
    /** The median needs no more pairs than these rows give. */
    private static final int MOST_ROWS_FOR_MEDIAN = 1000;

    public GaussianKernel {
        require(gamma > 0 && Double.isFinite(gamma), "gamma must be above 0 and finite, was %s", gamma);
    }

    /**
     * The kernel whose width is the median distance of the points: {@code gamma = 1 / (2 median ‖x - y‖²)} over all pairs
     * (Gretton et al., A kernel two-sample test, JMLR 13, 2012, section 8). Of more than 1000 points, 1000 evenly spaced
     * ones are used. If more than half of the pairs are equal, the mean takes the median's place.
     *
     * @param x points {@code [n, d]}, at least two different ones
     */
    public static GaussianKernel ofMedianDistance(Matrix x) {
        Matrix points = thinned(x);
        Matrix distances = PairwiseDistances.squaredEuclidean(points);
        int n = points.rows();
        double[] pairs = new double[n * (n - 1) / 2];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                pairs[next++] = distances.get(i, j);
            }
        }
        Arrays.sort(pairs);
        double median = pairs.length == 0 ? 0 : pairs[pairs.length / 2];
        double width = median > 0 ? median : Arrays.stream(pairs).average().orElse(0);
        require(width > 0, "all %d points are equal: a kernel has no width to take from them", x.rows());
        return new GaussianKernel(1 / (2 * width));
    }

    /**
     * The kernel matrix {@code [n, m]} of points {@code x [n, d]} and {@code y [m, d]}. O(n m d).
     *
     * @throws MatrixTooLarge when it takes more bytes than {@link MemoryLimit} allows
     */
    public Matrix of(Matrix x, Matrix y) {
        return PairwiseDistances.squaredEuclidean(x, y).map(d -> Math.exp(-gamma * d));
    }

    /** The symmetric kernel matrix {@code [n, n]} of points {@code x [n, d]}. */
    public Matrix of(Matrix x) {
        return PairwiseDistances.squaredEuclidean(x).map(d -> Math.exp(-gamma * d));
    }

    private static Matrix thinned(Matrix x) {
        if (x.rows() <= MOST_ROWS_FOR_MEDIAN) {
            return x;
        }
        double[][] rows = new double[MOST_ROWS_FOR_MEDIAN][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = x.row((int) ((long) i * x.rows() / rows.length));
        }
        return Matrix.of(rows);
    }
}
