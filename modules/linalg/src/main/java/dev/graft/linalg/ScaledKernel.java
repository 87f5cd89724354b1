package dev.graft.linalg;

import java.util.Arrays;

/** The kernel {@code K = exp((α + β − C) / ε)} and its scalings u and v, of which {@link Sinkhorn} makes a plan. */
final class ScaledKernel {
    /** Beyond this, and below its inverse, u and v move into α and β. */
    private static final double FAR = 1e100;

    private final double[] costs;
    private final double epsilon;
    private final double[] a;
    private final double[] b;
    private final double[] alpha;
    private final double[] beta;
    private final Matrix kernel;
    private final double[] u;
    private final double[] v;
    private final double[] columnSums;

    ScaledKernel(Matrix cost, double epsilon, double[] a, double[] b, double[] rowPrices) {
        this.costs = cost.values();
        this.epsilon = epsilon;
        this.a = a;
        this.b = b;
        alpha = rowPrices.clone();
        beta = new double[b.length];
        kernel = Matrix.zeros(a.length, b.length);
        u = new double[a.length];
        v = new double[b.length];
        columnSums = new double[b.length];
        lowerPrices();
        compute();
    }

    /** Prices that no pair exceeds, and that each row and each column has a pair to match. */
    private void lowerPrices() {
        Arrays.fill(beta, Double.POSITIVE_INFINITY);
        for (int i = 0; i < alpha.length; i++) {
            int row = i * beta.length;
            for (int j = 0; j < beta.length; j++) {
                beta[j] = Math.min(beta[j], costs[row + j] - alpha[i]);
            }
        }
        for (int i = 0; i < alpha.length; i++) {
            int row = i * beta.length;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < beta.length; j++) {
                least = Math.min(least, costs[row + j] - beta[j]);
            }
            alpha[i] = least;
        }
    }

    private void compute() {
        double[] values = kernel.values();
        for (int i = 0; i < alpha.length; i++) {
            int row = i * beta.length;
            for (int j = 0; j < beta.length; j++) {
                values[row + j] = Math.exp((alpha[i] + beta[j] - costs[row + j]) / epsilon);
            }
        }
        Arrays.fill(u, 1);
        Arrays.fill(v, 1);
    }

    /**
     * {@code u ← a / K v}, or beyond, and with it the sums of columns.
     *
     * @return {@code Σ_j |(diag(u) K diag(v))ᵀ1 − b|_j}
     */
    double scaleRows(Relaxation relaxation) {
        double[] values = kernel.values();
        Arrays.fill(columnSums, 0);
        for (int i = 0; i < u.length; i++) {
            int row = i * v.length;
            u[i] = relaxation.beyond(u[i], a[i] / product(values, row));
            double factor = u[i];
            for (int j = 0; j < v.length; j++) {
                columnSums[j] += factor * values[row + j];
            }
        }
        double error = 0;
        for (int j = 0; j < v.length; j++) {
            error += Math.abs(v[j] * columnSums[j] - b[j]);
        }
        return error;
    }

    /** {@code v ← b / Kᵀu}, or beyond. */
    void scaleColumns(Relaxation relaxation) {
        for (int j = 0; j < v.length; j++) {
            v[j] = relaxation.beyond(v[j], b[j] / columnSums[j]);
        }
        if (isFar(u) || isFar(v)) {
            takeOver(alpha, u);
            takeOver(beta, v);
            compute();
        }
    }

    private static boolean isFar(double[] scaling) {
        for (double factor : scaling) {
            if (factor > FAR || factor < 1 / FAR) {
                return true;
            }
        }
        return false;
    }

    private void takeOver(double[] prices, double[] scaling) {
        for (int i = 0; i < prices.length; i++) {
            prices[i] += epsilon * Math.log(scaling[i]);
        }
    }

    /** A row of K times v. Eight sums, since an addition need not wait for the one before. */
    private double product(double[] values, int row) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int j = 0;
        for (; j + 7 < v.length; j += 8) {
            s0 += values[row + j] * v[j];
            s1 += values[row + j + 1] * v[j + 1];
            s2 += values[row + j + 2] * v[j + 2];
            s3 += values[row + j + 3] * v[j + 3];
            s4 += values[row + j + 4] * v[j + 4];
            s5 += values[row + j + 5] * v[j + 5];
            s6 += values[row + j + 6] * v[j + 6];
            s7 += values[row + j + 7] * v[j + 7];
        }
        for (; j < v.length; j++) {
            s0 += values[row + j] * v[j];
        }
        return s0 + s1 + s2 + s3 + (s4 + s5 + s6 + s7);
    }

    /** {@code diag(u) K diag(v)}; the kernel itself, which is then no kernel any more. */
    Matrix plan() {
        double[] values = kernel.values();
        for (int i = 0; i < u.length; i++) {
            int row = i * v.length;
            double factor = u[i];
            for (int j = 0; j < v.length; j++) {
                values[row + j] *= factor * v[j];
            }
        }
        return kernel;
    }

    /** {@code α + ε log u}. */
    double[] rowPrices() {
        double[] prices = alpha.clone();
        takeOver(prices, u);
        return prices;
    }
}
