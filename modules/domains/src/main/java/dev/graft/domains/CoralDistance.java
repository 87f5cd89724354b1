package dev.graft.domains;

import dev.graft.linalg.Matrix;
import java.util.Arrays;

/**
 * How far two domains are apart in their second moments: {@code ‖cov(X) - cov(Y)‖²_F / (4 d²)} (Sun and Saenko: Deep CORAL,
 * ECCV 2016 workshops, equation 1).
 */
public final class CoralDistance {
    private CoralDistance() {}

    /**
     * The distance of {@code x [n, d]} and {@code y [m, d]} of at least two samples each, at least 0. O((n + m) d²); of more
     * features than samples O((n + m)² d), and no matrix {@code [d, d]} is made.
     */
    public static double between(Matrix x, Matrix y) {
        double squares = x.columns() > x.rows() + y.rows()
                ? wide(x, y)
                : squares(x.covariance().minus(y.covariance()));
        return squares / (4.0 * x.columns() * x.columns());
    }

    /** {@code ‖XᵀX/a - YᵀY/b‖² = ‖XXᵀ‖²/a² + ‖YYᵀ‖²/b² - 2 ‖XYᵀ‖²/(ab)} for centred X and Y. */
    private static double wide(Matrix x, Matrix y) {
        Matrix xc = x.minusRow(x.columnMeans());
        Matrix yc = y.minusRow(y.columnMeans());
        double a = x.rows() - 1;
        double b = y.rows() - 1;
        double sum = squares(xc.timesTranspose(xc)) / (a * a)
                + squares(yc.timesTranspose(yc)) / (b * b)
                - 2 * squares(xc.timesTranspose(yc)) / (a * b);
        return Math.max(0, sum);
    }

    /** {@code ‖A‖²_F}. */
    private static double squares(Matrix a) {
        return Arrays.stream(a.squaredNorms()).sum();
    }
}
