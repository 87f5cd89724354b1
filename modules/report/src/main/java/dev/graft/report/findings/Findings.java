package dev.graft.report.findings;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Comparison;
import dev.graft.core.strategy.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A run and what its comparison says. */
public record Findings(Run run, Comparison comparison) {

    /** The findings of a run; reads all its predictions once. */
    public static Findings of(Run run) {
        return new Findings(run, Comparison.of(run));
    }

    /** The cells of a contender, in the order of budgets. */
    public List<Cell> cells(Contender contender) {
        return run.budgets().stream()
                .map(budget -> comparison.cell(contender, budget))
                .toList();
    }

    /** Who can have a verdict: neither the baseline from scratch nor an upper bound. */
    public List<Contender> judged() {
        return run.contenders().stream()
                .filter(c -> c.role() != Role.SCRATCH && c.role() != Role.UPPER_BOUND)
                .toList();
    }

    /** The budget that shows the most target labels. */
    public Optional<Budget> largestBudget() {
        return run.budgets().stream().max(Comparator.comparingDouble(Budget::size));
    }

    /** The finished trials of a contender at a budget, by seed. */
    public List<TrialResult> finished(Contender contender, Budget budget) {
        return run.of(contender, budget).stream()
                .filter(result -> result.outcome() instanceof Outcome.Finished)
                .toList();
    }
}
