package dev.graft.report.page;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Comparison;
import dev.graft.core.statistics.Gain;
import dev.graft.core.statistics.TaskRow;
import dev.graft.report.chart.Palette;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Numbers;
import dev.graft.report.findings.Ruling;
import dev.graft.report.findings.TaskFindings;
import dev.graft.report.findings.YardstickWords;
import dev.graft.report.markup.Html;
import java.util.Optional;

/** The verdicts of few tasks at one budget: a row per strategy, a column per task, the baseline above. */
final class TaskMatrix {
    private static final int NARROWEST = 640;
    private static final int NAMES = 160;
    private static final int COLUMN = 116;

    private TaskMatrix() {}

    static Html of(Findings findings, TaskFindings tasks, Palette palette, Budget budget) {
        Run run = findings.run();
        Html head = Html.of("tr").add(Html.of("th", "gain, points").with("scope", "col"));
        tasks.table().tasks().forEach(task -> head.add(Html.of("th", task).with("scope", "col")));
        Html body = Html.of("tbody");
        Optional<Contender> baseline = Comparison.baseline(run, budget);
        baseline.ifPresent(contender -> body.add(baseline(
                tasks.table().row(contender, budget),
                palette,
                YardstickWords.of(run).column())));
        tasks.compared(findings, budget).forEach(row -> body.add(row(row, palette)));
        int width = Math.max(NARROWEST, NAMES + COLUMN * run.tasks().size());
        Html table = Html.of("table")
                .styled("verdicts")
                .with("style", "width:" + width + "px")
                .add(Html.of("thead").add(head), body);
        return Html.of("div").styled("wide").add(table);
    }

    /** What the others gain over. */
    private static Html baseline(TaskRow row, Palette palette, String unit) {
        Html line = Html.of("tr").add(Parts.name(palette, row.contender(), unit));
        for (Cell cell : row.cells()) {
            line.add(Html.of(
                    "td",
                    cell.value().map(value -> Numbers.percent(value.mean())).orElse("")));
        }
        return line;
    }

    private static Html row(TaskRow row, Palette palette) {
        Html line = Html.of("tr").add(Parts.name(palette, row.contender(), ""));
        row.cells().forEach(cell -> line.add(cell(cell)));
        return line;
    }

    private static Html cell(Cell cell) {
        if (cell.gain().isEmpty()) {
            return Html.of("td", "");
        }
        Gain gain = cell.gain().get();
        Ruling ruling = Ruling.on(gain);
        String value = cell.value().map(v -> Numbers.percent(v.mean())).orElse("");
        String p = gain.verdict().isPresent() ? "p after correction: " + Numbers.p(gain.correctedP()) + "; " : "";
        return Html.of("td", ruling.mark() + Numbers.points(gain.estimate().mean()))
                .styled("mark " + Parts.style(ruling))
                .with(
                        "title",
                        p + "95 % interval " + Numbers.points(gain.estimate().interval(0.95)))
                .add(Html.of("span", ruling.words() + " \u00B7 " + value).styled("small"));
    }
}
