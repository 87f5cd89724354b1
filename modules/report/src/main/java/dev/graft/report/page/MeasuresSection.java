package dev.graft.report.page;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Run;
import dev.graft.report.chart.Palette;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.MeasureTable;
import dev.graft.report.findings.Numbers;
import dev.graft.report.findings.YardstickWords;
import dev.graft.report.markup.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the strategies are by every measure, so that what they are compared by is not the only thing shown. */
final class MeasuresSection {
    private static final String READING =
            "Means over seeds%s, measured from the kept predictions; shares in percent. The best at each budget is bold, upper "
                    + "bounds aside. Verdicts are about %s alone.";

    private final MeasureTable table;
    private final Palette palette;

    private MeasuresSection(MeasureTable table, Palette palette) {
        this.table = table;
        this.palette = palette;
    }

    static List<Html> of(Findings findings, Palette palette) {
        MeasureTable table = MeasureTable.of(findings);
        if (table.rows().isEmpty()) {
            return List.of();
        }
        Html section = Parts.section("measures", "By other measures");
        findings.largestBudget().ifPresent(budget -> section.add(winners(table, budget)));
        Html rows = new MeasuresSection(table, palette).rows();
        return List.of(section.add(Html.of("p", reading(findings.run())).styled("reading"))
                .add(Parts.folded("Show all measures at every budget").add(rows)));
    }

    private static String reading(Run run) {
        YardstickWords words = YardstickWords.of(run);
        boolean ofTasks = words.tasks() > 1 && run.yardstick().average() == Average.TASKS;
        return READING.formatted(ofTasks ? " and " + words.noun() + "s" : "", words.measure());
    }

    private static List<Html> winners(MeasureTable table, Budget budget) {
        List<String> clauses = new ArrayList<>();
        table.winners(budget)
                .forEach((name, measures) -> clauses.add(name + " by "
                        + (measures.size() == table.measures().size()
                                ? "every measure"
                                : BudgetWords.join(
                                        measures.stream().map(Measure::words).toList()))));
        return clauses.isEmpty()
                ? List.of()
                : List.of(
                        Html.of("p", "Best at " + BudgetWords.full(budget) + ": " + String.join("; ", clauses) + "."));
    }

    private Html rows() {
        Html head = Html.of("tr").add(Html.of("th", "").with("scope", "col"));
        for (Measure measure : table.measures()) {
            head.add(Html.of("th", measure.words())
                    .with("scope", "col")
                    .add(Html.of("span", measure.higherIsBetter() ? "higher is better" : "lower is better")
                            .styled("part")));
        }
        Html body = Html.of("tbody");
        Optional<Budget> last = Optional.empty();
        for (MeasureTable.Row row : table.rows()) {
            if (!last.equals(Optional.of(row.budget()))) {
                body.add(part(row.budget()));
                last = Optional.of(row.budget());
            }
            body.add(row(row));
        }
        return Parts.table(head, body);
    }

    private Html part(Budget budget) {
        return Html.of("tr")
                .styled("part-of-table")
                .add(Html.of("th", BudgetWords.full(budget))
                        .with("scope", "rowgroup")
                        .with("colspan", Integer.toString(table.measures().size() + 1)));
    }

    private Html row(MeasureTable.Row row) {
        Html line = Html.of("tr").add(Parts.name(palette, row.contender(), ""));
        for (Measure measure : table.measures()) {
            Optional<Double> value = Optional.ofNullable(row.means().get(measure));
            String words = value.map(v -> words(measure, v)).orElse("\u2013");
            boolean best =
                    value.isPresent() && table.best(row.budget(), measure).equals(value);
            line.add(best ? Html.of("td").add(Html.of("b", words)) : Html.of("td", words));
        }
        return line;
    }

    private static String words(Measure measure, double value) {
        return measure.isInPercent() ? Numbers.percent(value) : Numbers.measure(value);
    }
}
