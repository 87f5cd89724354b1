package dev.graft.core.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Step-down correction for several tests: the chance of a single false alarm among all stays below the level (S. Holm,
 * A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 1979).
 */
final class Holm {
    private Holm() {}

    /** Adjusted p-values, in the order given: the largest of (m - rank) p up to each, at most 1. */
    static double[] adjust(double... pValues) {
        int[] ascending = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[pValues.length];
        double largest = 0;
        for (int rank = 0; rank < ascending.length; rank++) {
            largest = Math.max(largest, Math.min(1, (ascending.length - rank) * pValues[ascending[rank]]));
            adjusted[ascending[rank]] = largest;
        }
        return adjusted;
    }

    /** The gains with their p-values corrected over all of them that have a verdict; the others as they are. */
    static List<Optional<Gain>> corrected(List<Optional<Gain>> gains) {
        double[] adjusted = adjust(gains.stream()
                .flatMap(Optional::stream)
                .filter(gain -> gain.verdict().isPresent())
                .mapToDouble(Gain::correctedP)
                .toArray());
        List<Optional<Gain>> corrected = new ArrayList<>();
        int next = 0;
        for (Optional<Gain> gain : gains) {
            boolean tested = gain.flatMap(Gain::verdict).isPresent();
            double p = tested ? adjusted[next++] : Double.NaN;
            corrected.add(tested ? gain.map(g -> g.corrected(p)) : gain);
        }
        return corrected;
    }
}
