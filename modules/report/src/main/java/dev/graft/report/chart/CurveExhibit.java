package dev.graft.report.chart;

import dev.graft.core.strategy.Exhibit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Draws the lines that a strategy wants shown. */
final class CurveExhibit {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;
    private static final int MOST_MARKED_POINTS = 40;

    private CurveExhibit() {}

    static Picture of(String file, Exhibit.Curve curve) {
        List<Line> lines = new ArrayList<>();
        for (Exhibit.Series series : curve.lines()) {
            List<Line.Point> points = Thinned.finite(series).stream()
                    .map(p -> Line.Point.exact(p[0], p[1]))
                    .sorted(Comparator.comparingDouble(Line.Point::x))
                    .toList();
            boolean marked = points.size() <= MOST_MARKED_POINTS;
            lines.add(new Line(
                    series.name(),
                    Palette.nth(lines.size()),
                    Look.LINE,
                    marked ? Optional.of(Marker.nth(lines.size(), 2.8)) : Optional.empty(),
                    Line.Spread.NONE,
                    points));
        }
        return new Picture(
                file,
                curve.title() + ": " + curve.y() + " over " + curve.x(),
                Look.chart(curve.title(), curve.y(), CurvePlot.of(lines, curve.x(), "#,##0.######", WIDTH, HEIGHT)),
                WIDTH,
                HEIGHT);
    }
}
