package dev.graft.report.page;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.statistics.Cell;
import dev.graft.report.chart.Palette;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.YardstickWords;
import dev.graft.report.markup.Html;
import java.util.List;
import java.util.Optional;

/** The main table: a row per contender, a column per budget. */
final class TableSection {
    private static final String READING =
            "Each cell: %s in percent and its 95 %% interval; the gain over the baseline in points and its 95 %% "
                    + "interval; the verdict with its p-value, corrected for the number of comparisons. The "
                    + "%s leads to the trials behind the cell.";

    private TableSection() {}

    static Html of(Findings findings, Palette palette) {
        Run run = findings.run();
        Html head = Html.of("tr").add(Html.of("th", "").with("scope", "col"));
        for (Budget budget : run.budgets()) {
            head.add(Html.of("th", BudgetWords.brief(budget)).with("scope", "col"));
        }
        Html body = Html.of("tbody");
        for (Contender contender : run.contenders()) {
            body.add(row(findings, palette, contender));
        }
        Html table = Html.of("table")
                .styled("main")
                .with("style", "min-width:" + (190 + 118 * run.budgets().size()) + "px")
                .add(Html.of("thead").add(head), body);
        return Parts.section("table", "All strategies, all budgets")
                .add(Html.of("p", reading(run)).styled("reading"))
                .add(settings(run))
                .add(Html.of("div").styled("wide").add(table));
    }

    private static String reading(Run run) {
        YardstickWords words = YardstickWords.of(run);
        return READING.formatted(words.mean(), words.isPlain() ? "accuracy" : "value");
    }

    /** How the settings came about; runs of before do not say. */
    private static List<Html> settings(Run run) {
        return Optional.ofNullable(run.scenario().get("settings")).stream()
                .map(words -> Html.of("p", "Settings: " + words + ".").styled("reading"))
                .toList();
    }

    private static Html row(Findings findings, Palette palette, Contender contender) {
        Html row = Html.of("tr").add(name(palette, contender));
        List<Cell> cells = findings.cells(contender);
        if (!cells.isEmpty() && allSay(cells)) {
            String span = Integer.toString(cells.size());
            return row.add(Html.of("td", cells.get(0).remark()).styled("remark").with("colspan", span));
        }
        cells.forEach(cell -> row.add(TableCell.of(findings, cell)));
        return row;
    }

    /** Whether there is no number in the row, for one and the same reason. */
    private static boolean allSay(List<Cell> cells) {
        return cells.stream().allMatch(cell -> cell.value().isEmpty())
                && cells.stream().map(Cell::remark).distinct().count() == 1;
    }

    private static Html name(Palette palette, Contender contender) {
        return Parts.name(
                palette,
                contender,
                switch (contender.role()) {
                    case SCRATCH -> "baseline";
                    case UPPER_BOUND -> "upper bound";
                    case SOURCE_ONLY -> "source labels only";
                    case TARGET_ONLY -> "target labels only";
                    case BASELINE -> "without transfer";
                    case TRANSFER -> contender.transductive() ? "transductive" : "";
                });
    }
}
