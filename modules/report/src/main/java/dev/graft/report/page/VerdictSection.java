package dev.graft.report.page;

import dev.graft.core.result.Run;
import dev.graft.core.statistics.Verdict;
import dev.graft.report.markup.Html;

/** How a verdict is made, for readers who want to know what it is worth. */
final class VerdictSection {
    private VerdictSection() {}

    static Html of(Run run) {
        return Parts.section("verdict", "How the verdict is made")
                .add(Html.of(
                        "p",
                        "Every strategy is compared with the baseline trained from scratch on the same splits, seeds and "
                                + "held-out samples. Where no target label is visible, scratch can only guess, and the "
                                + "baseline is the learner that sees the source's labels alone."))
                .add(Html.of(
                        "p",
                        "The test is a paired t test over seeds with the variance of the test samples added (quantiles "
                                + "after Cochran 1964), because all seeds share one held-out set and a lucky set "
                                + "is no skill. The p-values are corrected after Holm for all comparisons of the table: "
                                + "the chance of even one false alarm stays below "
                                + Math.round(100 * Verdict.LEVEL) + " %."))
                .add(Html.of(
                        "p",
                        "A strategy helps or hurts if its corrected p is at most "
                                + Verdict.LEVEL + "; otherwise there is no evidence, "
                                + "which does not mean that there is no difference. Below " + Verdict.FEWEST_SEEDS
                                + " seeds there is no verdict; this run has " + run.seeds()
                                + ". Intervals are those of "
                                + "single numbers, not corrected. The Wilcoxon test is shown from 6 seeds on and never "
                                + "decides."));
    }
}
