package dev.graft.core.standing;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import java.util.List;
import java.util.stream.Collectors;

/** The budgets that several runs have in common. */
public final class CommonBudgets {
    private CommonBudgets() {}

    /**
     * All of them, in the order of the first run.
     *
     * @throws GraftException if there is none
     */
    public static List<Budget> of(List<ScenarioRun> runs) {
        List<Budget> common = runs.get(0).run().budgets().stream()
                .filter(budget ->
                        runs.stream().allMatch(one -> one.run().budgets().contains(budget)))
                .toList();
        if (common.isEmpty()) {
            throw new GraftException("the runs have no budget in common: "
                    + runs.stream().map(CommonBudgets::words).collect(Collectors.joining("; "))
                    + ". Run the experiments again with budgets in common.");
        }
        return common;
    }

    /**
     * The common budget of this size.
     *
     * @throws GraftException if there is none, naming a run that lacks it
     */
    public static Budget of(List<ScenarioRun> runs, double size) {
        return of(runs).stream()
                .filter(budget -> budget.size() == size)
                .findFirst()
                .orElseThrow(() -> lacking(runs, size));
    }

    private static GraftException lacking(List<ScenarioRun> runs, double size) {
        String number = size == Math.rint(size) ? Long.toString((long) size) : Double.toString(size);
        return runs.stream()
                .filter(one -> one.run().budgets().stream().noneMatch(budget -> budget.size() == size))
                .findFirst()
                .map(one -> new GraftException("there is no budget %s in %s. Name one that all runs have: %s."
                        .formatted(number, words(one), list(of(runs)))))
                .orElseGet(() -> new GraftException("the budget %s is not the same in all runs: %s."
                        .formatted(
                                number, runs.stream().map(CommonBudgets::words).collect(Collectors.joining("; ")))));
    }

    private static String words(ScenarioRun one) {
        return one.name() + " (it has " + list(one.run().budgets()) + ")";
    }

    private static String list(List<Budget> budgets) {
        return budgets.stream().map(Budget::toString).collect(Collectors.joining(", "));
    }
}
