package dev.graft.report.page;

import dev.graft.core.labels.Budget;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Gain;
import dev.graft.core.statistics.TaskRow;
import dev.graft.report.chart.Palette;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Numbers;
import dev.graft.report.findings.Ruling;
import dev.graft.report.findings.TaskFindings;
import dev.graft.report.findings.YardstickWords;
import dev.graft.report.markup.Html;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Of many tasks those that a strategy helps most, and those that it hurts most. */
final class TaskExtremes {
    private static final int EACH = 5;

    private TaskExtremes() {}

    static Html of(Findings findings, TaskFindings tasks, Palette palette, Budget budget) {
        Html head = Html.of("tr").add(Html.of("th", "").with("scope", "col"));
        List.of(
                        YardstickWords.of(findings.run()).noun(),
                        YardstickWords.of(findings.run()).measure() + ", %",
                        "gain, points",
                        "verdict")
                .forEach(column -> head.add(Html.of("th", column).with("scope", "col")));
        Html body = Html.of("tbody");
        for (TaskRow row : tasks.compared(findings, budget)) {
            List<Integer> sorted = sorted(row);
            int each = Math.min(EACH, sorted.size() / 2);
            String at = row.contender().name() + " at " + BudgetWords.full(budget);
            add(body, palette, row, tasks, "most helped: " + at, sorted.subList(0, each));
            List<Integer> worst = sorted.subList(sorted.size() - each, sorted.size());
            add(
                    body,
                    palette,
                    row,
                    tasks,
                    "most hurt: " + at,
                    IntStream.range(0, each)
                            .mapToObj(i -> worst.get(each - 1 - i))
                            .toList());
        }
        return Parts.table(head, body);
    }

    /** The tasks with a gain, the largest first. */
    private static List<Integer> sorted(TaskRow row) {
        Comparator<Integer> byGain = Comparator.comparingDouble(
                t -> row.cells().get(t).gain().orElseThrow().estimate().mean());
        return IntStream.range(0, row.cells().size())
                .boxed()
                .filter(t -> row.cells().get(t).gain().isPresent())
                .sorted(byGain.reversed())
                .toList();
    }

    private static void add(
            Html body, Palette palette, TaskRow row, TaskFindings tasks, String heading, List<Integer> chosen) {
        body.add(Html.of("tr")
                .styled("part-of-table")
                .add(Html.of("th", heading).with("scope", "rowgroup").with("colspan", "5")));
        for (int task : chosen) {
            body.add(row(
                    palette, row, tasks.table().tasks().get(task), row.cells().get(task)));
        }
    }

    private static Html row(Palette palette, TaskRow row, String task, Cell cell) {
        Gain gain = cell.gain().orElseThrow();
        Ruling ruling = Ruling.on(gain);
        String p = gain.verdict().isPresent()
                ? ", p\u00A0" + Numbers.p(gain.correctedP()).replace(' ', '\u00A0')
                : "";
        return Html.of("tr")
                .add(Parts.name(palette, row.contender(), ""))
                .add(
                        Html.of("td", task),
                        Html.of(
                                "td",
                                cell.value().map(v -> Numbers.percent(v.mean())).orElse("")),
                        Parts.measured(
                                Numbers.points(gain.estimate().mean()),
                                Optional.of(Numbers.points(gain.estimate().interval(0.95)))),
                        Html.of("td", ruling.words() + p).styled(Parts.style(ruling)));
    }
}
