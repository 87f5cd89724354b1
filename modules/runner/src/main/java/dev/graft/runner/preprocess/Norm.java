package dev.graft.runner.preprocess;

/** Vectors divided by their norm; one of zeros alone stays as it is. */
final class Norm {
    private Norm() {}

    /** Divides by the sum of absolute values. */
    static void l1(int[] columns, double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.abs(values[i]);
        }
        divide(values, from, to, sum);
    }

    /** Divides by the Euclidean length; the largest value is made 1 before, so that no square leaves the range. */
    static void l2(int[] columns, double[] values, int from, int to) {
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        divide(values, from, to, largest);
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += values[i] * values[i];
        }
        divide(values, from, to, Math.sqrt(squares));
    }

    private static void divide(double[] values, int from, int to, double norm) {
        for (int i = from; norm > 0 && i < to; i++) {
            values[i] /= norm;
        }
    }
}
