package dev.graft.report.page;

import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.report.chart.Palette;
import dev.graft.report.findings.Answer;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Statement;
import dev.graft.report.markup.Html;
import java.util.ArrayList;
import java.util.List;

/** The head of the page: what was asked, the answer in a sentence, and a line per strategy. */
final class Headline {
    private Headline() {}

    static Html of(Findings findings, Palette palette) {
        Run run = findings.run();
        return Html.of("section")
                .with("id", "answer")
                .add(Html.of("p", "Graft report \u00B7 " + run.name()).styled("kicker"))
                .add(Html.of("h1", run.title()))
                .add(warnings(run))
                .add(Html.of("p", Answer.of(findings)).styled("answer"))
                .add(lines(findings, palette));
    }

    private static List<Html> warnings(Run run) {
        int expected = run.trials();
        long failed = run.results().stream()
                .filter(result -> result.outcome() instanceof Outcome.Failed)
                .count();
        List<Html> warnings = new ArrayList<>();
        if (!run.complete()) {
            warnings.add(Html.of("p")
                    .styled("warning")
                    .text("This run is unfinished: " + run.results().size() + " of " + expected
                            + " trials have a result. The numbers below will change."));
        }
        if (failed > 0) {
            warnings.add(Html.of("p")
                    .styled("warning")
                    .text(failed + (failed == 1 ? " trial" : " trials") + " of " + expected + " failed; ")
                    .add(Html.of("a", "the causes").with("href", "#numbers"))
                    .text(" stand beside the numbers."));
        }
        return warnings;
    }

    private static Html lines(Findings findings, Palette palette) {
        Html list = Html.of("ul").styled("verdicts");
        for (Contender contender : findings.judged()) {
            list.add(Html.of("li")
                    .add(
                            Html.of("b").add(Swatch.of(palette, contender)).text(contender.name()),
                            words(Statement.of(findings, contender))));
        }
        return list;
    }

    private static Html words(Statement statement) {
        Html words = Html.of("span");
        String separator = "";
        for (Statement.Clause clause : statement.clauses()) {
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
