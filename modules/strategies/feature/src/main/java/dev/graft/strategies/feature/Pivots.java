package dev.graft.strategies.feature;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Features that mean the same in both domains, as far as one can tell: they occur often in either. */
final class Pivots {
    /** What tells good pivots. */
    enum Choice {
        /** How often they occur in the domain where they are rarer. */
        FREQUENCY,
        /** What their presence tells of the class in the source. */
        MUTUAL_INFORMATION
    }

    private Pivots() {}

    /**
     * The pivots, ascending; of equally good ones, the first.
     *
     * @param source all its labelled samples
     * @param most no more than these, and no more than half of all features
     * @param minCount in how many samples of each domain a pivot occurs, at least
     * @throws GraftException if no feature is frequent enough
     */
    static int[] of(Labelled source, Design target, Choice choice, int most, int minCount) {
        int[] here = Design.of("source", source.samples()).counts();
        int[] there = target.counts();
        IntToDoubleFunction rarer = j -> Math.min(here[j], there[j]);
        IntToDoubleFunction goodness =
                choice == Choice.FREQUENCY ? rarer : MutualInformation.ofPresence(source)::ofFeature;
        int[] pivots = IntStream.range(0, here.length)
                .filter(j -> rarer.applyAsDouble(j) >= minCount)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -goodness.applyAsDouble(j)))
                .limit(Math.min(most, here.length / 2))
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        if (pivots.length == 0) {
            throw new GraftException(
                    "scl: none of %d features occurs in %d samples or more of both domains, so none can be a pivot. Lower min-count."
                            .formatted(here.length, minCount));
        }
        return pivots;
    }
}
