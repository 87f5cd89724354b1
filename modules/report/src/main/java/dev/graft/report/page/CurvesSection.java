package dev.graft.report.page;

import dev.graft.core.result.Run;
import dev.graft.core.strategy.Role;
import dev.graft.report.chart.Charts;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.YardstickWords;
import dev.graft.report.markup.Html;
import java.util.List;

/** The learning curves, over budgets and over steps. */
final class CurvesSection {
    private static final String STEPS =
            "Each line is a strategy during its training, the mean over seeds; bands are 95 % intervals where there are at "
                    + "least two seeds. A step is one update of the weights, so a strategy with larger batches has seen "
                    + "more samples after as many steps. What has stopped keeps its last value: a seed within its mean, "
                    + "so that every point is over the same seeds, and a line as a thin one. The runner scored the snapshots on the held-out samples after the "
                    + "strategy had handed them over, so that no strategy could choose by them.";

    private CurvesSection() {}

    static List<Html> of(Run run, Charts charts) {
        if (charts.curves().isEmpty()) {
            return List.of();
        }
        Html section = Parts.section("curves", "Learning curves")
                .add(Parts.figure(charts.curves().get(), caption(run)));
        charts.steps().ifPresent(steps -> section.add(Parts.figure(steps, STEPS)));
        return List.of(section);
    }

    private static String caption(Run run) {
        YardstickWords words = YardstickWords.of(run);
        String caption =
                "Each point is the " + words.mean() + (words.tasks() == 1 ? " over " : " and ") + seeds(run.seeds())
                        + ". The axis shows the budget, the " + BudgetWords.axis(run.budgets())
                        + " that a strategy may see; bands and bars are 95 % intervals.";
        if (run.withRole(Role.SCRATCH).isPresent()) {
            caption += " A strategy that transfers something lies above the dashed line of "
                    + run.withRole(Role.SCRATCH).get().name() + ", the baseline trained from scratch.";
        }
        if (run.withRole(Role.UPPER_BOUND).isPresent()) {
            caption += " Dotted lines are upper bounds: they see every label of the target's training pool.";
        }
        return caption;
    }

    private static String seeds(int seeds) {
        return seeds == 1 ? "one seed" : seeds + " seeds";
    }
}
