package dev.graft.selection;

import dev.graft.core.GraftException;

/**
 * How many neighbours target samples have that are predicted as they are: the higher, the better.
 *
 * <pre>
 * S_ij = p_i . p_j / (|p_i| |p_j|)
 * P_ij = exp(S_ij / tau) / sum_(k != i) exp(S_ik / tau)    for j != i, tau = 0.05
 * SND  = -1/n sum_i sum_(j != i) P_ij ln P_ij              in [0, ln(n - 1)]
 * </pre>
 *
 * <p>It takes it that samples of a class are predicted alike where a predictor fits the target: then each has many neighbours.
 * When not to take it: predictions that are all alike, sure or not, have the most.
 *
 * <p>Cost: time n^2 C and memory n C; some 10 s for 10,000 samples of 10 classes.
 *
 * <p>Source: K. Saito, D. Kim, P. Teterwak, S. Sclaroff, T. Darrell, K. Saenko, Tune it the Right Way: Unsupervised Validation
 * of Domain Adaptation via Soft Neighborhood Density, ICCV 2021. Deviation: none from the paper; the authors' code keeps the
 * diagonal, with a similarity of -1.
 */
final class NeighbourhoodDensity {
    private static final double TEMPERATURE = 0.05;

    private NeighbourhoodDensity() {}

    /**
     * The mean entropy of similarities, in nats; NaN where a probability is.
     *
     * @param p probabilities {@code [samples, classes]}
     * @throws GraftException if there are fewer than two samples
     */
    static double of(double[][] p) {
        if (p.length < 2) {
            throw new GraftException("snd: %d target sample is visible, and one alone has no neighbours. Needed are 2."
                    .formatted(p.length));
        }
        double[][] unit = unit(p);
        double sum = 0;
        for (int i = 0; i < unit.length; i++) {
            sum += entropy(i, unit);
        }
        return sum / unit.length;
    }

    /** Of softmax(a): ln Z - sum_j e_j (a_j - max) / Z, with e_j = exp(a_j - max) and Z their sum; no term is negative. */
    private static double entropy(int i, double[][] unit) {
        double[] a = new double[unit.length];
        double max = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < unit.length; j++) {
            a[j] = dot(unit[i], unit[j]) / TEMPERATURE;
            max = j == i ? max : Math.max(max, a[j]);
        }
        double z = 0;
        double weighted = 0;
        for (int j = 0; j < unit.length; j++) {
            if (j != i) {
                double e = StrictMath.exp(a[j] - max);
                z += e;
                weighted += e * (a[j] - max);
            }
        }
        return StrictMath.log(z) - weighted / z;
    }

    private static double[][] unit(double[][] rows) {
        double[][] unit = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            double length = Math.sqrt(dot(rows[i], rows[i]));
            unit[i] = new double[rows[i].length];
            for (int c = 0; c < unit[i].length; c++) {
                unit[i][c] = rows[i][c] / length;
            }
        }
        return unit;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int c = 0; c < x.length; c++) {
            sum += x[c] * y[c];
        }
        return sum;
    }
}
