package dev.graft.report.page;

import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.report.chart.Palette;
import dev.graft.report.findings.Answer;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.TaskWords;
import dev.graft.report.findings.YardstickWords;
import dev.graft.report.markup.Html;
import java.util.ArrayList;
import java.util.List;

/** The head of the page: what was asked, the answer in a sentence, and the verdicts at a glance. */
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
                .add(tasks(findings))
                .add(VerdictMatrix.of(findings, palette));
    }

    /** What several tasks say one by one: a mean hides who is hurt. */
    private static List<Html> tasks(Findings findings) {
        return findings.tasks().flatMap(tasks -> TaskWords.sentence(findings, tasks)).stream()
                .map(sentence -> Html.of("p", sentence + " ")
                        .add(Html.of("a", YardstickWords.of(findings.run()).named("Task by task"))
                                .with("href", "#tasks"))
                        .text("."))
                .toList();
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
}
