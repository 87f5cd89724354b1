package dev.graft.core.measure;

import dev.graft.core.labels.Reals;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Measures of predicted numbers. */
final class Residuals {
    private Residuals() {}

    static WeightedMeasure r2(double[] predicted, Reals truth) {
        double[] labels = labels(truth);
        double[] errors = errors(predicted, labels);
        return weights ->
                vary(labels, weights) ? 1 - square(errors, weights, 0) / variance(labels, weights) : Double.NaN;
    }

    static WeightedMeasure explainedVariance(double[] predicted, Reals truth) {
        double[] labels = labels(truth);
        double[] errors = errors(predicted, labels);
        return weights ->
                vary(labels, weights) ? 1 - variance(errors, weights) / variance(labels, weights) : Double.NaN;
    }

    static WeightedMeasure rmse(double[] predicted, Reals truth) {
        double[] errors = errors(predicted, labels(truth));
        return weights -> Math.sqrt(square(errors, weights, 0));
    }

    /** 1 - (y - f)^2 / var(y) of each sample; all NaN where no two labels differ. */
    static double[] r2Shares(double[] predicted, Reals truth) {
        return shares(labels(truth), errors(predicted, labels(truth)), 0);
    }

    /** The same of errors without their mean. */
    static double[] explainedShares(double[] predicted, Reals truth) {
        double[] errors = errors(predicted, labels(truth));
        return shares(labels(truth), errors, SampleMeans.mean(errors, ones(errors.length)));
    }

    private static double[] shares(double[] labels, double[] errors, double centre) {
        double[] ones = ones(labels.length);
        double variance = vary(labels, ones) ? variance(labels, ones) : Double.NaN;
        return DoubleStream.of(errors)
                .map(error -> 1 - (error - centre) * (error - centre) / variance)
                .toArray();
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] labels(Reals truth) {
        double[] labels = new double[truth.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = truth.value(i);
        }
        return labels;
    }

    private static double[] errors(double[] predicted, double[] labels) {
        double[] errors = new double[labels.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = labels[i] - predicted[i];
        }
        return errors;
    }

    private static double variance(double[] values, double[] weights) {
        return square(values, weights, SampleMeans.mean(values, weights));
    }

    /** The mean of (value - centre)^2. */
    private static double square(double[] values, double[] weights, double centre) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * (values[i] - centre) * (values[i] - centre);
            total += weights[i];
        }
        return sum / total;
    }

    /** Whether two labels that count differ: rounding makes the variance of equal ones a little more than 0. */
    private static boolean vary(double[] labels, double[] weights) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < labels.length; i++) {
            if (weights[i] > 0) {
                low = Math.min(low, labels[i]);
                high = Math.max(high, labels[i]);
            }
        }
        return low < high;
    }
}
