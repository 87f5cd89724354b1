package dev.graft.strategies.multitask;

import dev.graft.core.strategy.Exhibit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How far each task's weights are from the mean of all, as a table of the farthest and the nearest. */
final class FromTheMean {
    private static final int MOST_ROWS = 10;

    private FromTheMean() {}

    /**
     * The table, the farthest task first.
     *
     * @param weights {@code [tasks][outputs · (d + 1)]}
     */
    static Exhibit of(List<String> names, List<TaskData> tasks, double[][] weights) {
        double[] mean = mean(weights);
        double length = distance(mean, new double[mean.length], tasks.get(0).width());
        double[] far = IntStream.range(0, weights.length)
                .mapToDouble(t -> distance(weights[t], mean, tasks.get(t).width()))
                .toArray();
        List<Integer> order = IntStream.range(0, far.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer t) -> far[t]).reversed())
                .toList();
        List<List<String>> rows = IntStream.range(0, order.size())
                .filter(place -> place < MOST_ROWS / 2 || place >= order.size() - MOST_ROWS / 2)
                .mapToObj(order::get)
                .map(t -> List.of(
                        names.get(t),
                        Integer.toString(tasks.get(t).size()),
                        length > 0 ? Words.of(far[t] / length) : "0"))
                .toList();
        return new Exhibit.Table(
                rows.size() < order.size()
                        ? "Weights of tasks, from their mean: the %d farthest and the %d nearest of %d"
                                .formatted(MOST_ROWS / 2, MOST_ROWS / 2, order.size())
                        : "Weights of tasks, from their mean",
                List.of("task", "labels", "distance, in lengths of the mean"),
                rows);
    }

    private static double[] mean(double[][] weights) {
        double[] mean = new double[weights[0].length];
        for (double[] task : weights) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += task[j] / weights.length;
            }
        }
        return mean;
    }

    /** Between weights alone: intercepts have another unit. */
    private static double distance(double[] a, double[] b, int width) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (j + 1) % width == 0 ? 0 : (a[j] - b[j]) * (a[j] - b[j]);
        }
        return Math.sqrt(sum);
    }
}
