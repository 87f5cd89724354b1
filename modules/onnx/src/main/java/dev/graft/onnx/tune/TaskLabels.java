package dev.graft.onnx.tune;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Reals;
import java.nio.FloatBuffer;

/** The labels of a task as a network learns them: numbers in columns of the targets, those of its scores. */
public sealed interface TaskLabels {
    /** How many samples have one. */
    int size();

    /** The labels at these positions, in this order. */
    TaskLabels select(int... positions);

    /**
     * Writes the targets of samples, a row for each.
     *
     * @param into room for as many whole rows as there are samples
     */
    void write(int[] samples, FloatBuffer into);

    /**
     * Classes: 1 in the column of a sample's class, and 0 in those of the others.
     *
     * @param from the column of the first class
     */
    record OfClasses(Classes labels, int from) implements TaskLabels {
        @Override
        public int size() {
            return labels.size();
        }

        @Override
        public OfClasses select(int... positions) {
            return new OfClasses(labels.select(positions), from);
        }

        @Override
        public void write(int[] samples, FloatBuffer into) {
            int width = into.limit() / samples.length;
            int classes = labels.names().size();
            for (int i = 0; i < samples.length; i++) {
                for (int c = 0; c < classes; c++) {
                    into.put(i * width + from + c, labels.value(samples[i]) == c ? 1 : 0);
                }
            }
        }
    }

    /**
     * Real numbers, in one column: what is left of them without their mean, in units of their deviation.
     *
     * @param deviation above 0
     */
    record OfReals(Reals labels, int column, double mean, double deviation) implements TaskLabels {
        public OfReals {
            require(deviation > 0, "a deviation must be above 0, was %s", deviation);
        }

        @Override
        public int size() {
            return labels.size();
        }

        @Override
        public OfReals select(int... positions) {
            return new OfReals(labels.select(positions), column, mean, deviation);
        }

        @Override
        public void write(int[] samples, FloatBuffer into) {
            int width = into.limit() / samples.length;
            for (int i = 0; i < samples.length; i++) {
                into.put(i * width + column, (float) ((labels.value(samples[i]) - mean) / deviation));
            }
        }
    }
}
