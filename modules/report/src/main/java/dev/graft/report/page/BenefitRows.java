package dev.graft.report.page;

import dev.graft.core.benefit.Benefit;
import dev.graft.core.benefit.Benefits;
import dev.graft.core.benefit.Measured;
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

/** The table of benefits: a row per strategy, a column per benefit. */
final class BenefitRows {
    private BenefitRows() {}

    static Html of(Findings findings, Palette palette) {
        String labels = BudgetWords.axis(findings.run().budgets());
        Html head = Html.of("tr").add(Html.of("th", "").with("scope", "col"));
        List.of(
                        "start, points",
                        "slope, points per doubling",
                        "asymptote, points",
                        "area ratio, %",
                        labels + " to the threshold")
                .forEach(name -> head.add(Html.of("th", name).with("scope", "col")));
        Html body = Html.of("tbody");
        for (Benefits row : findings.benefits().rows()) {
            body.add(row(row, palette));
        }
        return Parts.table(head, body);
    }

    private static Html row(Benefits row, Palette palette) {
        LabelWords labels = LabelWords.on(row.budgets());
        Measured threshold = row.of(Benefit.TO_THRESHOLD);
        return Html.of("tr")
                .add(Parts.name(palette, row.contender(), ""))
                .add(
                        points(row.of(Benefit.START)),
                        points(row.of(Benefit.SLOPE)),
                        points(row.of(Benefit.ASYMPTOTE)),
                        points(row.of(Benefit.AREA_RATIO)),
                        Parts.measured(labels.of(threshold.value()), labels.interval(threshold)));
    }

    private static Html points(Measured measured) {
        Function<Interval, String> words = Numbers::points;
        Optional<String> interval = measured.interval().map(words);
        return Parts.measured(Numbers.points(measured.value()), interval);
    }
}
