package dev.graft.linalg;

import java.util.Locale;

/** The argument checks of this package: what must hold, and the value that broke it. */
final class Require {
    /** Room for the rounding of a long sum, far below any asymmetry that a mistake would make. */
    private static final double ASYMMETRY = 1e-8;

    private static final int TILE = 32;

    private Require() {}

    static void require(boolean condition, String message, Object... arguments) {
        if (!condition) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, arguments));
        }
    }

    /** LAPACK may loop or return garbage on NaN and infinity, so every decomposition asks this first. */
    static void finite(Matrix a, String operation) {
        double[] values = a.values();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s needs finite numbers, but the %s has %s in row %d, column %d (counted from 0)",
                        operation,
                        a,
                        values[i],
                        i / a.columns(),
                        i % a.columns()));
            }
        }
    }

    static void finite(double[] values, String name) {
        for (int i = 0; i < values.length; i++) {
            require(Double.isFinite(values[i]), "%s must be finite, but entry %d is %s", name, i, values[i]);
        }
    }

    static void square(Matrix a, String operation) {
        require(a.rows() == a.columns(), "%s needs a square matrix, found %s", operation, a);
    }

    /** Finite, square and symmetric up to rounding. */
    static void symmetric(Matrix a, String operation) {
        square(a, operation);
        finite(a, operation);
        double largest = 0;
        for (double value : a.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int top = 0; top < a.rows(); top += TILE) {
            for (int left = 0; left <= top; left += TILE) {
                symmetric(a, top, left, ASYMMETRY * largest, operation);
            }
        }
    }

    /** Checks a square of the lower triangle, so that what is compared lies near in the memory. */
    private static void symmetric(Matrix a, int top, int left, double tolerance, String operation) {
        double[] values = a.values();
        int n = a.rows();
        for (int i = top; i < Math.min(top + TILE, n); i++) {
            for (int j = left; j < Math.min(left + TILE, i); j++) {
                if (!(Math.abs(values[i * n + j] - values[j * n + i]) <= tolerance)) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "%s needs a symmetric matrix, but [%d, %d] is %s and [%d, %d] is %s",
                            operation,
                            i,
                            j,
                            a.get(i, j),
                            j,
                            i,
                            a.get(j, i)));
                }
            }
        }
    }
}
