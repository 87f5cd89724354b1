package dev.graft.strategies.instance;

import dev.graft.core.labels.Classes;
import dev.graft.core.strategy.Exhibit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What a reweighting did: how many source samples it really uses, and which weigh most. */
final class WeightsExhibit {
    private static final int HEAVIEST = 5;

    private WeightsExhibit() {}

    /** The exhibit of source weights, the samples having these classes. */
    static Exhibit of(double[] weights, Classes classes) {
        double total = Arrays.stream(weights).sum();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("source samples", String.valueOf(weights.length)));
        rows.add(List.of("effective sample size", String.format(Locale.ROOT, "%.1f", effectiveSampleSize(weights))));
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -weights[i]))
                .limit(HEAVIEST)
                .map(i -> List.of(
                        "weight of source sample %d, of class %s"
                                .formatted(i, classes.names().get(classes.value(i))),
                        String.format(Locale.ROOT, "%.2f (%.1f %% of all)", weights[i], 100 * weights[i] / total)))
                .forEach(rows::add);
        return new Exhibit.Table("Source weights", List.of("what", "value"), rows);
    }

    /** Kish's effective sample size {@code (Σ w)² / Σ w²} (Survey Sampling, Wiley 1965), in [1, n]. */
    static double effectiveSampleSize(double[] weights) {
        // the largest first: squares of huge or tiny weights neither overflow nor vanish
        double largest = Arrays.stream(weights).max().orElse(1);
        double sum = Arrays.stream(weights).map(w -> w / largest).sum();
        return sum
                * sum
                / Arrays.stream(weights).map(w -> w / largest * (w / largest)).sum();
    }
}
