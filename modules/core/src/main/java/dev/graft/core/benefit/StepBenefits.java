package dev.graft.core.benefit;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.statistics.StepValues;
import dev.graft.core.strategy.Role;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * What transfer is worth to one contender at a budget, over training steps: the same benefits, a step in the place of a label.
 *
 * <p>What has stopped stays as it is, so that both curves end together. Of snapshots no predictions are kept: the intervals
 * know what seeds do and nothing of the held-out samples, and are too narrow by that.
 *
 * @param baseline the name of the contender from scratch
 * @param with its learning curve over steps, larger for better
 * @param without that of the baseline at the same steps
 */
public record StepBenefits(
        Contender contender,
        Budget budget,
        String baseline,
        LearningCurve with,
        LearningCurve without,
        Map<Benefit, Measured> overall) {
    public StepBenefits {
        overall = Map.copyOf(overall);
    }

    /** A benefit of the whole curve. */
    public Measured of(Benefit benefit) {
        return overall.getOrDefault(benefit, Measured.exactly(Double.NaN));
    }

    /**
     * The benefits, over the seeds of which both have snapshots.
     *
     * @param threshold that {@link Benefit#TO_THRESHOLD} is about, as the measure has it; what scratch ends with if empty
     * @return empty where one of the two takes no snapshots, and for scratch itself
     */
    public static Optional<StepBenefits> of(
            Run run, Measure measure, Contender contender, Budget budget, OptionalDouble threshold) {
        Optional<Contender> scratch = run.withRole(Role.SCRATCH).filter(other -> !other.equals(contender));
        if (scratch.isEmpty()) {
            return Optional.empty();
        }
        StepValues all = StepValues.of(run, contender, budget, measure);
        StepValues theirs = StepValues.of(run, scratch.get(), budget, measure);
        NavigableSet<Integer> seeds = new TreeSet<>(all.seeds().keySet());
        seeds.retainAll(theirs.seeds().keySet());
        StepValues mine = all.only(seeds);
        StepValues baseline = theirs.only(seeds);
        if (mine.steps().length == 0 || baseline.steps().length == 0) {
            return Optional.empty();
        }
        Goodness goodness = new Goodness(measure);
        Draws draws = new Draws(run.seeds());
        double[] steps = together(mine.steps(), baseline.steps());
        Bundle with = bundle(mine, seeds, goodness, draws).at(steps);
        Bundle without = bundle(baseline, seeds, goodness, draws).at(steps);
        Map<Benefit, Measured> overall = Benefit.all(with, without, threshold, goodness);
        return Optional.of(
                new StepBenefits(contender, budget, scratch.get().name(), with.curve(0), without.curve(0), overall));
    }

    /** Every step of either, from where both have begun. */
    private static double[] together(long[] mine, long[] theirs) {
        long start = Math.max(mine[0], theirs[0]);
        return LongStream.concat(LongStream.of(mine), LongStream.of(theirs))
                .filter(step -> step >= start)
                .sorted()
                .distinct()
                .mapToDouble(step -> step)
                .toArray();
    }

    private static Bundle bundle(StepValues values, NavigableSet<Integer> seeds, Goodness goodness, Draws draws) {
        int[] numbers = seeds.stream().mapToInt(Integer::intValue).toArray();
        double[][] points = new double[values.steps().length][numbers.length < 2 ? 1 : Draws.COUNT + 1];
        for (int i = 0; i < points.length; i++) {
            double[] ofSeeds = DoubleStream.of(values.at(i)).map(goodness::of).toArray();
            double mean = DoubleStream.of(ofSeeds).sum() / ofSeeds.length;
            for (int r = 0; r < points[i].length; r++) {
                points[i][r] = mean + (r == 0 ? 0 : draws.deviation(r - 1, numbers, ofSeeds));
            }
        }
        return new Bundle(LongStream.of(values.steps()).asDoubleStream().toArray(), points);
    }
}
