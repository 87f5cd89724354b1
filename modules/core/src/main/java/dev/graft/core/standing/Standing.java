package dev.graft.core.standing;

import dev.graft.core.statistics.Interval;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a strategy is worth over several scenarios.
 *
 * @param name of the contender
 * @param meanRank 1 is the best
 * @param values of the measure, {@code [scenarios][seeds]}
 * @param mean the interquartile mean of all values
 * @param interval of that mean, 95 %, over seeds
 * @param improvement over scratch; empty for scratch itself, and where there is no scratch to compare with
 */
public record Standing(
        String name,
        double meanRank,
        double[][] values,
        double mean,
        Interval interval,
        Optional<Improvement> improvement) {

    /**
     * How probable it is to beat scratch.
     *
     * @param probability on a scenario and with a seed taken at random, in [0, 1]; 0.5 is no difference
     * @param interval of it, 95 %, over seeds
     */
    public record Improvement(double probability, Interval interval) {}

    /** The mean over seeds on a scenario. */
    public double value(int scenario) {
        return Arrays.stream(values[scenario]).average().orElse(Double.NaN);
    }
}
