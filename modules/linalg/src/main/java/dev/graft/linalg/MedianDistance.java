package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The median of the squared distances between points: the scale on which they differ. */
final class MedianDistance {
    /** The median needs no more pairs than these points give. */
    private static final int MOST_POINTS = 1000;

    private MedianDistance() {}

    /** See {@link GaussianKernel#ofMedianDistance}. */
    static double squared(Rows... parts) {
        Rows points = thinned(parts);
        Matrix distances = PairwiseDistances.squaredEuclidean(points);
        int n = points.rows();
        double[] pairs = new double[n * (n - 1) / 2];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                pairs[next++] = distances.values()[i * n + j];
            }
        }
        double median = pairs.length == 0 ? 0 : Selection.smallest(pairs, pairs.length / 2);
        double width =
                median > 0 ? median : Arrays.stream(pairs).sorted().average().orElse(0);
        require(width > 0, "all %d points are equal: a kernel has no width to take from them", count(parts));
        return width;
    }

    private static int count(Rows... parts) {
        return Arrays.stream(parts).mapToInt(Rows::rows).sum();
    }

    /** Evenly spaced points out of all parts, as if they were one matrix. */
    private static Rows thinned(Rows... parts) {
        int all = count(parts);
        int kept = Math.min(all, MOST_POINTS);
        int[] positions =
                IntStream.range(0, kept).map(i -> (int) ((long) i * all / kept)).toArray();
        List<Rows> thinned = new ArrayList<>();
        int from = 0;
        for (Rows part : parts) {
            int start = from;
            int end = from + part.rows();
            int[] own = Arrays.stream(positions)
                    .filter(position -> position >= start && position < end)
                    .map(position -> position - start)
                    .toArray();
            if (own.length > 0) {
                thinned.add(part.select(own));
            }
            from = end;
        }
        return thinned.stream().reduce(MedianDistance::stacked).orElseThrow();
    }

    private static Rows stacked(Rows top, Rows bottom) {
        if (top instanceof Matrix a && bottom instanceof Matrix b) {
            return Matrix.vstack(a, b);
        }
        require(
                top instanceof SparseMatrix && bottom instanceof SparseMatrix,
                "the parts must all be dense, or all sparse, found %s and %s",
                top,
                bottom);
        return ((SparseMatrix) top).above((SparseMatrix) bottom);
    }
}
