package dev.graft.report.findings;

import dev.graft.core.benefit.DeltaM;
import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Average;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.statistics.TaskRow;
import dev.graft.core.statistics.TaskTable;
import java.util.List;
import java.util.Optional;

/**
 * What a run of several tasks says of each, and of all in relation to the baseline.
 *
 * @param deltas delta m of every contender at every budget at which it and the baseline finished
 */
public record TaskFindings(TaskTable table, List<DeltaM> deltas) {
    /** As many tasks as there is room for in a row, with the name of each. */
    public static final int FEW = 12;

    public TaskFindings {
        deltas = List.copyOf(deltas);
    }

    /** Those of a run; empty where there is one task, or episodes, each as good as another. Reads all its predictions twice. */
    static Optional<TaskFindings> of(Run run) {
        return run.tasks().size() < 2 || run.yardstick().average() == Average.EPISODES
                ? Optional.empty()
                : Optional.of(new TaskFindings(TaskTable.of(run), DeltaM.of(run)));
    }

    /** Delta m of a contender at a budget, if there is one. */
    public Optional<DeltaM> delta(Contender contender, Budget budget) {
        return deltas.stream()
                .filter(one -> one.contender().equals(contender) && one.budget().equals(budget))
                .findFirst();
    }

    /** The rows at a budget of contenders that have a gain on some task. */
    public List<TaskRow> compared(Findings findings, Budget budget) {
        return findings.judged().stream()
                .map(contender -> table.row(contender, budget))
                .filter(row -> row.cells().stream().anyMatch(cell -> cell.gain().isPresent()))
                .toList();
    }

    /** The budget with the most labels at which there is such a row. */
    public Optional<Budget> shown(Findings findings) {
        List<Budget> budgets = findings.budgets().stream()
                .filter(budget -> !compared(findings, budget).isEmpty())
                .toList();
        return budgets.isEmpty() ? Optional.empty() : Optional.of(budgets.get(budgets.size() - 1));
    }
}
