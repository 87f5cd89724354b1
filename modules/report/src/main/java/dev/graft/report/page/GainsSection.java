package dev.graft.report.page;

import dev.graft.core.result.Contender;
import dev.graft.report.chart.Charts;
import dev.graft.report.chart.Palette;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Statement;
import dev.graft.report.findings.YardstickWords;
import dev.graft.report.markup.Html;
import java.util.List;

/** The gains over the baseline. */
final class GainsSection {
    private static final String CAPTION =
            "Each point is the mean difference in %s from the baseline on the same splits, seeds and samples. Right "
                    + "of the line is better than the baseline, left of it worse. The bar is the 95 %% interval of this "
                    + "one difference; the verdict (colour) is corrected for the number of comparisons, so a bar may "
                    + "clear the line and still be no evidence.";

    private GainsSection() {}

    static List<Html> of(Findings findings, Charts charts) {
        if (charts.gains().isEmpty()) {
            return List.of();
        }
        String caption = CAPTION.formatted(YardstickWords.of(findings.run()).full());
        Html section = Parts.section("gains", "What the transfer gives at each budget")
                .add(statements(findings, charts.palette()));
        for (int i = 0; i < charts.gains().size(); i++) {
            section.add(Parts.figure(charts.gains().get(i), i == charts.gains().size() - 1 ? caption : ""));
        }
        return List.of(section);
    }

    /** The verdicts in words; what else there is to say of a strategy stands beside the verdicts at the head of the page. */
    private static Html statements(Findings findings, Palette palette) {
        Html list = Html.of("ul").styled("statements");
        for (Contender contender : findings.judged()) {
            List<Statement.Clause> clauses = Statement.of(findings, contender).clauses().stream()
                    .filter(clause -> clause.ruling().isPresent())
                    .toList();
            if (!clauses.isEmpty()) {
                Html name = Html.of("b").add(Swatch.of(palette, contender)).text(contender.name());
                list.add(Html.of("li").add(name, words(clauses)));
            }
        }
        return list;
    }

    private static Html words(List<Statement.Clause> clauses) {
        Html words = Html.of("span");
        String separator = "";
        for (Statement.Clause clause : clauses) {
            words.text(separator);
            clause.ruling().ifPresent(ruling -> words.add(
                            Html.of("span", ruling.words()).styled(Parts.style(ruling)))
                    .text(" "));
            words.text(clause.words());
            separator = "; ";
        }
        return words;
    }
}
