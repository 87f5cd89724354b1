package dev.graft.core.statistics;

import static dev.graft.core.Require.require;

import java.util.Arrays;

/** Ranks of methods: 1 is the best, equals share the mean of the ranks that they take. */
public final class Ranks {
    private Ranks() {}

    /** The ranks of values of which the largest is the best, in their order. */
    public static double[] of(double... values) {
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int better = 0;
            int equal = 0;
            for (double value : values) {
                better += value > values[i] ? 1 : 0;
                equal += value == values[i] ? 1 : 0;
            }
            ranks[i] = better + (equal + 1) / 2.0;
        }
        return ranks;
    }

    /**
     * The mean rank of each method.
     *
     * @param scores {@code [scenarios, methods]}, larger is better, no NaN
     */
    public static double[] means(double[][] scores) {
        require(scores.length > 0, "mean ranks need at least one scenario");
        // sums of ranks are exact, so that equal means are equal
        double[] sums = new double[scores[0].length];
        for (double[] scenario : scores) {
            require(scenario.length == sums.length, "%d methods, not %d", scenario.length, sums.length);
            double[] ranks = of(scenario);
            for (int j = 0; j < sums.length; j++) {
                sums[j] += ranks[j];
            }
        }
        return Arrays.stream(sums).map(sum -> sum / scores.length).toArray();
    }
}
