package dev.graft.report.chart;

import dev.graft.core.result.Contender;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Estimate;
import dev.graft.core.statistics.Interval;
import dev.graft.core.strategy.Role;
import dev.graft.report.findings.Findings;
import java.awt.Shape;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The lines of the learning curves.
 *
 * <p>Where there are few, each has a band. More bands would be mud: then only scratch has one, and the others have bars,
 * moved a little to the side of each other. With a single budget there are no lines, only points with bars.
 */
final class BudgetLines {
    private static final int MOST_BANDS = 3;
    private static final double DODGE = 0.007;
    private static final double WIDE_DODGE = 0.03;

    private final Findings findings;
    private final Palette palette;
    private final long coloured;
    private final boolean single;

    private BudgetLines(Findings findings, Palette palette) {
        this.findings = findings;
        this.palette = palette;
        this.coloured = findings.judged().size();
        this.single = findings.run().budgets().size() == 1;
    }

    /** A line per contender with a finished trial, scratch first. */
    static List<Line> of(Findings findings, Palette palette) {
        BudgetLines lines = new BudgetLines(findings, palette);
        return findings.run().contenders().stream()
                .sorted(Comparator.comparing(contender -> contender.role() != Role.SCRATCH))
                .map(lines::line)
                .filter(line -> !line.points().isEmpty())
                .toList();
    }

    private Line line(Contender contender) {
        boolean bound = contender.role() == Role.UPPER_BOUND;
        Stroke stroke = bound ? Look.DOTTED : contender.role() == Role.SCRATCH ? Look.SCRATCH : Look.LINE;
        Optional<Shape> marker =
                bound && !single ? Optional.empty() : Optional.of(Marker.nth(palette.rank(contender), 3.6));
        String name = bound ? contender.name() + " (bound)" : contender.name();
        return new Line(name, palette.colour(contender), stroke, marker, spread(contender), points(contender));
    }

    private Line.Spread spread(Contender contender) {
        if (contender.role() == Role.UPPER_BOUND && !single) {
            return Line.Spread.NONE;
        }
        boolean band = contender.role() == Role.SCRATCH || coloured < MOST_BANDS;
        return band && !single ? Line.Spread.BAND : Line.Spread.BARS;
    }

    private List<Line.Point> points(Contender contender) {
        List<Double> positions = BudgetScale.positions(findings.run().budgets());
        List<Cell> cells = findings.cells(contender);
        double aside = aside(contender);
        List<Line.Point> points = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            double x = positions.get(i) + aside;
            cells.get(i).value().ifPresent(value -> points.add(point(contender, x, value)));
        }
        points.sort(Comparator.comparingDouble(Line.Point::x));
        return points;
    }

    /** How far to the side, so that bars at one budget do not cover each other. */
    private double aside(Contender contender) {
        if (spread(contender) != Line.Spread.BARS) {
            return 0;
        }
        double rank =
                switch (contender.role()) {
                    case SCRATCH -> -1;
                    case UPPER_BOUND -> coloured;
                    case SOURCE_ONLY, TARGET_ONLY, TRANSFER, BASELINE -> palette.rank(contender);
                };
        return (single ? WIDE_DODGE : DODGE) * (rank - (coloured - 1) / 2.0);
    }

    private Line.Point point(Contender contender, double x, Estimate value) {
        if (spread(contender) == Line.Spread.NONE) {
            return Line.Point.exact(x, value.mean());
        }
        Interval interval = value.interval(0.95);
        return new Line.Point(
                x,
                value.mean(),
                Math.max(findings.run().yardstick().measure().low(), interval.low()),
                Math.min(1, interval.high()));
    }
}
