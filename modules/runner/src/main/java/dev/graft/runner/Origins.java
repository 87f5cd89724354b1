package dev.graft.runner;

import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How the settings of strategies came about, in the words that stand with a table of their results. */
final class Origins {
    private Origins() {}

    /** "chosen by entropy out of 3, without target labels, for coral, tca; untuned defaults for scratch, source-only". */
    static String of(List<Entry> strategies) {
        Predicate<Entry> chosen = entry -> entry.grid().isPresent();
        Predicate<Entry> byDefault = chosen.negate().and(Origins::isByDefault);
        if (strategies.stream().allMatch(byDefault)) {
            return "untuned defaults, no setting was chosen";
        }
        List<String> parts = new ArrayList<>();
        strategies.stream()
                .flatMap(entry -> entry.grid().stream())
                .findFirst()
                .ifPresentOrElse(
                        grid -> parts.add(words(grid) + names(strategies, chosen)),
                        () -> parts.add("no setting was chosen by a criterion"));
        Predicate<Entry> given = chosen.or(byDefault).negate();
        if (strategies.stream().anyMatch(given)) {
            parts.add("given in the experiment for " + names(strategies, given));
        }
        if (strategies.stream().anyMatch(byDefault)) {
            parts.add("untuned defaults for " + names(strategies, byDefault));
        }
        return String.join("; ", parts);
    }

    private static String words(Grid grid) {
        return "chosen by %s out of %d, without target labels, for "
                .formatted(grid.criterion().id(), grid.candidates().size());
    }

    private static boolean isByDefault(Entry entry) {
        try {
            return entry.learner().isEmpty() && entry.choice().equals(Chosen.byDefault(entry.provider()));
        } catch (IllegalArgumentException notEverySettingHasADefault) {
            return false;
        }
    }

    private static String names(List<Entry> strategies, Predicate<Entry> which) {
        return strategies.stream().filter(which).map(Entry::name).collect(Collectors.joining(", "));
    }
}
