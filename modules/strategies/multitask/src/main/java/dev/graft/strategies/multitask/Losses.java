package dev.graft.strategies.multitask;

import java.util.List;
import java.util.stream.IntStream;

/** The losses of several tasks together: each sample has the same share. */
final class Losses {
    private Losses() {}

    /** The smooth loss of each task, whose sum is the mean loss of all samples. */
    static List<TaskLoss> of(List<TaskData> tasks) {
        double share = 1.0 / tasks.stream().mapToInt(TaskData::size).sum();
        return tasks.stream().map(task -> TaskLoss.of(task, share)).toList();
    }

    /** Weights of zero, {@code [tasks][outputs · (d + 1)]}. */
    static double[][] zeros(List<TaskData> tasks) {
        return tasks.stream()
                .map(task -> new double[task.outputs() * task.width()])
                .toArray(double[][]::new);
    }

    /** The losses of all samples, added up. */
    static double sum(List<TaskData> tasks, double[][] weights) {
        return IntStream.range(0, weights.length)
                .mapToDouble(t -> tasks.get(t).loss(weights[t]))
                .sum();
    }
}
