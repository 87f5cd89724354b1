package dev.graft.core.statistics;

import dev.graft.core.strategy.Role;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;

/** The gain of one row over another, over the seeds that both have finished. */
final class PairedGain {
    private PairedGain() {}

    /**
     * The gain before correction; empty if no seed finished on both sides.
     *
     * @param baseline the name of the other
     * @param role of the one that gains
     * @param mine which held-out samples it got right, by seed
     * @param theirs which the other got right
     */
    static Optional<Gain> of(
            String baseline, Role role, NavigableMap<Integer, double[]> mine, NavigableMap<Integer, double[]> theirs) {
        List<Integer> paired =
                mine.keySet().stream().filter(theirs::containsKey).toList();
        return paired.isEmpty()
                ? Optional.empty()
                : Optional.of(Gain.of(baseline, role, rows(mine, paired), rows(theirs, paired)));
    }

    private static double[][] rows(NavigableMap<Integer, double[]> bySeed, List<Integer> seeds) {
        return seeds.stream().map(s -> Objects.requireNonNull(bySeed.get(s))).toArray(double[][]::new);
    }
}
