package dev.graft.strategies.parameter;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Linear;
import dev.graft.learners.Posterior;
import dev.graft.learners.TriedStrength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How far a linear model went from the one that it was drawn to, and why no further. */
final class MovedWeights {
    private static final int SHOWN = 10;

    private MovedWeights() {}

    /** The strengths that were tried, and the one that was taken. */
    static Exhibit strengths(Posterior posterior) {
        List<List<String>> rows = new ArrayList<>();
        for (TriedStrength tried : posterior.tried()) {
            rows.add(List.of(
                    number(tried.strength()),
                    String.format(Locale.ROOT, "%.4f", tried.loss()),
                    remark(tried, posterior)));
        }
        if (rows.isEmpty()) {
            rows.add(List.of(number(posterior.strength()), "not validated", "taken"));
        }
        return new Exhibit.Table(
                "How strongly weights were drawn to the source's",
                List.of("strength", "log-loss of held-out visible labels", ""),
                rows);
    }

    private static String remark(TriedStrength tried, Posterior posterior) {
        boolean smallest = posterior.tried().stream().noneMatch(other -> other.loss() < tried.loss());
        boolean taken = tried.strength() == posterior.strength();
        return Stream.of(smallest ? "smallest loss" : "", taken ? "taken" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The length of the step from the source's weights, by theirs. */
    static Exhibit distance(Linear source, Posterior posterior) {
        double[] zero = new double[source.weights()[0].length];
        double moved = 0;
        double before = 0;
        for (int c = 0; c < source.weights().length; c++) {
            moved += squaredDistance(posterior.layer().weights()[c], source.weights()[c]);
            before += squaredDistance(source.weights()[c], zero);
        }
        String share = before == 0 ? "none to compare with" : number(Math.sqrt(moved / before));
        return new Exhibit.Table(
                "How far weights went from the source's",
                List.of("what", "value"),
                List.of(List.of("length of the step, by that of the source's weights", share)));
    }

    /** The features of which a class's weight changed most. */
    static Exhibit furthest(Linear source, Posterior posterior, Labelled target) {
        List<String> names = target.samples() instanceof Dense dense ? dense.names() : List.of();
        List<String> classes = target.classes().names();
        double[][] before = source.weights();
        double[][] after = posterior.layer().weights();
        List<List<String>> rows = IntStream.range(0, before[0].length)
                .mapToObj(j -> new Step(mostRaised(before, after, j), j))
                .sorted(Comparator.comparingDouble(
                        (Step step) -> -Math.abs(after[step.label][step.feature] - before[step.label][step.feature])))
                .limit(SHOWN)
                .map(step -> List.of(
                        names.isEmpty() ? "feature " + step.feature : names.get(step.feature),
                        classes.get(step.label),
                        number(before[step.label][step.feature]),
                        number(after[step.label][step.feature])))
                .toList();
        return new Exhibit.Table(
                "The weights that went furthest",
                List.of("feature", "speaks more for", "weight in the source", "weight in the target"),
                rows);
    }

    private record Step(int label, int feature) {}

    private static int mostRaised(double[][] before, double[][] after, int feature) {
        return IntStream.range(0, before.length)
                .boxed()
                .max(Comparator.comparingDouble(c -> after[c][feature] - before[c][feature]))
                .orElseThrow();
    }

    private static double squaredDistance(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(j -> (a[j] - b[j]) * (a[j] - b[j]))
                .sum();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
