package dev.graft.core.statistics;

import static dev.graft.core.Require.require;

import java.util.Arrays;

/**
 * The mean of the middle half: more robust than the mean, more efficient than the median (R. Agarwal et al., Deep reinforcement
 * learning at the edge of the statistical precipice, NeurIPS 2021).
 */
public final class InterquartileMean {
    private InterquartileMean() {}

    /** The mean without the n / 4 least and the n / 4 largest of n values, rounded down; n is at least 1. */
    public static double of(double... values) {
        require(values.length > 0, "a mean needs at least one value");
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        int cut = ascending.length / 4;
        return Arrays.stream(ascending, cut, ascending.length - cut).average().orElseThrow();
    }
}
