package dev.graft.core.statistics;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Checkpoint;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
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
        List<TreeMap<Long, Double>> seeds = run.of(contender, budget).stream()
                .filter(result -> result.outcome() instanceof Outcome.Finished)
                .map(result -> values(run.files().checkpoints(result), measure))
                .filter(values -> !values.isEmpty())
                .toList();
        int samples = measure == Measure.ACCURACY && !run.heldOut().isEmpty()
                ? run.heldOut().get(0).size()
                : 0;
        TreeSet<Long> steps = new TreeSet<>();
        seeds.forEach(seed -> steps.addAll(seed.keySet()));
        List<Point> points = new ArrayList<>();
        for (long step : steps) {
            double[] values = seeds.stream()
                    .map(seed -> at(seed, step))
                    .flatMapToDouble(OptionalDouble::stream)
                    .toArray();
            if (values.length == seeds.size()) {
                int stopped = (int)
                        seeds.stream().filter(seed -> seed.lastKey() < step).count();
                points.add(new Point(step, StatUtils.mean(values), values.length, stopped, interval(values, samples)));
            }
        }
        return new StepCurve(points);
    }

    private static TreeMap<Long, Double> values(List<Checkpoint> checkpoints, Measure measure) {
        TreeMap<Long, Double> values = new TreeMap<>();
        for (Checkpoint checkpoint : checkpoints) {
            Optional.ofNullable(checkpoint.measures().get(measure.id()))
                    .filter(Double::isFinite)
                    .ifPresent(value -> values.put(checkpoint.step(), value));
        }
        return values;
    }

    private static OptionalDouble at(TreeMap<Long, Double> seed, long step) {
        Map.Entry<Long, Double> last = seed.floorEntry(step);
        boolean known = last != null && (last.getKey() == step || step > seed.lastKey());
        return known ? OptionalDouble.of(last.getValue()) : OptionalDouble.empty();
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
