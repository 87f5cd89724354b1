package dev.graft.report.page;

import dev.graft.report.chart.Charts;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.WorthWords;
import dev.graft.report.findings.YardstickWords;
import dev.graft.report.markup.Html;
import java.util.List;

/** What transfer is worth in labels, and what it leaves to be had. */
final class WorthSection {
    private static final String CAPTION =
            "From a ring, the labels that a strategy sees, an arrow leads to those that the baseline needs to be as %s: to "
                    + "the right where transfer saves labels. Between its budgets the baseline's curve is a line over the "
                    + "logarithm of labels, made to rise by isotonic regression where it falls by luck; beyond them it is not "
                    + "drawn on. Bands are 95 %% intervals by bootstrap; grey ones hold the labels seen; they are not "
                    + "corrected for how many there are.";

    private static final String READING =
            "Where no interval stands below, all of it is there too, or there are fewer than two seeds. The gap closed is the "
                    + "gain over the baseline as a share of the gain of the upper bound. The negative-transfer gap is how much "
                    + "worse a strategy is than itself without the source: above 0 transfer is negative (Z. Wang et al., "
                    + "Characterizing and avoiding negative transfer, CVPR 2019, equation 2).";

    private WorthSection() {}

    static List<Html> of(Findings findings, Charts charts) {
        if (charts.worth().isEmpty()) {
            return List.of();
        }
        Html section = Parts.section("worth", "What a label is worth");
        WorthWords.of(findings).forEach(sentence -> section.add(Html.of("p", sentence)));
        return List.of(section.add(
                Parts.figure(
                        charts.worth().get(),
                        CAPTION.formatted(YardstickWords.of(findings.run()).isPlain() ? "accurate" : "good")),
                WorthRows.of(findings, charts.palette()),
                Html.of("p", READING).styled("reading")));
    }
}
