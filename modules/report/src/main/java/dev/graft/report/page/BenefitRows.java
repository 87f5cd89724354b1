package dev.graft.report.page;

import dev.graft.core.benefit.Benefit;
import dev.graft.core.benefit.Benefits;
import dev.graft.core.benefit.Measured;
import dev.graft.core.benefit.StepBenefits;
import dev.graft.core.result.Contender;
import dev.graft.core.statistics.Interval;
import dev.graft.report.chart.Palette;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.LabelWords;
import dev.graft.report.findings.Numbers;
import dev.graft.report.findings.StepWords;
import dev.graft.report.markup.Html;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The table of benefits: a row per strategy, a column per benefit. */
final class BenefitRows {
    private BenefitRows() {}

    /** Over the labels that a strategy may see. */
    static Html overLabels(Findings findings, Palette palette) {
        Html body = Html.of("tbody");
        for (Benefits row : findings.benefits().rows()) {
            LabelWords labels = LabelWords.on(row.budgets());
            Measured threshold = row.of(Benefit.TO_THRESHOLD);
            body.add(row(palette, row.contender(), row::of)
                    .add(Parts.measured(labels.of(threshold.value()), labels.interval(threshold))));
        }
        return Parts.table(head(BudgetWords.axis(findings.run().budgets())), body);
    }

    /** Over training steps. */
    static Html overSteps(List<StepBenefits> rows, Palette palette) {
        Html body = Html.of("tbody");
        for (StepBenefits row : rows) {
            StepWords steps = StepWords.on(row.with());
            Measured threshold = row.of(Benefit.TO_THRESHOLD);
            body.add(row(palette, row.contender(), row::of)
                    .add(Parts.measured(steps.of(threshold.value()), steps.interval(threshold))));
        }
        return Parts.table(head("steps"), body);
    }

    private static Html head(String much) {
        Html head = Html.of("tr").add(Html.of("th", "").with("scope", "col"));
        List.of(
                        "start, points",
                        "slope, points per doubling",
                        "asymptote, points",
                        "area ratio, %",
                        much + " to the threshold")
                .forEach(name -> head.add(Html.of("th", name).with("scope", "col")));
        return head;
    }

    private static Html row(Palette palette, Contender contender, Function<Benefit, Measured> of) {
        return Html.of("tr")
                .add(Parts.name(palette, contender, ""))
                .add(
                        points(of.apply(Benefit.START)),
                        points(of.apply(Benefit.SLOPE)),
                        points(of.apply(Benefit.ASYMPTOTE)),
                        points(of.apply(Benefit.AREA_RATIO)));
    }

    private static Html points(Measured measured) {
        Function<Interval, String> words = Numbers::points;
        Optional<String> interval = measured.interval().map(words);
        return Parts.measured(Numbers.points(measured.value()), interval);
    }
}
