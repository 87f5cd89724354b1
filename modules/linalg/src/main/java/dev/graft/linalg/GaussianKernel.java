package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The kernel {@code k(x, y) = exp(-gamma ‖x - y‖²)} of points that are dense or sparse.
 *
 * @param gamma above 0
 */
public record GaussianKernel(double gamma) {
    /** How many points meet all others at a time, where no more than their sum is kept. */
    private static final int BLOCK = 1024;

    public GaussianKernel {
        require(gamma > 0 && Double.isFinite(gamma), "gamma must be above 0 and finite, was %s", gamma);
    }

    /**
     * The kernel whose width is the median distance of the points: {@code gamma = 1 / (2 median ‖x - y‖²)} over all pairs
     * (Gretton et al., A kernel two-sample test, JMLR 13, 2012, section 8). Of more than 1000 points, 1000 evenly spaced
     * ones are used. If more than half of the pairs are equal, the mean takes the median's place.
     *
     * @param points {@code [n, d]} in one or more parts, at least two different ones
     */
    public static GaussianKernel ofMedianDistance(Rows... points) {
        return new GaussianKernel(1 / (2 * MedianDistance.squared(points)));
    }

    /**
     * The kernel matrix {@code [n, m]} of points {@code x [n, d]} and {@code y [m, d]}. O(n m d).
     *
     * @throws MatrixTooLarge when it takes more bytes than {@link MemoryLimit} allows
     */
    public Matrix of(Rows x, Rows y) {
        return overwritten(PairwiseDistances.squaredEuclidean(x, y));
    }

    /** The symmetric kernel matrix {@code [n, n]} of points {@code x [n, d]}. */
    public Matrix of(Rows x) {
        return overwritten(PairwiseDistances.squaredEuclidean(x));
    }

    /**
     * The mean of the kernel of each point {@code x [n, d]} with all points {@code y [m, d]}, {@code [n]}. O(n m d) in time,
     * and no more memory than O(n) for any m.
     */
    public double[] means(Rows x, Rows y) {
        double[] means = new double[x.rows()];
        for (int from = 0; from < y.rows(); from += BLOCK) {
            Rows block = y.select(
                    IntStream.range(from, Math.min(from + BLOCK, y.rows())).toArray());
            double[] kernel = of(x, block).values();
            for (int i = 0; i < means.length; i++) {
                double sum = 0;
                for (int j = 0; j < block.rows(); j++) {
                    sum += kernel[i * block.rows() + j];
                }
                means[i] += sum;
            }
        }
        Arrays.setAll(means, i -> means[i] / y.rows());
        return means;
    }

    /** Turns distances, which nobody else holds, into the kernel. */
    private Matrix overwritten(Matrix distances) {
        double[] values = distances.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(-gamma * values[i]);
        }
        return distances;
    }
}
