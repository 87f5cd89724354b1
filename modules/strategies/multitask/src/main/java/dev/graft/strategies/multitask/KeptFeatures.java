package dev.graft.strategies.multitask;

import dev.graft.core.strategy.Exhibit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which features are left, and how long their weights are over all tasks. */
final class KeptFeatures {
    private static final int MOST_ROWS = 15;

    private KeptFeatures() {}

    /**
     * The table, the longest first.
     *
     * @param weights {@code [tasks][outputs · (d + 1)]}
     * @param share of the penalty that leaves no feature
     */
    static Exhibit of(TaskVectors tasks, double[][] weights, double share) {
        int width = tasks.rows().get(0)[0].length + 1;
        double[] lengths = RowPenalty.lengths(weights, width);
        List<Integer> kept = IntStream.range(0, lengths.length)
                .filter(j -> lengths[j] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> lengths[j]).reversed())
                .toList();
        List<List<String>> rows = kept.stream()
                .limit(MOST_ROWS)
                .map(j -> List.of(
                        tasks.feature(j), Words.of(lengths[j]), tasks.names().get(largest(weights, j, width))))
                .toList();
        return new Exhibit.Table(
                "Features that are kept for all tasks at %s of the strongest penalty: %d of %d%s"
                        .formatted(
                                Words.of(share),
                                kept.size(),
                                lengths.length,
                                rows.size() < kept.size() ? ", the heaviest %d here".formatted(rows.size()) : ""),
                List.of("feature", "length of its weights over tasks", "heaviest in"),
                rows);
    }

    /** The task in which a feature has the longest weights. */
    private static int largest(double[][] weights, int feature, int width) {
        return IntStream.range(0, weights.length)
                .boxed()
                .max(Comparator.comparingDouble(t -> RowPenalty.lengths(new double[][] {weights[t]}, width)[feature]))
                .orElse(0);
    }
}
