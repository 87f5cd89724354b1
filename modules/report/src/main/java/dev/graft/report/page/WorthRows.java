package dev.graft.report.page;

import dev.graft.core.benefit.Benefits;
import dev.graft.core.benefit.Measured;
import dev.graft.core.benefit.Worth;
import dev.graft.core.labels.Budget;
import dev.graft.core.statistics.Interval;
import dev.graft.report.chart.Palette;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.LabelWords;
import dev.graft.report.findings.Numbers;
import dev.graft.report.markup.Html;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The table of what labels are worth: a row per strategy, a column per budget; then the gaps, where they are known. */
final class WorthRows {
    private final Findings findings;
    private final Palette palette;
    private final Html body = Html.of("tbody");

    private WorthRows(Findings findings, Palette palette) {
        this.findings = findings;
        this.palette = palette;
    }

    static Html of(Findings findings, Palette palette) {
        WorthRows rows = new WorthRows(findings, palette);
        LabelWords words = LabelWords.on(findings.ruler());
        String labels = BudgetWords.axis(findings.budgets());
        rows.add(
                "Worth, in " + labels + " from scratch",
                row -> "",
                worth -> Optional.of(labels(words, worth.labels())));
        rows.add(
                "Gap to the upper bound closed, %",
                row -> "", worth -> worth.gapClosed().map(WorthRows::percent));
        rows.add("Negative-transfer gap, points", WorthRows::without, worth -> worth.negativeTransfer()
                .map(n -> points(n.gap())));
        Html head = Html.of("tr").add(Html.of("th", "with").with("scope", "col"));
        for (Budget budget : findings.budgets()) {
            head.add(Html.of("th", BudgetWords.brief(budget)).with("scope", "col"));
        }
        return Parts.table(head, rows.body);
    }

    /** Adds a part of the table; nothing where no strategy has a number in it. */
    private void add(String heading, Function<Benefits, String> beside, Function<Worth, Optional<Html>> cell) {
        List<Benefits> known = findings.benefits().rows().stream()
                .filter(row -> row.worths().stream()
                        .anyMatch(worth -> cell.apply(worth).isPresent()))
                .toList();
        if (known.isEmpty()) {
            return;
        }
        body.add(Html.of("tr")
                .styled("part-of-table")
                .add(Html.of("th", heading)
                        .with("scope", "rowgroup")
                        .with("colspan", Integer.toString(findings.budgets().size() + 1))));
        known.forEach(row -> body.add(row(row, beside.apply(row), cell)));
    }

    private Html row(Benefits row, String beside, Function<Worth, Optional<Html>> cell) {
        Html line = Html.of("tr").add(Parts.name(palette, row.contender(), beside));
        for (Budget budget : findings.budgets()) {
            line.add(row.worths().stream()
                    .filter(worth -> worth.budget().equals(budget))
                    .findFirst()
                    .flatMap(cell)
                    .orElseGet(() -> Html.of("td", "")));
        }
        return line;
    }

    /** The name of what is the same without the source. */
    private static String without(Benefits row) {
        return row.worths().stream()
                .flatMap(worth -> worth.negativeTransfer().stream())
                .map(gap -> "against " + gap.without())
                .findFirst()
                .orElse("");
    }

    private static Html labels(LabelWords words, Measured labels) {
        return Parts.measured(words.of(labels.value()), words.interval(labels));
    }

    /** Without a decimal: near its end the gap is small, and a share of it large and uncertain. */
    private static Html percent(Measured share) {
        return Parts.measured(
                Numbers.wholePercent(share.value()),
                share.interval().map(i -> Numbers.wholePercent(i.low()) + " to " + Numbers.wholePercent(i.high())));
    }

    private static Html points(Measured gap) {
        Function<Interval, String> words = Numbers::points;
        return Parts.measured(Numbers.points(gap.value()), gap.interval().map(words));
    }
}
