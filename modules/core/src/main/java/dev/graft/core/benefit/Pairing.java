package dev.graft.core.benefit;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.strategy.Role;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A contender and the baseline, at each budget over the seeds that both have finished.
 *
 * <p>Every number is computed from the curves as they are, and again from those of each replicate.
 */
final class Pairing {
    private final Run run;
    private final Replicates replicates;
    private final Contender mine;
    private final Contender scratch;
    private final List<Budget> budgets;
    private final Bundle with;
    private final Bundle without;
    /** That of the baseline with the budgets at which only it has finished: what labels are counted on. */
    private final Bundle ruler;

    private Pairing(Run run, Replicates replicates, Contender mine, Contender scratch) {
        this.run = run;
        this.replicates = replicates;
        this.mine = mine;
        this.scratch = scratch;
        List<Budget> ascending = run.budgets().stream()
                .sorted(Comparator.comparingDouble(Budget::size))
                .toList();
        this.budgets = ascending.stream().filter(b -> !both(mine, b).isEmpty()).toList();
        this.with = Bundle.of(budgets, b -> replicates.mean(mine, b, both(mine, b)));
        this.without = Bundle.of(budgets, b -> replicates.mean(scratch, b, both(mine, b)));
        this.ruler = Bundle.of(
                ascending.stream()
                        .filter(b -> !replicates.seeds(scratch, b).isEmpty())
                        .toList(),
                b -> replicates.mean(scratch, b, budgets.contains(b) ? both(mine, b) : replicates.seeds(scratch, b)));
    }

    /** What transfer is worth to a contender; empty where it and the baseline share no finished trial. */
    static Optional<Benefits> of(
            Run run,
            Replicates replicates,
            Contender mine,
            Contender scratch,
            OptionalDouble threshold,
            Goodness goodness) {
        Pairing pairing = new Pairing(run, replicates, mine, scratch);
        return pairing.budgets.isEmpty() ? Optional.empty() : Optional.of(pairing.benefits(threshold, goodness));
    }

    private NavigableSet<Integer> both(Contender contender, Budget budget) {
        NavigableSet<Integer> seeds = new TreeSet<>(replicates.seeds(contender, budget));
        seeds.retainAll(replicates.seeds(scratch, budget));
        return seeds;
    }

    private Benefits benefits(OptionalDouble threshold, Goodness goodness) {
        return new Benefits(
                mine,
                scratch.name(),
                budgets,
                with.curve(0),
                without.curve(0),
                Benefit.all(with, without, threshold, goodness),
                IntStream.range(0, budgets.size()).mapToObj(this::worth).toList());
    }

    private Worth worth(int at) {
        Budget budget = budgets.get(at);
        return new Worth(
                budget,
                with.measured(ruler, (f, g) -> g.reaching(f.values()[at])),
                run.withRole(Role.UPPER_BOUND).flatMap(bound -> gapClosed(bound, budget)),
                WithoutSource.of(run, mine).flatMap(other -> negativeTransfer(other, budget)));
    }

    private Optional<Measured> gapClosed(Contender bound, Budget budget) {
        NavigableSet<Integer> seeds = both(mine, budget);
        seeds.retainAll(replicates.seeds(bound, budget));
        if (seeds.isEmpty()) {
            return Optional.empty();
        }
        double[] f = replicates.mean(mine, budget, seeds);
        double[] g = replicates.mean(scratch, budget, seeds);
        double[] o = replicates.mean(bound, budget, seeds);
        Measured gap = Measured.of(f.length, r -> o[r] - g[r]);
        return gap.interval().filter(interval -> interval.low() > 0).isPresent()
                ? Optional.of(Measured.of(f.length, r -> (f[r] - g[r]) / (o[r] - g[r])))
                : Optional.empty();
    }

    private Optional<Worth.NegativeTransfer> negativeTransfer(Contender other, Budget budget) {
        NavigableSet<Integer> seeds = new TreeSet<>(replicates.seeds(mine, budget));
        seeds.retainAll(replicates.seeds(other, budget));
        if (seeds.isEmpty()) {
            return Optional.empty();
        }
        double[] f = replicates.mean(mine, budget, seeds);
        double[] h = replicates.mean(other, budget, seeds);
        return Optional.of(new Worth.NegativeTransfer(other.name(), Measured.of(f.length, r -> h[r] - f[r])));
    }
}
