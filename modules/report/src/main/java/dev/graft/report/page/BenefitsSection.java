package dev.graft.report.page;

import dev.graft.core.benefit.Benefit;
import dev.graft.core.benefit.BenefitTable;
import dev.graft.report.chart.Charts;
import dev.graft.report.findings.BenefitWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.markup.Html;
import java.util.List;

/** The three benefits of transfer, in words, drawn into the curves, and as numbers. */
final class BenefitsSection {
    private static final List<Benefit> THREE = List.of(Benefit.START, Benefit.SLOPE, Benefit.ASYMPTOTE);

    private static final String CAPTION =
            "The arrow at the left is the start, the difference at the smallest budget; that at the right the asymptote, the "
                    + "difference at the largest (L. Torrey and J. Shavlik, Transfer learning, 2009). Thin lines are "
                    + "least-squares lines over the logarithm of labels: their slope is what a doubling of labels brings. "
                    + "Numbers are points; blue and orange ones have a 95 % interval without 0, grey ones hold it. What "
                    + "starts near its ceiling has little left to gain, so a lower slope there is no harm.";

    private static final String READING =
            "With 95 % intervals by bootstrap over held-out samples and seeds. The area ratio is how much larger the area under "
                    + "the curve is than that under the baseline's, in percent; the threshold is what the baseline reaches "
                    + "with its most labels (M. Taylor and P. Stone, Transfer learning for reinforcement learning domains, "
                    + "2009).";

    private BenefitsSection() {}

    static List<Html> of(Findings findings, Charts charts) {
        BenefitTable table = findings.benefits();
        if (charts.benefits().isEmpty()) {
            return List.of();
        }
        Html list = Html.of("dl").styled("facts");
        for (Benefit benefit : THREE) {
            list.add(Html.of("dt", benefit.words()), Html.of("dd", BenefitWords.of(table, benefit)));
        }
        Html section =
                Parts.section("benefits", "The three benefits of transfer").add(list);
        for (int i = 0; i < charts.benefits().size(); i++) {
            section.add(Parts.figure(
                    charts.benefits().get(i), i == charts.benefits().size() - 1 ? CAPTION : ""));
        }
        return List.of(section.add(
                BenefitRows.of(findings, charts.palette()),
                Html.of("p", READING).styled("reading")));
    }
}
