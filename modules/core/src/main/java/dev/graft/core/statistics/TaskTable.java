package dev.graft.core.statistics;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of a run task by task: every contender at every budget on every task, and its gain over the baseline there.
 *
 * <p>P-values are corrected by {@link Holm} over all cells of all tasks together that have a verdict, so that among all of them
 * there is a false alarm in at most one of twenty runs. With many tasks that asks for much, and what is said of a task is sure.
 *
 * @param tasks their names
 * @param rows contender by contender, budgets in the order of the experiment within each
 */
public record TaskTable(List<String> tasks, List<TaskRow> rows) {
    public TaskTable {
        tasks = List.copyOf(tasks);
        rows = List.copyOf(rows);
    }

    /** The table of a run; reads each prediction once. A task that the yardstick cannot judge has no numbers, and says why. */
    public static TaskTable of(Run run) {
        List<Cell> all = new ArrayList<>();
        List<Run> views = run.byTask();
        for (Run task : views) {
            all.addAll(cells(task));
        }
        List<Cell> corrected = Comparison.corrected(all);
        int perTask = run.contenders().size() * run.budgets().size();
        List<TaskRow> rows = new ArrayList<>();
        for (Contender contender : run.contenders()) {
            for (Budget budget : run.budgets()) {
                int at = rows.size();
                List<Cell> ofTasks = new ArrayList<>();
                for (int t = 0; t < views.size(); t++) {
                    ofTasks.add(corrected.get(t * perTask + at));
                }
                rows.add(new TaskRow(contender, budget, ofTasks));
            }
        }
        return new TaskTable(run.tasks(), rows);
    }

    /** The row of a contender at a budget. */
    public TaskRow row(Contender contender, Budget budget) {
        return rows.stream()
                .filter(row -> row.contender().equals(contender) && row.budget().equals(budget))
                .findFirst()
                .orElseThrow();
    }

    private static List<Cell> cells(Run task) {
        Optional<String> obstacle = task.yardstick().obstacle(task.tasks(), task.heldOut());
        return obstacle.isEmpty()
                ? Comparison.uncorrected(task, SampleValues.of(task))
                : task.contenders().stream()
                        .flatMap(contender -> task.budgets().stream()
                                .map(budget -> new Cell(
                                        contender,
                                        budget,
                                        0,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Double.NaN,
                                        obstacle.orElseThrow())))
                        .toList();
    }
}
