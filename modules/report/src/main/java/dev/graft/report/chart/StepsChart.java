package dev.graft.report.chart;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Checkpoint;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Measure;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Role;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Learning curves over training steps, at the largest budget, of the contenders that handed over snapshots. */
final class StepsChart {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;

    private StepsChart() {}

    /** The chart; empty if there are no snapshots. */
    static Optional<Picture> of(Findings findings, Palette palette) {
        Optional<Budget> budget = findings.largestBudget();
        List<Line> lines = new ArrayList<>();
        for (Contender contender : findings.run().contenders()) {
            List<Line.Point> points =
                    budget.map(b -> points(findings, contender, b)).orElse(List.of());
            if (!points.isEmpty()) {
                boolean scratch = contender.role() == Role.SCRATCH;
                lines.add(new Line(
                        contender.name(),
                        palette.colour(contender),
                        scratch ? Look.SCRATCH : Look.LINE,
                        Optional.of(Marker.nth(palette.rank(contender), 2.8)),
                        Line.Spread.NONE,
                        points));
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String title = "Accuracy on held-out target samples during training";
        String at = "at " + BudgetWords.full(budget.orElseThrow());
        return Optional.of(new Picture(
                "steps",
                title + ", " + at,
                Look.chart(
                        title, at + ", mean over seeds", CurvePlot.of(lines, "training steps", "0 %", WIDTH, HEIGHT)),
                WIDTH,
                HEIGHT));
    }

    private static List<Line.Point> points(Findings findings, Contender contender, Budget budget) {
        Map<Long, DoubleSummaryStatistics> bySteps = new TreeMap<>();
        for (TrialResult result : findings.finished(contender, budget)) {
            for (Checkpoint checkpoint : findings.run().files().checkpoints(result)) {
                Double accuracy = checkpoint.measures().get(Measure.ACCURACY.id());
                if (accuracy != null && Double.isFinite(accuracy)) {
                    bySteps.computeIfAbsent(checkpoint.step(), step -> new DoubleSummaryStatistics())
                            .accept(accuracy);
                }
            }
        }
        return bySteps.entrySet().stream()
                .map(entry -> Line.Point.exact(entry.getKey(), entry.getValue().getAverage()))
                .toList();
    }
}
