package dev.graft.strategies.feature;

import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Linear;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a linear model on blocks has its weight: in what domains share, or in what one has for itself. */
final class BlockShares {
    private BlockShares() {}

    /** The share of each block in the sum of all squared weights. */
    static Exhibit of(Linear linear, int sources) {
        double[] squares = new double[sources + 2];
        double total = 0;
        for (double[] weights : linear.weights()) {
            int width = weights.length / squares.length;
            for (int j = 0; j < weights.length; j++) {
                squares[j / width] += weights[j] * weights[j];
                total += weights[j] * weights[j];
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (int block = 0; block < squares.length; block++) {
            double share = total == 0 ? 0 : squares[block] / total;
            rows.add(List.of(name(block, sources), String.format(Locale.ROOT, "%.0f %%", 100 * share)));
        }
        return new Exhibit.Table("Where the weights are", List.of("features", "share of the squared weights"), rows);
    }

    private static String name(int block, int sources) {
        if (block < sources) {
            return sources == 1 ? "of the source alone" : "of source " + (block + 1) + " alone";
        }
        return block == sources ? "of the target alone" : "of all domains";
    }
}
