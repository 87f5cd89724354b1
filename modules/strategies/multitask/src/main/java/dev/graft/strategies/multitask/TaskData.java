package dev.graft.strategies.multitask;

import java.util.stream.IntStream;

/**
 * What a convex method learns of one task from.
 *
 * @param rows in {@link Units}, {@code [n, d + 1]}
 * @param targets {@code [n]}: numbers, or the positions of classes among the outputs
 * @param outputs how many scores a row gets: one per class that is told apart, one for numbers
 * @param numbers whether targets are numbers
 */
record TaskData(double[][] rows, double[] targets, int outputs, boolean numbers) {
    int size() {
        return rows.length;
    }

    TaskData select(int... positions) {
        return new TaskData(
                IntStream.of(positions).mapToObj(i -> rows[i]).toArray(double[][]::new),
                IntStream.of(positions).mapToDouble(i -> targets[i]).toArray(),
                outputs,
                numbers);
    }

    /** How many numbers a row has, its last 1 included. */
    int width() {
        return rows[0].length;
    }

    /**
     * The losses of all rows, added up: half the squared error, or {@code -log p}.
     *
     * @param weights {@code [outputs · (d + 1)]}
     */
    double loss(double... weights) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += loss(Scored.of(rows[i], weights, outputs), targets[i]);
        }
        return sum;
    }

    private double loss(double[] scores, double target) {
        return numbers ? (target - scores[0]) * (target - scores[0]) / 2 : Scored.logSum(scores) - scores[(int) target];
    }
}
