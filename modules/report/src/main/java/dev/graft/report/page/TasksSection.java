package dev.graft.report.page;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.TaskRow;
import dev.graft.report.chart.Charts;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.TaskFindings;
import dev.graft.report.findings.YardstickWords;
import dev.graft.report.markup.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every task by itself: who is helped, who is hurt, and what all gain relative to the baseline. */
final class TasksSection {
    private static final String VERDICTS =
            "Every task is judged by itself, by its %s and in points over the baseline. P-values are corrected for all comparisons "
                    + "of all tasks together: that even one of the verdicts below is a false alarm has a chance of at most 5 %%. Single intervals are not corrected: "
                    + "where nothing is gained, one of forty tasks lies above 0 by chance and one below. ";

    private static final String SORTED =
            "Each point is a task, from the most hurt at the left to the most helped at the right; what stands left of the "
                    + "crossing of the line loses by learning together. The order is that of each strategy for itself. Bars are 95 % "
                    + "intervals of single gains, cut where they are much longer than others (of more than a hundred, the farthest points stand at the edge); where one clears the line the point "
                    + "has a colour, and where the verdict, corrected for all tasks, stands by it the point is filled.";

    private static final String DELTA =
            "Delta m is the mean over %s of the gain over the baseline as a share of what the baseline has (K.-K. Maninis et "
                    + "al., Attentive single-tasking of multiple tasks, CVPR 2019, equation 4), here of %s in percent; with "
                    + "95 %% intervals by bootstrap over held-out samples and seeds, not corrected.";

    private TasksSection() {}

    static List<Html> of(Findings findings, Charts charts) {
        return findings
                .tasks()
                .flatMap(tasks -> tasks.shown(findings).map(budget -> section(findings, tasks, charts, budget)))
                .stream()
                .toList();
    }

    private static Html section(Findings findings, TaskFindings tasks, Charts charts, Budget shown) {
        Measure measure = findings.run().yardstick().measure();
        YardstickWords words = YardstickWords.of(findings.run());
        Html section = Parts.section("tasks", words.named("Task by task"));
        section.add(Html.of("p", words.named(VERDICTS).formatted(measure.words()) + hidden(tasks, shown, words.noun()))
                .styled("reading"));
        section.add(TaskCounts.of(findings, tasks, charts.palette()));
        if (tasks.table().tasks().size() <= TaskFindings.FEW) {
            section.add(matrices(findings, tasks, charts, shown));
        } else {
            section.add(Html.of("h3", "At " + BudgetWords.full(shown)).styled("below"));
            for (int i = 0; i < charts.tasks().size(); i++) {
                section.add(
                        Parts.figure(charts.tasks().get(i), i == charts.tasks().size() - 1 ? words.named(SORTED) : ""));
            }
            section.add(Parts.folded(words.named("Show the most helped and the most hurt tasks of each strategy"))
                    .add(TaskExtremes.of(findings, tasks, charts.palette(), shown)));
        }
        charts.deltas()
                .ifPresent(chart -> section.add(Parts.figure(
                        chart,
                        DELTA.formatted(
                                words.noun() + "s",
                                measure.task() == Measure.Task.NUMBERS
                                        ? "the error, 1 \u2212 " + measure.words() + ","
                                        : measure.words()))));
        return section;
    }

    /** The budget that is shown open; the others on demand. */
    private static List<Html> matrices(Findings findings, TaskFindings tasks, Charts charts, Budget shown) {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.of("h3", "At " + BudgetWords.full(shown)).styled("below"));
        parts.add(TaskMatrix.of(findings, tasks, charts.palette(), shown));
        Html others = Parts.folded("Show the other budgets");
        boolean any = false;
        for (Budget budget : findings.budgets()) {
            if (!budget.equals(shown) && !tasks.compared(findings, budget).isEmpty()) {
                others.add(
                        Html.of("h3", "At " + BudgetWords.full(budget)),
                        TaskMatrix.of(findings, tasks, charts.palette(), budget));
                any = true;
            }
        }
        if (any) {
            parts.add(others);
        }
        return parts;
    }

    /** Which tasks have no number, and why. */
    private static String hidden(TaskFindings tasks, Budget budget, String noun) {
        List<TaskRow> rows = tasks.table().rows().stream()
                .filter(row -> row.budget().equals(budget))
                .toList();
        List<String> reasons = new ArrayList<>();
        for (int t = 0; t < tasks.table().tasks().size(); t++) {
            int at = t;
            Optional<Cell> first = rows.stream().map(row -> row.cells().get(at)).findFirst();
            if (rows.stream().allMatch(row -> row.cells().get(at).value().isEmpty())) {
                first.ifPresent(cell -> reasons.add(cell.remark()));
            }
        }
        return reasons.isEmpty()
                ? ""
                : "Without a number: "
                        + (reasons.size() == 1 ? "one " + noun : reasons.size() + " " + noun + "s")
                        + " (" + reasons.get(0) + (reasons.size() == 1 ? "" : "; and so on") + ").";
    }
}
