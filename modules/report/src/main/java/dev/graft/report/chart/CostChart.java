package dev.graft.report.chart;

import dev.graft.core.statistics.Interval;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Frontier;
import dev.graft.report.findings.YardstickWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.CombinedRangeXYPlot;

/** What contenders are compared by over what it costs: a panel for each kind of cost that is known, with the same values. */
final class CostChart {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 430;
    private static final double GAP = 22;
    private static final double SIDES = 68;

    private CostChart() {}

    /** The chart; empty if no trial has finished. */
    static Optional<Picture> of(Findings findings, Palette palette) {
        List<Frontier> frontiers = Frontier.all(findings);
        if (frontiers.isEmpty()) {
            return Optional.empty();
        }
        Extent up = Extent.of(frontiers.stream()
                        .flatMap(frontier -> frontier.points().stream())
                        .map(point -> point.value().interval(0.95))
                        .flatMapToDouble(CostChart::ends))
                .padded()
                .within(findings.run().yardstick().measure().low(), 1);
        CombinedRangeXYPlot plot = new CombinedRangeXYPlot(Look.numbers(up, "0 %"));
        plot.setGap(GAP);
        double width = (WIDTH - SIDES - GAP * (frontiers.size() - 1)) / frontiers.size();
        frontiers.forEach(frontier -> plot.add(CostPanel.of(frontier, palette, up, width)));
        String title = YardstickWords.of(findings.run()).title() + " and what it costs";
        String at = "at " + BudgetWords.full(frontiers.get(0).budget());
        return Optional.of(new Picture(
                "cost",
                title + ", " + at,
                Look.chart(
                        title,
                        at + ", with 95 % intervals; the grey line is the best that can be had for a cost",
                        plot),
                WIDTH,
                HEIGHT));
    }

    private static DoubleStream ends(Interval interval) {
        return DoubleStream.of(interval.low(), interval.high());
    }
}
