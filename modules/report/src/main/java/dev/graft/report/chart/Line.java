package dev.graft.report.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.util.List;
import java.util.Optional;

/**
 * A named line through points, each with the interval that it is uncertain in.
 *
 * @param marker drawn at each point; empty for none
 * @param keepsLast whether it goes on to the right end, thinly, at its last value
 * @param points ascending in x, all finite
 */
record Line(
        String name,
        Color colour,
        Stroke stroke,
        Optional<Shape> marker,
        Spread spread,
        boolean keepsLast,
        List<Point> points) {

    /** How intervals are drawn. */
    enum Spread {
        NONE,
        BARS,
        BAND
    }

    record Point(double x, double y, double low, double high) {
        static Point exact(double x, double y) {
            return new Point(x, y, y, y);
        }
    }

    Line {
        points = List.copyOf(points);
    }

    /** A line that ends at its last point. */
    Line(String name, Color colour, Stroke stroke, Optional<Shape> marker, Spread spread, List<Point> points) {
        this(name, colour, stroke, marker, spread, false, points);
    }
}
