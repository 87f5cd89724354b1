package dev.graft.strategies.multitask;

import dev.graft.core.strategy.Linear;
import java.util.Arrays;
import java.util.List;

/**
 * The units in which weights are learned: rows of all tasks less their common mean, each feature times a factor, and a last
 * number of 1, whose weight is the intercept.
 *
 * @param mean {@code [d]}
 * @param factors {@code [d]}; 0 for a feature that is constant, which then has no weight
 */
record Units(double[] mean, double[] factors) {
    /** The mean squared length of a row in units with one factor: that of the base learner {@code linear}. */
    static final double LENGTH = 9;

    /** What is left of a constant feature by rounding, at most, relative to its size. */
    private static final double ROUNDING = 1e-12;

    /** One factor for all features, which leaves open which of them counts for more: rows have a mean squared length of 9. */
    static Units ofOneFactor(List<double[][]> tasks) {
        double[] mean = means(tasks, new double[0]);
        double[] variances = variances(tasks, mean);
        double factor = Math.sqrt(
                LENGTH / Math.max(Double.MIN_NORMAL, Arrays.stream(variances).sum()));
        double[] factors = new double[mean.length];
        Arrays.setAll(factors, j -> variances[j] > 0 ? factor : 0);
        return new Units(mean, factors);
    }

    /** A factor for each feature: all have a variance of 1 over the samples of all tasks. */
    static Units ofEachFeature(List<double[][]> tasks) {
        double[] mean = means(tasks, new double[0]);
        double[] variances = variances(tasks, mean);
        double[] factors = new double[mean.length];
        Arrays.setAll(factors, j -> variances[j] > 0 ? 1 / Math.sqrt(variances[j]) : 0);
        return new Units(mean, factors);
    }

    /** A row in these units, {@code [d + 1]}. */
    double[] of(double... row) {
        double[] changed = new double[row.length + 1];
        for (int j = 0; j < row.length; j++) {
            changed[j] = factors[j] * (row[j] - mean[j]);
        }
        changed[row.length] = 1;
        return changed;
    }

    /**
     * The layer on rows as they are that weights on rows in these units are.
     *
     * @param weights those of one output after another, each with its intercept, {@code [outputs · (d + 1)]}
     */
    Linear layer(double... weights) {
        int width = mean.length + 1;
        double[][] rows = new double[weights.length / width][mean.length];
        double[] intercepts = new double[rows.length];
        for (int k = 0; k < rows.length; k++) {
            intercepts[k] = weights[k * width + mean.length];
            for (int j = 0; j < mean.length; j++) {
                rows[k][j] = factors[j] * weights[k * width + j];
                intercepts[k] -= rows[k][j] * mean[j];
            }
        }
        return new Linear(rows, intercepts);
    }

    /** The mean of every feature, or of its square around given means. */
    private static double[] means(List<double[][]> tasks, double[] around) {
        double[] sum = new double[tasks.get(0)[0].length];
        int n = 0;
        for (double[][] rows : tasks) {
            for (double[] row : rows) {
                for (int j = 0; j < sum.length; j++) {
                    double off = around.length == 0 ? row[j] : (row[j] - around[j]) * (row[j] - around[j]);
                    sum[j] += off;
                }
            }
            n += rows.length;
        }
        for (int j = 0; j < sum.length; j++) {
            sum[j] /= n;
        }
        return sum;
    }

    private static double[] variances(List<double[][]> tasks, double[] mean) {
        double[] variances = means(tasks, mean);
        Arrays.setAll(variances, j -> Math.sqrt(variances[j]) > ROUNDING * Math.abs(mean[j]) ? variances[j] : 0);
        return variances;
    }
}
