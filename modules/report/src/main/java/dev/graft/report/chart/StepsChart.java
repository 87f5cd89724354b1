package dev.graft.report.chart;

import dev.graft.core.labels.Budget;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.YardstickWords;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.AxisLabelLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;

/**
 * Learning curves over training steps of the contenders that handed over snapshots: a panel for the smallest, the middle
 * and the largest budget at which there are any, with the same axes.
 */
final class StepsChart {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;
    private static final double SIDES = 68;
    private static final double ABOVE_AND_BELOW = 135;
    private static final double GAP = 22;

    private StepsChart() {}

    /** The chart; empty if there are no snapshots. */
    static Optional<Picture> of(Findings findings, Palette palette) {
        List<StepLines> panels = chosen(findings.run().budgets().stream()
                .sorted(Comparator.comparingDouble(Budget::size))
                .map(budget -> StepLines.of(findings, palette, budget))
                .filter(panel -> !panel.lines().isEmpty())
                .toList());
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String title = YardstickWords.of(findings.run()).title() + " on held-out target samples during training";
        String at =
                "at " + BudgetWords.list(panels.stream().map(StepLines::budget).toList());
        JFreeChart chart = Look.chart(
                title,
                at + spread(panels),
                plot(panels, findings.run().yardstick().measure().low()));
        List<LegendItem> unnamed = unnamed(panels);
        if (!unnamed.isEmpty()) {
            chart.addSubtitle(Legend.of(unnamed));
        }
        return Optional.of(new Picture("steps", title + ", " + at, chart, WIDTH, HEIGHT));
    }

    private static String spread(List<StepLines> panels) {
        boolean bands = panels.stream()
                .flatMap(panel -> panel.lines().stream())
                .anyMatch(line -> line.spread() == Line.Spread.BAND);
        return bands ? ", mean over seeds, with 95 % intervals" : "";
    }

    /** The last panel names its lines; those that only others have get a legend. */
    private static List<LegendItem> unnamed(List<StepLines> panels) {
        Set<String> seen = new HashSet<>();
        panels.get(panels.size() - 1).lines().forEach(line -> seen.add(line.name()));
        return panels.stream()
                .flatMap(panel -> panel.lines().stream())
                .filter(line -> seen.add(line.name()))
                .map(line -> new LegendItem(
                        Look.brief(line.name()), null, null, null, line.marker().orElseThrow(), line.colour()))
                .toList();
    }

    private static List<StepLines> chosen(List<StepLines> panels) {
        int last = panels.size() - 1;
        return last < 3 ? panels : List.of(panels.get(0), panels.get(last / 2), panels.get(last));
    }

    private static XYPlot plot(List<StepLines> panels, double least) {
        StepScale scale = StepScale.of(points(panels).map(p -> (long) p.x()).toList());
        Extent up = Extent.of(points(panels).flatMapToDouble(p -> DoubleStream.of(p.low(), p.high())))
                .padded()
                .within(least, 1);
        CombinedRangeXYPlot plot = new CombinedRangeXYPlot(Look.numbers(up, "0 %"));
        plot.setGap(GAP);
        double names = EndLabels.width(
                panels.get(panels.size() - 1).lines().stream().map(Line::name).toList());
        double width = (WIDTH - SIDES - names - GAP * (panels.size() - 1)) / panels.size();
        for (int i = 0; i < panels.size(); i++) {
            boolean named = i == panels.size() - 1;
            XYPlot panel = LinePlot.panel(
                    panels.get(i).on(scale),
                    named,
                    new Extent(0, 1),
                    axis(scale, width),
                    Look.numbers(up, "0 %"),
                    width + (named ? names : 0),
                    HEIGHT - ABOVE_AND_BELOW);
            if (panels.size() > 1) {
                Heading.above(panel, BudgetWords.full(panels.get(i).budget()), Look.INK);
            }
            plot.add(panel, (int) Math.round(width + (named ? names : 0)));
        }
        return plot;
    }

    private static NumberAxis axis(StepScale scale, double width) {
        List<Long> ticks = scale.ticks(width);
        NumberAxis axis = NamedTicks.at(
                ticks.stream().map(scale::position).toList(),
                ticks.stream().map(Look.format("#,##0")::format).toList(),
                "training steps");
        axis.setLabelLocation(AxisLabelLocation.LOW_END);
        return axis;
    }

    private static Stream<Line.Point> points(List<StepLines> panels) {
        return panels.stream().flatMap(panel -> panel.lines().stream()).flatMap(line -> line.points().stream());
    }
}
