package dev.graft.learners;

import java.util.Arrays;
import org.tribuo.classification.Label;

/**
 * A vector of which every number is held.
 *
 * @param values {@code [width]}
 */
record DenseRow(double[] values) implements Row {
    @Override
    public int width() {
        return values.length;
    }

    @Override
    public double squaredLength() {
        return Arrays.stream(values).map(value -> value * value).sum();
    }

    @Override
    public double[] scores(double[][] weights) {
        double[] scores = new double[weights.length];
        for (int c = 0; c < scores.length; c++) {
            double[] w = weights[c];
            // four sums: one alone waits for each addition to end before the next begins
            double a = w[values.length];
            double b = 0;
            double e = 0;
            double f = 0;
            int j = 0;
            for (; j + 3 < values.length; j += 4) {
                a += w[j] * values[j];
                b += w[j + 1] * values[j + 1];
                e += w[j + 2] * values[j + 2];
                f += w[j + 3] * values[j + 3];
            }
            for (; j < values.length; j++) {
                a += w[j] * values[j];
            }
            scores[c] = a + b + e + f;
        }
        return scores;
    }

    @Override
    public void addScores(double[] weights, double[] scores) {
        for (int j = 0; j < values.length; j++) {
            for (int c = 0; c < scores.length; c++) {
                scores[c] += values[j] * weights[j * scores.length + c];
            }
        }
    }

    @Override
    public void addSlopes(double[] slopes, double[] weights) {
        for (int j = 0; j < values.length; j++) {
            for (int c = 0; c < slopes.length; c++) {
                weights[j * slopes.length + c] += values[j] * slopes[c];
            }
        }
    }

    @Override
    public double[] toArray() {
        return values;
    }

    @Override
    public DenseExample example(Columns columns, Label label, double weight) {
        return new DenseExample(columns.names(), values, label, weight);
    }
}
