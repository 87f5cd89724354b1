package dev.graft.report.chart;

import dev.graft.core.labels.Budget;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.YardstickWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** The learning curves: what contenders are compared by over budgets of target labels, with 95 % intervals. */
final class CurvesChart {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 500;
    private static final double NARROW = 0.06;

    private CurvesChart() {}

    /** The chart; empty if no trial has finished. */
    static Optional<Picture> of(Findings findings, Palette palette) {
        List<Line> lines = BudgetLines.of(findings, palette);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        YardstickWords words = YardstickWords.of(findings.run());
        List<Budget> budgets = findings.run().budgets();
        NumberAxis domain = NamedTicks.at(
                BudgetScale.positions(budgets),
                budgets.stream().map(b -> BudgetWords.tick(b, budgets)).toList(),
                BudgetWords.axis(budgets));
        Extent up = Extent.of(lines.stream()
                        .flatMap(line -> line.points().stream())
                        .flatMapToDouble(p -> DoubleStream.of(p.low(), p.high())))
                .padded()
                .within(findings.run().yardstick().measure().low(), 1);
        NumberAxis range = Look.numbers(up, up.high() - up.low() < NARROW ? "0.0 %" : "0 %");
        // the points of a single budget stay together in the middle
        Extent across = budgets.size() > 1 ? new Extent(0, 1) : new Extent(0.3, 0.7);
        XYPlot plot = LinePlot.of(lines, across, domain, range, WIDTH, HEIGHT);
        return Optional.of(new Picture(
                "curves",
                "Learning curves: " + words.full() + " on held-out target samples over " + BudgetWords.axis(budgets),
                Look.chart(words.title() + " on held-out target samples", "mean over seeds, with 95 % intervals", plot),
                WIDTH,
                HEIGHT));
    }
}
