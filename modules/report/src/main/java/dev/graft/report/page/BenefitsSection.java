package dev.graft.report.page;

import dev.graft.core.benefit.Benefit;
import dev.graft.core.benefit.BenefitTable;
import dev.graft.core.benefit.StepBenefits;
import dev.graft.report.chart.Charts;
import dev.graft.report.findings.BenefitWords;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Numbers;
import dev.graft.report.markup.Html;
import java.util.List;

/** The three benefits of transfer, in words, drawn into the curves, and as numbers. */
final class BenefitsSection {
    private static final List<Benefit> THREE = List.of(Benefit.START, Benefit.SLOPE, Benefit.ASYMPTOTE);

    private static final String CAPTION =
            "The arrow at the left is the start, the difference at the smallest budget; that at the right the asymptote, the "
                    + "difference at the largest (L. Torrey and J. Shavlik, Transfer learning, 2009). Thin lines are "
                    + "least-squares lines over the logarithm of labels: their slope is what a doubling of labels brings. "
                    + "Numbers are points; blue and orange ones have a 95 % interval without 0, grey ones hold it; these are intervals of single "
                    + "numbers, not corrected for how many there are, as the verdicts are. What "
                    + "starts near its ceiling has little left to gain, so a lower slope there is no harm.";

    private static final String READING =
            "With 95 %% intervals by bootstrap over held-out samples and seeds. The area ratio is how much larger the area under "
                    + "the curve is than that under the baseline's, in percent; the threshold is %s (M. Taylor and P. Stone, "
                    + "Transfer learning for reinforcement learning domains, 2009).";

    private static final String STEPS =
            "The same over training steps, at %s. Of snapshots no predictions are kept: these intervals know what seeds do, and "
                    + "nothing of the held-out samples. The threshold is %s.";

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
        section.add(
                BenefitRows.overLabels(findings, charts.palette()),
                reading(READING.formatted(threshold(table, "with its most labels"))));
        List<StepBenefits> steps = findings.overSteps();
        if (!steps.isEmpty()) {
            String budget = BudgetWords.full(steps.get(0).budget());
            section.add(
                    BenefitRows.overSteps(steps, charts.palette()),
                    reading(STEPS.formatted(budget, threshold(table, "at its end"))));
        }
        return List.of(section);
    }

    private static Html reading(String text) {
        return Html.of("p", text).styled("reading");
    }

    private static String threshold(BenefitTable table, String otherwise) {
        return table.threshold().isPresent()
                ? Numbers.percent(table.threshold().getAsDouble()) + " %"
                : "what the baseline reaches " + otherwise;
    }
}
