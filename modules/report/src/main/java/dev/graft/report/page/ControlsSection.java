package dev.graft.report.page;

import dev.graft.core.control.ControlArm;
import dev.graft.report.chart.Charts;
import dev.graft.report.findings.ControlWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.markup.Html;
import java.util.List;

/** What is left of the gains when something is taken away. */
final class ControlsSection {
    private static final String CAPTION =
            "Filled points are the gains of strategies as they are, hollow ones of the same with something taken away. An arm "
                    + "that keeps the gain shows that it is not from what was taken (P. Cohen, Empirical Methods for "
                    + "Artificial Intelligence, 1995, chapter 3, on control conditions).";

    private static final String READING =
            "The gain needs what was taken where the strategy is better than its arm; it is not from there where it is not, and "
                    + "the arm alone helps and keeps at least half of the gain. The verdicts of arms are corrected among "
                    + "themselves, and change none of the table of strategies.";

    private ControlsSection() {}

    static List<Html> of(Findings findings, Charts charts) {
        if (findings.run().controls().isEmpty()) {
            return List.of();
        }
        Html list = Html.of("ul").styled("statements");
        for (ControlArm arm : findings.run().controls()) {
            list.add(Html.of("li")
                    .add(Html.of("b", arm.contender().name()))
                    .add(Html.of("span", ControlWords.of(findings, arm))));
        }
        Html section = Parts.section("controls", "Where the gain comes from").add(list);
        charts.controls().ifPresent(chart -> section.add(Parts.figure(chart, CAPTION)));
        Html every = Parts.folded("Show every arm at every budget").add(ControlRows.of(findings));
        return List.of(section.add(Html.of("p", READING).styled("reading"), every));
    }
}
