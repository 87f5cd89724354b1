package dev.graft.domains;

import dev.graft.linalg.Matrix;

/**
 * How far two domains are apart in their second moments: {@code ‖cov(X) - cov(Y)‖²_F / (4 d²)} (Sun and Saenko: Deep CORAL,
 * ECCV 2016 workshops, equation 1).
 */
public final class CoralDistance {
    private CoralDistance() {}

    /** The distance of {@code x [n, d]} and {@code y [m, d]} of at least two samples each, at least 0. O((n + m) d²). */
    public static double between(Matrix x, Matrix y) {
        Matrix difference = x.covariance().minus(y.covariance());
        double sum = 0;
        for (int i = 0; i < difference.rows(); i++) {
            for (double entry : difference.row(i)) {
                sum += entry * entry;
            }
        }
        return sum / (4.0 * x.columns() * x.columns());
    }
}
