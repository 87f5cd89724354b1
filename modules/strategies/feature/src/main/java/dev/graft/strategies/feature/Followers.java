package dev.graft.strategies.feature;

import dev.graft.linalg.Matrix;
import dev.graft.linalg.PairwiseDistances;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Samples that no plan has moved follow the nearest that one has, {@code x + T(nearest) - nearest} (Ferradans, Papadakis, Peyré,
 * Aujol: Regularized discrete optimal transport, SIAM Journal on Imaging Sciences 7, 2014).
 */
final class Followers {
    /** How many are asked at once, so that the distances take little memory. */
    private static final int AT_ONCE = 256;

    private Followers() {}

    /**
     * All samples, moved.
     *
     * @param x {@code [n, d]}
     * @param planned which of them a plan moved, ascending, {@code [k]}
     * @param moved where to, {@code [k, d]}
     */
    static Matrix of(Matrix x, int[] planned, Matrix moved) {
        if (planned.length == x.rows()) {
            return moved;
        }
        double[][] from = x.toArray();
        double[][] to = new double[from.length][];
        for (int k = 0; k < planned.length; k++) {
            to[planned[k]] = moved.row(k);
        }
        Matrix leaders = rows(from, planned);
        int[] others = IntStream.range(0, from.length)
                .filter(i -> Arrays.binarySearch(planned, i) < 0)
                .toArray();
        for (int start = 0; start < others.length; start += AT_ONCE) {
            int[] some = Arrays.copyOfRange(others, start, Math.min(others.length, start + AT_ONCE));
            Matrix distances = PairwiseDistances.squaredEuclidean(rows(from, some), leaders);
            for (int i = 0; i < some.length; i++) {
                int nearest = nearest(distances.row(i));
                to[some[i]] = followed(from[some[i]], leaders.row(nearest), moved.row(nearest));
            }
        }
        return Matrix.of(to);
    }

    private static Matrix rows(double[][] x, int[] which) {
        return Matrix.of(Arrays.stream(which).mapToObj(i -> x[i]).toArray(double[][]::new));
    }

    private static int nearest(double[] distances) {
        int nearest = 0;
        for (int k = 1; k < distances.length; k++) {
            nearest = distances[k] < distances[nearest] ? k : nearest;
        }
        return nearest;
    }

    private static double[] followed(double[] x, double[] leader, double[] leaderMoved) {
        double[] followed = new double[x.length];
        Arrays.setAll(followed, j -> x[j] + leaderMoved[j] - leader[j]);
        return followed;
    }
}
