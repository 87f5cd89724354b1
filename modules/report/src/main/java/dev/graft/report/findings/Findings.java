package dev.graft.report.findings;

import dev.graft.core.benefit.BenefitTable;
import dev.graft.core.benefit.StepBenefits;
import dev.graft.core.control.ControlArm;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Comparison;
import dev.graft.core.statistics.ControlCell;
import dev.graft.core.strategy.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A run, what its comparison says, and what transfer is worth.
 *
 * @param benefits by the measure of the yardstick
 * @param tasks the same task by task; empty where there is one
 * @param episodes what each episode says; empty where there are none
 */
public record Findings(
        Run run,
        Comparison comparison,
        BenefitTable benefits,
        Optional<TaskFindings> tasks,
        Optional<EpisodeFindings> episodes) {

    /** The findings of a run; reads all its predictions twice, and of several tasks twice more. */
    public static Findings of(Run run) {
        return of(run, OptionalDouble.empty());
    }

    /**
     * The same about another threshold than what scratch reaches with its most labels.
     *
     * @param threshold a value of the measure of the yardstick
     */
    public static Findings of(Run run, OptionalDouble threshold) {
        return new Findings(
                run,
                Comparison.of(run),
                BenefitTable.of(run, run.yardstick().measure(), threshold),
                TaskFindings.of(run),
                EpisodeFindings.of(run));
    }

    /** What transfer is worth over training steps, at the largest budget at which there are snapshots of both. */
    public List<StepBenefits> overSteps() {
        return budgets().stream()
                .sorted(Comparator.comparingDouble(Budget::size).reversed())
                .map(this::overSteps)
                .filter(rows -> !rows.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<StepBenefits> overSteps(Budget budget) {
        return judged().stream()
                .flatMap(contender ->
                        StepBenefits.of(run, benefits.measure(), contender, budget, benefits.threshold()).stream())
                .toList();
    }

    /** The cells of a contender, in the order of budgets. */
    public List<Cell> cells(Contender contender) {
        return run.budgets().stream()
                .map(budget -> comparison.cell(contender, budget))
                .toList();
    }

    /** The cells of a control arm, in the order of budgets. */
    public List<ControlCell> cells(ControlArm arm) {
        return comparison.controls().stream()
                .filter(cell -> cell.arm().equals(arm))
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

    /** The budgets that labels are counted on, ascending: those at which the baseline from scratch has finished. */
    public List<Budget> ruler() {
        return budgets().stream()
                .filter(budget -> run.withRole(Role.SCRATCH)
                        .filter(scratch -> comparison.cell(scratch, budget).finished() > 0)
                        .isPresent())
                .toList();
    }

    /** The budgets of the run, ascending. */
    public List<Budget> budgets() {
        return run.budgets().stream()
                .sorted(Comparator.comparingDouble(Budget::size))
                .toList();
    }

    /** The finished trials of a contender at a budget, by seed. */
    public List<TrialResult> finished(Contender contender, Budget budget) {
        return run.of(contender, budget).stream()
                .filter(result -> result.outcome() instanceof Outcome.Finished)
                .toList();
    }
}
