package dev.graft.report.page;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Gain;
import dev.graft.core.strategy.Role;
import dev.graft.report.chart.Palette;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Numbers;
import dev.graft.report.findings.Ruling;
import dev.graft.report.findings.Statement;
import dev.graft.report.markup.Html;
import java.util.List;

/** The verdicts at a glance: a row per strategy, a column per budget, and below a row what the verdicts do not say. */
final class VerdictMatrix {
    private static final int NARROWEST = 640;
    private static final int NAMES = 160;
    private static final int COLUMN = 106;

    private final Findings findings;
    private final Palette palette;
    private final String scratch;

    private VerdictMatrix(Findings findings, Palette palette) {
        this.findings = findings;
        this.palette = palette;
        this.scratch =
                findings.run().withRole(Role.SCRATCH).map(Contender::name).orElse("");
    }

    static Html of(Findings findings, Palette palette) {
        VerdictMatrix matrix = new VerdictMatrix(findings, palette);
        Html body = Html.of("tbody");
        findings.judged().forEach(contender -> body.add(matrix.rows(contender)));
        int width =
                Math.max(NARROWEST, NAMES + COLUMN * findings.run().budgets().size());
        Html table = Html.of("table")
                .styled("verdicts")
                .with("style", "width:" + width + "px")
                .add(Html.of("thead").add(matrix.head()), body);
        return Html.of("div").styled("wide").add(table);
    }

    private Html head() {
        Html row = Html.of("tr").add(Html.of("th", "gain, points").with("scope", "col"));
        for (Budget budget : findings.run().budgets()) {
            Html column = Html.of("th", BudgetWords.brief(budget)).with("scope", "col");
            findings.judged().stream()
                    .flatMap(contender -> findings.comparison().cell(contender, budget).gain().stream())
                    .map(Gain::baseline)
                    .filter(baseline -> !baseline.equals(scratch))
                    .findFirst()
                    .ifPresent(baseline ->
                            column.add(Html.of("span", "over " + baseline).styled("small")));
            row.add(column);
        }
        return row;
    }

    private List<Html> rows(Contender contender) {
        Html name = Parts.name(palette, contender, "");
        List<Cell> cells = findings.cells(contender);
        String notes = String.join(
                "; ",
                Statement.of(findings, contender).clauses().stream()
                        .filter(clause -> clause.ruling().isEmpty())
                        .map(Statement.Clause::words)
                        .toList());
        if (cells.stream().allMatch(cell -> cell.gain().isEmpty())) {
            return List.of(Html.of("tr").add(name, note(notes, cells.size())));
        }
        Html row = Html.of("tr").add(name);
        cells.forEach(cell -> row.add(cell(cell)));
        return notes.isEmpty()
                ? List.of(row)
                : List.of(row, Html.of("tr").add(Html.of("td", ""), note(notes, cells.size())));
    }

    private static Html note(String words, int columns) {
        return Html.of("td", words).styled("remark").with("colspan", Integer.toString(Math.max(1, columns)));
    }

    private static Html cell(Cell cell) {
        if (cell.gain().isEmpty()) {
            return Html.of("td", "");
        }
        Gain gain = cell.gain().get();
        Ruling ruling = Ruling.on(gain);
        return Html.of("td", ruling.mark() + Numbers.points(gain.estimate().mean()))
                .styled("mark " + Parts.style(ruling))
                .add(Html.of("span", ruling.words()).styled("small"));
    }
}
