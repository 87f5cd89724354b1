package dev.graft.learners;

import java.util.Arrays;
import org.tribuo.classification.Label;

/**
 * A vector of which only some numbers are held, those that are not zero.
 *
 * @param columns of the values, ascending
 * @param values one per column
 * @param width of the whole vector
 */
record SparseRow(int[] columns, double[] values, int width) implements Row {
    @Override
    public double squaredLength() {
        return Arrays.stream(values).map(value -> value * value).sum();
    }

    /** The row times a factor. */
    SparseRow times(double factor) {
        return new SparseRow(
                columns, Arrays.stream(values).map(value -> factor * value).toArray(), width);
    }

    @Override
    public double[] scores(double[][] weights) {
        double[] scores = new double[weights.length];
        for (int c = 0; c < scores.length; c++) {
            scores[c] = weights[c][width];
            for (int i = 0; i < columns.length; i++) {
                scores[c] += weights[c][columns[i]] * values[i];
            }
        }
        return scores;
    }

    @Override
    public void addScores(double[] weights, double[] scores) {
        for (int k = 0; k < columns.length; k++) {
            int at = columns[k] * scores.length;
            for (int c = 0; c < scores.length; c++) {
                scores[c] += values[k] * weights[at + c];
            }
        }
    }

    @Override
    public void addSlopes(double[] slopes, double[] weights) {
        for (int k = 0; k < columns.length; k++) {
            int at = columns[k] * slopes.length;
            for (int c = 0; c < slopes.length; c++) {
                weights[at + c] += values[k] * slopes[c];
            }
        }
    }

    @Override
    public double[] toArray() {
        double[] row = new double[width];
        for (int i = 0; i < columns.length; i++) {
            row[columns[i]] = values[i];
        }
        return row;
    }

    @Override
    public SparseExample example(Columns shared, Label label, double weight) {
        return columns.length > 0
                ? new SparseExample(shared.names(), columns, values, label, weight)
                : nothing(shared, label, weight);
    }

    /** Tribuo refuses an example without features: one zero is told. */
    private static SparseExample nothing(Columns shared, Label label, double weight) {
        return new SparseExample(shared.names(), new int[1], new double[1], label, weight);
    }
}
