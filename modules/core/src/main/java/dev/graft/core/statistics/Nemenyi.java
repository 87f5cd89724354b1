package dev.graft.core.statistics;

import static dev.graft.core.Require.require;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which methods differ, where the Friedman test says that some do: those whose mean ranks are apart by the critical difference
 * (P. B. Nemenyi, Distribution-free multiple comparisons, Princeton 1963; J. Demšar, JMLR 7, 2006, section 3.2.2).
 *
 * <pre>  CD = q / √2 · √(k (k + 1) / (6 N))</pre>
 */
public final class Nemenyi {
    private Nemenyi() {}

    /**
     * The difference of mean ranks from which two methods differ.
     *
     * @param level of all pairs together, in (0, 1), as 0.05
     */
    public static double criticalDifference(double level, int methods, int scenarios) {
        require(scenarios > 0, "a critical difference needs at least one scenario");
        return StudentizedRange.quantile(1 - level, methods)
                / Math.sqrt(2)
                * Math.sqrt(methods * (methods + 1.0) / (6.0 * scenarios));
    }

    /**
     * The largest groups of methods that do not differ, best first, each by ascending rank; a method that differs from all
     * others is in none. A method can be in two.
     *
     * @param meanRanks by method
     * @return positions in {@code meanRanks}
     */
    public static List<List<Integer>> groups(double[] meanRanks, double criticalDifference) {
        List<Integer> ascending = IntStream.range(0, meanRanks.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> meanRanks[i]))
                .toList();
        List<List<Integer>> groups = new ArrayList<>();
        int covered = 0;
        for (int first = 0; first < ascending.size(); first++) {
            int end = first + 1;
            while (end < ascending.size()
                    && meanRanks[ascending.get(end)] - meanRanks[ascending.get(first)] < criticalDifference) {
                end++;
            }
            if (end > first + 1 && end > covered) {
                groups.add(ascending.subList(first, end));
                covered = end;
            }
        }
        return groups;
    }
}
