package dev.graft.strategies.shot;

import dev.graft.linalg.Matrix;
import dev.graft.linalg.PairwiseDistances;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Which queries lie near each other. */
final class NearestQueries {
    private NearestQueries() {}

    /**
     * The affinities of samples, symmetric: ½ for each of two that is among the k nearest of the other. Of equally near ones the
     * first. Time O(n² (d + log n)), memory O(n²).
     *
     * @param z {@code [n, d]}
     * @return {@code [n, n]}
     */
    static Matrix affinity(Matrix z, int k) {
        double[][] w = new double[z.rows()][z.rows()];
        double[][] distances = PairwiseDistances.squaredEuclidean(z).toArray();
        for (int i = 0; i < w.length; i++) {
            int self = i;
            double[] row = distances[i];
            IntStream.range(0, w.length)
                    .filter(j -> j != self)
                    .boxed()
                    .sorted(Comparator.comparingDouble(j -> row[j]))
                    .limit(k)
                    .forEach(j -> {
                        w[self][j] += 0.5;
                        w[j][self] += 0.5;
                    });
        }
        return Matrix.of(w);
    }
}
