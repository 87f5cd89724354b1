package dev.graft.linalg;

import java.util.Arrays;

/**
 * Where a {@link BoxedQuadraticProgram} looks: {@code 0 ≤ x ≤ upper}, {@code low ≤ Σx ≤ high}.
 *
 * @param low at least 0
 * @param high above 0, at least {@code low}, at most {@code size upper}
 */
record SumBox(int size, double upper, double low, double high) {
    /** One value for all coordinates, in the middle of the sums. */
    double middle() {
        return (low + (high - low) / 2) / size;
    }

    boolean allowsSumOf(double[] x) {
        double sum = Arrays.stream(x).sum();
        return sum >= low && sum <= high;
    }

    /**
     * By how much a convex function with this gradient at x may at most be smaller elsewhere: {@code max gᵀ(x − y)} over all y,
     * whose coordinates are filled up from the smallest gradient on.
     */
    double gap(double[] gradient, double[] x) {
        double gap = 0;
        for (int i = 0; i < x.length; i++) {
            gap += gradient[i] * x[i];
        }
        double[] ascending = gradient.clone();
        Arrays.sort(ascending);
        double sum = 0;
        for (double slope : ascending) {
            double most = Math.min(upper, (slope < 0 ? high : low) - sum);
            if (most <= 0) {
                break;
            }
            gap -= slope * most;
            sum += most;
        }
        return gap;
    }
}
