package dev.graft.core.strategy;

import static dev.graft.core.Require.require;

import java.util.Arrays;
import java.util.List;

/** Predictions of one predictor, a row per sample. */
public sealed interface Scores {
    int size();

    /** The largest difference to other predictions; where these are not of the same kind, classes and size, 1. */
    double difference(Scores other);

    /**
     * Probabilities of classes.
     *
     * @param classes the label space
     * @param values {@code [size, classes]}, each in [0, 1]; a row sums to 1
     */
    record OfClasses(List<String> classes, double[][] values) implements Scores {
        public OfClasses {
            classes = List.copyOf(classes);
            for (double[] row : values) {
                require(row.length == classes.size(), "%d scores for %d classes", row.length, classes.size());
            }
        }

        @Override
        public int size() {
            return values.length;
        }

        /** The most probable class of a sample; of equals, the first. */
        public int best(int sample) {
            double[] row = values[sample];
            int best = 0;
            for (int i = 1; i < row.length; i++) {
                if (row[i] > row[best]) {
                    best = i;
                }
            }
            return best;
        }

        @Override
        public double difference(Scores those) {
            if (!(those instanceof OfClasses other) || !classes.equals(other.classes) || size() != other.size()) {
                return 1;
            }
            double largest = 0;
            for (int i = 0; i < values.length; i++) {
                for (int c = 0; c < values[i].length; c++) {
                    largest = Math.max(largest, Math.abs(values[i][c] - other.values[i][c])); // NaN stays
                }
            }
            return largest;
        }

        /** The same probability for every class: a guess. */
        public static OfClasses uniform(List<String> classes, int size) {
            double[][] values = new double[size][classes.size()];
            for (double[] row : values) {
                Arrays.fill(row, 1.0 / classes.size());
            }
            return new OfClasses(classes, values);
        }
    }

    /**
     * Predicted real numbers.
     *
     * @param values {@code [size]}
     */
    record OfReals(double[] values) implements Scores {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double difference(Scores those) {
            if (!(those instanceof OfReals other) || size() != other.size()) {
                return 1;
            }
            double largest = 0;
            for (int i = 0; i < values.length; i++) {
                largest = Math.max(largest, Math.abs(values[i] - other.values[i])); // NaN stays
            }
            return largest;
        }
    }
}
