package dev.graft.report.chart;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Estimate;
import dev.graft.core.statistics.Interval;
import dev.graft.core.strategy.Role;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import java.awt.Shape;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberAxis;

/** The learning curves: accuracy over budgets of target labels, scratch first, with 95 % intervals. */
final class CurvesChart {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 500;
    /** More bands than these would be mud: the others get bars, side by side. */
    private static final int MOST_BANDS = 3;

    private static final double DODGE = 0.007;

    private CurvesChart() {}

    /** The chart; empty if no trial has finished. */
    static Optional<Picture> of(Findings findings, Palette palette) {
        List<Line> lines = lines(findings, palette);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<Budget> budgets = findings.run().budgets();
        NumberAxis domain = NamedTicks.at(
                BudgetScale.positions(budgets),
                budgets.stream().map(b -> BudgetWords.tick(b, budgets)).toList(),
                BudgetWords.axis(budgets));
        Extent extent = Extent.of(lines.stream()
                        .flatMap(line -> line.points().stream())
                        .flatMapToDouble(p -> DoubleStream.of(p.low(), p.high(), p.y())))
                .padded()
                .within(0, 1);
        NumberAxis range = Look.numbers(extent, extent.high() - extent.low() < 0.06 ? "0.0 %" : "0 %");
        String title = "Accuracy on held-out target samples";
        return Optional.of(new Picture(
                "curves",
                "Learning curves: accuracy on held-out target samples over " + BudgetWords.axis(budgets),
                Look.chart(
                        title,
                        "mean over seeds, with 95 % intervals",
                        LinePlot.of(lines, domain, range, WIDTH, HEIGHT)),
                WIDTH,
                HEIGHT));
    }

    private static List<Line> lines(Findings findings, Palette palette) {
        List<Contender> scratchFirst = findings.run().contenders().stream()
                .sorted(Comparator.comparing(c -> c.role() != Role.SCRATCH))
                .toList();
        long compared =
                scratchFirst.stream().filter(c -> c.role() != Role.UPPER_BOUND).count();
        boolean bandsForAll = compared <= MOST_BANDS && findings.run().budgets().size() > 1;
        List<Line> lines = new ArrayList<>();
        for (Contender contender : scratchFirst) {
            Line.Spread spread =
                    spread(contender, bandsForAll, findings.run().budgets().size());
            double offset = spread == Line.Spread.BARS ? DODGE * (palette.rank(contender) - (compared - 2) / 2.0) : 0;
            Line line = line(findings, palette, contender, spread, offset);
            if (!line.points().isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Line.Spread spread(Contender contender, boolean bandsForAll, int budgets) {
        if (contender.role() == Role.UPPER_BOUND) {
            return Line.Spread.NONE;
        }
        // a band needs two points to have an area
        boolean band = budgets > 1 && (bandsForAll || contender.role() == Role.SCRATCH);
        return band ? Line.Spread.BAND : Line.Spread.BARS;
    }

    private static Line line(
            Findings findings, Palette palette, Contender contender, Line.Spread spread, double offset) {
        List<Double> positions = BudgetScale.positions(findings.run().budgets());
        List<Cell> cells = findings.cells(contender);
        List<Line.Point> points = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            double x = positions.get(i) + offset;
            cells.get(i)
                    .accuracy()
                    .ifPresent(
                            a -> points.add(spread == Line.Spread.NONE ? Line.Point.exact(x, a.mean()) : point(x, a)));
        }
        points.sort(Comparator.comparingDouble(Line.Point::x));
        boolean bound = contender.role() == Role.UPPER_BOUND;
        Stroke stroke = bound ? Look.DOTTED : contender.role() == Role.SCRATCH ? Look.SCRATCH : Look.LINE;
        Optional<Shape> marker = bound ? Optional.empty() : Optional.of(Marker.nth(palette.rank(contender), 3.6));
        String name = bound ? contender.name() + " (bound)" : contender.name();
        return new Line(name, palette.colour(contender), stroke, marker, spread, points);
    }

    private static Line.Point point(double x, Estimate accuracy) {
        Interval interval = accuracy.interval(0.95);
        return new Line.Point(x, accuracy.mean(), Math.max(0, interval.low()), Math.min(1, interval.high()));
    }
}
