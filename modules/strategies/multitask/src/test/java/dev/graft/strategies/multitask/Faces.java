package dev.graft.strategies.multitask;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The shortest vector of a convex hull, exactly: the least over all faces whose own shortest vector lies in them. */
final class Faces {
    private Faces() {}

    /** Its squared length. */
    static double least(double[][] gram) {
        double least = Double.POSITIVE_INFINITY;
        for (int face = 1; face < 1 << gram.length; face++) {
            int chosen = face;
            int[] corners = IntStream.range(0, gram.length)
                    .filter(i -> (chosen >> i & 1) == 1)
                    .toArray();
            double[] weights = shortest(gram, corners);
            if (Arrays.stream(weights).allMatch(weight -> weight >= -1e-12)) {
                least = Math.min(least, square(gram, corners, weights));
            }
        }
        return least;
    }

    private static double square(double[][] gram, int[] corners, double... weights) {
        double sum = 0;
        for (int i = 0; i < corners.length; i++) {
            for (int j = 0; j < corners.length; j++) {
                sum += weights[i] * weights[j] * gram[corners[i]][corners[j]];
            }
        }
        return Math.max(0, sum);
    }

    /** M α = λ 1, Σ α = 1; not a number where a face is degenerate, whose own faces are looked at anyway. */
    private static double[] shortest(double[][] gram, int... corners) {
        int n = corners.length;
        double[][] a = new double[n + 1][n + 2];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = gram[corners[i]][corners[j]];
            }
            a[i][n] = 1;
            a[n][i] = 1;
        }
        a[n][n + 1] = 1;
        for (int column = 0; column <= n; column++) {
            int pivot = column;
            for (int row = column + 1; row <= n; row++) {
                pivot = Math.abs(a[row][column]) > Math.abs(a[pivot][column]) ? row : pivot;
            }
            double[] swapped = a[column];
            a[column] = a[pivot];
            a[pivot] = swapped;
            if (Math.abs(a[column][column]) < 1e-10) {
                double[] none = new double[n];
                Arrays.fill(none, Double.NaN);
                return none;
            }
            for (int row = 0; row <= n; row++) {
                double factor = row == column ? 0 : a[row][column] / a[column][column];
                for (int k = column; k <= n + 1; k++) {
                    a[row][k] -= factor * a[column][k];
                }
            }
        }
        double[] weights = new double[n];
        Arrays.setAll(weights, i -> a[i][n + 1] / a[i][i]);
        return weights;
    }
}
