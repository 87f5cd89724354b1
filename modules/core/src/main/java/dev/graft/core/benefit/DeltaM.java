package dev.graft.core.benefit;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.statistics.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a contender gains over the baseline relative to it, in the mean over tasks:
 *
 * <pre>  delta m = 1/T sum_t (-1)^l (M_t - B_t) / B_t</pre>
 *
 * <p>with M_t and B_t the measure of both on task t, in the mean over the seeds that both have finished, and l = 1 where less is
 * better (K.-K. Maninis, I. Radosavovic and I. Kokkinos, Attentive single-tasking of multiple tasks, CVPR 2019, equation 4).
 * For R2 and explained variance the error, 1 - R2, stands for the measure, with l = 1, as the paper takes the errors of
 * regressions: a weak baseline explains little, nothing or less, and a share of that says nothing.
 *
 * <p>Cost: the predictions of each trial are read once, and measured {@value Draws#COUNT} times.
 *
 * @param baseline the name of the contender that it is a gain over
 * @param value as a share, 0.1 for 10 %; with its interval over held-out samples and seeds. NaN where it cannot be had
 * @param remark why it cannot be had, in words; empty otherwise
 */
public record DeltaM(Contender contender, Budget budget, String baseline, Measured value, String remark) {

    /** That of every contender at every budget that shares a finished seed with the baseline; without the baseline itself. */
    public static List<DeltaM> of(Run run) {
        List<Sum> sums = new ArrayList<>();
        List<Integer> sizes = Replicates.sizes(run);
        for (Run task : run.byTask()) {
            Goodness goodness = new Goodness(task.yardstick().measure());
            Replicates replicates = Replicates.of(task, goodness, sizes);
            if (sums.isEmpty()) {
                sums.addAll(pairs(run, replicates));
            }
            for (Sum sum : sums) {
                sum.add(task.tasks().get(0), replicates, goodness);
            }
        }
        return sums.stream().map(sum -> sum.mean(run.tasks().size())).toList();
    }

    private static List<Sum> pairs(Run run, Replicates replicates) {
        List<Sum> pairs = new ArrayList<>();
        for (Contender contender : run.contenders()) {
            for (Budget budget : run.budgets()) {
                Optional<Contender> baseline = Comparison.baseline(run, budget);
                if (baseline.isPresent() && !baseline.get().equals(contender)) {
                    NavigableSet<Integer> seeds = new TreeSet<>(replicates.seeds(contender, budget));
                    seeds.retainAll(replicates.seeds(baseline.get(), budget));
                    if (!seeds.isEmpty()) {
                        pairs.add(new Sum(contender, baseline.get(), budget, seeds));
                    }
                }
            }
        }
        return pairs;
    }

    /** The relative gains of one contender at one budget, added up over tasks: as they are, and in each replicate. */
    private static final class Sum {
        private final Contender mine;
        private final Contender baseline;
        private final Budget budget;
        private final NavigableSet<Integer> seeds;
        private final double[] sums;
        private String remark = "";

        Sum(Contender mine, Contender baseline, Budget budget, NavigableSet<Integer> seeds) {
            this.mine = mine;
            this.baseline = baseline;
            this.budget = budget;
            this.seeds = seeds;
            this.sums = new double[seeds.size() < 2 ? 1 : Draws.COUNT + 1];
        }

        void add(String task, Replicates replicates, Goodness goodness) {
            double[] with = replicates.mean(mine, budget, seeds);
            double[] without = replicates.mean(baseline, budget, seeds);
            for (int r = 0; r < sums.length; r++) {
                double base = base(goodness, without[r]);
                sums[r] += base > 0 ? (with[r] - without[r]) / base : Double.NaN;
            }
            if (Double.isNaN(sums[0]) && remark.isEmpty()) {
                remark = why(task, goodness.measure(), base(goodness, without[0]));
            }
        }

        /** What the gain is a share of: the measure of the baseline, or its error. */
        private static double base(Goodness goodness, double without) {
            return goodness.measure().task() == Measure.Task.NUMBERS
                            && goodness.measure().higherIsBetter()
                    ? 1 - without
                    : goodness.of(without);
        }

        private String why(String task, Measure measure, double base) {
            String where = task.isEmpty() ? "" : " on " + task;
            return Double.isNaN(base)
                    ? "%s%s cannot be had".formatted(measure.words(), where)
                    : "%s of %s%s is not above 0".formatted(measure.words(), baseline.name(), where);
        }

        DeltaM mean(int tasks) {
            return new DeltaM(mine, budget, baseline.name(), Measured.of(sums.length, r -> sums[r] / tasks), remark);
        }
    }
}
