package dev.graft.core.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * Percentile intervals of a statistic over scenarios: seeds are drawn with replacement within each scenario, which stay as they
 * are (R. Agarwal et al., NeurIPS 2021, section 4.1). What is compared is drawn with the same seeds, as it was run with them.
 *
 * <p>The intervals are of chance in the seeds, given these scenarios; with fewer than about five seeds they are too narrow.
 */
public final class StratifiedBootstrap {
    private static final double CONFIDENCE = 0.95;
    private static final int DRAWS = 2_000;

    private StratifiedBootstrap() {}

    /** The 95 % interval of the interquartile mean of values {@code [scenarios][seeds]}. */
    public static Interval ofInterquartileMean(double[][] values, SplittableRandom random) {
        return interval(
                values,
                seeds -> InterquartileMean.of(Arrays.stream(drawn(values, seeds))
                        .flatMapToDouble(Arrays::stream)
                        .toArray()),
                random);
    }

    /**
     * The 95 % interval of the {@link ProbabilityOfImprovement}.
     *
     * @param theirs for the same scenarios and seeds
     */
    public static Interval ofImprovement(double[][] mine, double[][] theirs, SplittableRandom random) {
        return interval(mine, seeds -> ProbabilityOfImprovement.of(drawn(mine, seeds), drawn(theirs, seeds)), random);
    }

    private static Interval interval(double[][] values, ToDoubleFunction<int[][]> statistic, SplittableRandom random) {
        double[] draws = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            draws[draw] = statistic.applyAsDouble(seeds(values, random));
        }
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(draws);
        double tail = 100 * (1 - CONFIDENCE) / 2;
        return new Interval(percentile.evaluate(tail), percentile.evaluate(100 - tail));
    }

    private static int[][] seeds(double[][] values, SplittableRandom random) {
        int[][] seeds = new int[values.length][];
        for (int scenario = 0; scenario < seeds.length; scenario++) {
            seeds[scenario] = new int[values[scenario].length];
            for (int i = 0; i < seeds[scenario].length; i++) {
                seeds[scenario][i] = random.nextInt(seeds[scenario].length);
            }
        }
        return seeds;
    }

    private static double[][] drawn(double[][] values, int[][] seeds) {
        double[][] drawn = new double[values.length][];
        for (int scenario = 0; scenario < drawn.length; scenario++) {
            drawn[scenario] = new double[seeds[scenario].length];
            for (int i = 0; i < drawn[scenario].length; i++) {
                drawn[scenario][i] = values[scenario][seeds[scenario][i]];
            }
        }
        return drawn;
    }
}
