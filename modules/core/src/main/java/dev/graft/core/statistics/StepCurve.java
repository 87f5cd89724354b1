package dev.graft.core.statistics;

import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labels;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A measure over training steps: at every step the mean over the same seeds, those that handed over snapshots.
 *
 * <p>A seed that stopped early keeps its last value, for what it trained stays what it is. A step counts where each seed
 * has a snapshot or has stopped.
 *
 * @param points ascending in steps
 */
public record StepCurve(List<Point> points) {
    private static final double CONFIDENCE = 0.95;

    /**
     * The curve at a step.
     *
     * @param mean over seeds
     * @param seeds how many they are
     * @param stopped how many of them stopped before
     * @param interval that holds the true mean with probability 0.95, as {@link Estimate} has it; empty for fewer than
     *     two seeds, and for what is no share. Of a snapshot no predictions are kept, so its variance over held-out
     *     samples is taken as the largest that it can be, and the interval is a little too wide
     */
    public record Point(long step, double mean, int seeds, int stopped, Optional<Interval> interval) {}

    public StepCurve {
        points = List.copyOf(points);
    }

    /** The curve of a contender at a budget; without points where it took no snapshots. */
    public static StepCurve of(Run run, Contender contender, Budget budget, Measure measure) {
        StepValues values = StepValues.of(run, contender, budget, measure);
        // where tasks share their samples there are no more than these
        int samples = measure == Measure.ACCURACY
                ? run.heldOut().stream().mapToInt(Labels::size).min().orElse(0)
                : 0;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.steps().length; i++) {
            double[] ofSeeds = values.at(i);
            points.add(new Point(
                    values.steps()[i],
                    StatUtils.mean(ofSeeds),
                    ofSeeds.length,
                    values.stopped(i),
                    interval(ofSeeds, samples)));
        }
        return new StepCurve(points);
    }

    private static Optional<Interval> interval(double[] shares, int samples) {
        if (shares.length < 2 || samples < 2) {
            return Optional.empty();
        }
        double mean = StatUtils.mean(shares);
        // every seed right on the same samples, and the two samples more that Estimate counts
        double betweenSamples = (samples * mean * (1 - mean) + 0.5) / (samples - 1);
        Estimate estimate = new Estimate(
                mean, StatUtils.variance(shares) / shares.length, betweenSamples / samples, shares.length, samples);
        Interval interval = estimate.interval(CONFIDENCE);
        return Optional.of(new Interval(Math.max(0, interval.low()), Math.min(1, interval.high())));
    }
}
