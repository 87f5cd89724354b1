package dev.graft.strategies.instance;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.transfer.Adaptation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The shares of classes, where they are what differs between the domains. */
final class ClassShares {
    private ClassShares() {}

    /** The share of the total weight that each class has, {@code [classes]}, of sum 1. */
    static double[] of(Classes classes, double[] weights) {
        double[] shares = new double[classes.names().size()];
        double total = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            shares[classes.value(i)] += weights[i] / total;
        }
        return shares;
    }

    /**
     * The target samples whose classes are estimated: those without a visible label, as labels may be drawn evenly by class;
     * where there is none, those with one.
     */
    static Samples unlabelled(Adaptation seen) {
        Samples unlabelled = seen.target().unlabelled();
        return unlabelled.size() > 0
                ? unlabelled
                : seen.targetLabels().map(Labelled::samples).orElse(unlabelled);
    }

    /** What was estimated, class by class. */
    static Exhibit table(List<String> names, double[] source, double[] target) {
        return new Exhibit.Table(
                "Class shares",
                List.of("class", "learned from", "target, estimated", "weight"),
                IntStream.range(0, names.size())
                        .mapToObj(c -> List.of(
                                names.get(c),
                                percent(source[c]),
                                percent(target[c]),
                                source[c] > 0 ? String.format(Locale.ROOT, "%.2f", target[c] / source[c]) : "-"))
                        .toList());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
