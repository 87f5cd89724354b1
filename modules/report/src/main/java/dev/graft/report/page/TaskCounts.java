package dev.graft.report.page;

import dev.graft.core.benefit.DeltaM;
import dev.graft.core.benefit.Measured;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.statistics.TaskRow;
import dev.graft.core.statistics.Verdict;
import dev.graft.report.chart.Palette;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Numbers;
import dev.graft.report.findings.Ruling;
import dev.graft.report.findings.TaskFindings;
import dev.graft.report.findings.YardstickWords;
import dev.graft.report.markup.Html;
import java.util.List;
import java.util.Optional;

/** In how many tasks each contender helps and hurts at each budget, and its delta m. */
final class TaskCounts {
    private TaskCounts() {}

    static Html of(Findings findings, TaskFindings tasks, Palette palette) {
        Html head = Html.of("tr").add(Html.of("th", "").with("scope", "col"));
        List.of(
                        "budget",
                        "helps in",
                        "hurts in",
                        "of " + YardstickWords.of(findings.run()).noun() + "s",
                        "single intervals",
                        "delta m, %")
                .forEach(column -> head.add(Html.of("th", column).with("scope", "col")));
        Html body = Html.of("tbody");
        for (Contender contender : findings.judged()) {
            for (Budget budget : findings.budgets()) {
                TaskRow row = tasks.table().row(contender, budget);
                if (row.cells().stream().anyMatch(cell -> cell.gain().isPresent())) {
                    body.add(row(row, tasks.delta(contender, budget), palette));
                }
            }
        }
        return Parts.table(head, body);
    }

    private static Html row(TaskRow row, Optional<DeltaM> delta, Palette palette) {
        Html line = Html.of("tr").add(Parts.name(palette, row.contender(), ""));
        line.add(Html.of("td", BudgetWords.brief(row.budget())));
        if (row.judged() == 0) {
            line.add(Html.of("td", "no verdict below " + Verdict.FEWEST_SEEDS + " seeds")
                    .styled("remark")
                    .with("colspan", "3"));
        } else {
            line.add(
                    count(row.count(Verdict.HELPS), Ruling.HELPS),
                    count(row.count(Verdict.HURTS), Ruling.HURTS),
                    Html.of("td", Long.toString(row.judged())));
        }
        line.add(Html.of("td", row.beyond(true) + " above 0, " + row.beyond(false) + " below"));
        return line.add(delta.map(TaskCounts::delta).orElseGet(() -> Html.of("td", "")));
    }

    private static Html count(long tasks, Ruling ruling) {
        return tasks == 0
                ? Html.of("td", "0")
                : Html.of("td").add(Html.of("b", ruling.mark() + tasks).styled(Parts.style(ruling)));
    }

    private static Html delta(DeltaM delta) {
        Measured measured = delta.value();
        return measured.isKnown()
                ? Parts.measured(
                        Numbers.points(measured.value()), measured.interval().map(i -> Numbers.points(i)))
                : Html.of("td", delta.remark()).styled("remark");
    }
}
