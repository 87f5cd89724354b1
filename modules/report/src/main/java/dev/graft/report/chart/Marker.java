package dev.graft.report.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The shapes of points: they tell lines apart where colours cannot. */
final class Marker {
    private Marker() {}

    /** The n-th of five shapes around the origin, about as large as a circle of this radius. */
    static Shape nth(int n, double radius) {
        return switch (n % 5) {
            case 0 -> circle(radius);
            case 1 -> new Rectangle2D.Double(-0.88 * radius, -0.88 * radius, 1.76 * radius, 1.76 * radius);
            case 2 -> polygon(0, -1.2 * radius, 1.15 * radius, 0.85 * radius, -1.15 * radius, 0.85 * radius);
            case 3 -> diamond(1.3 * radius);
            default -> polygon(0, 1.2 * radius, 1.15 * radius, -0.85 * radius, -1.15 * radius, -0.85 * radius);
        };
    }

    static Shape circle(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    static Shape diamond(double radius) {
        return polygon(0, -radius, radius, 0, 0, radius, -radius, 0);
    }

    private static Shape polygon(double... coordinates) {
        Path2D path = new Path2D.Double();
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(coordinates[i], coordinates[i + 1]);
        }
        path.closePath();
        return path;
    }
}
