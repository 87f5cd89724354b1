package dev.graft.data.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns outlines of curves into straight segments, a fixed number per curve.
 *
 * <p>Of {@code java.awt} only the geometry is used, which is plain arithmetic and needs no display.
 */
public final class Contours {
    private static final int STEPS = 8;

    private final List<Polyline> lines = new ArrayList<>();
    private double[] points = new double[64];
    private int length;

    private Contours() {}

    /** The outline's contours, each a line whose last point is to be joined to its first. */
    public static Drawing of(Path2D outline) {
        Contours contours = new Contours();
        double[] c = new double[6];
        for (PathIterator i = outline.getPathIterator(null); !i.isDone(); i.next()) {
            contours.add(i.currentSegment(c), c);
        }
        contours.close();
        return new Drawing(contours.lines);
    }

    private void add(int kind, double[] c) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> {
                close();
                to(c[0], c[1]);
            }
            case PathIterator.SEG_LINETO -> to(c[0], c[1]);
            case PathIterator.SEG_QUADTO -> quadratic(c[0], c[1], c[2], c[3]);
            case PathIterator.SEG_CUBICTO -> cubic(c);
            default -> close();
        }
    }

    /** A quadratic curve is the cubic with both control points two thirds of the way to its own. */
    private void quadratic(double x, double y, double endX, double endY) {
        double startX = points[length - 2];
        double startY = points[length - 1];
        cubic(
                startX + (x - startX) * 2 / 3,
                startY + (y - startY) * 2 / 3,
                endX + (x - endX) * 2 / 3,
                endY + (y - endY) * 2 / 3,
                endX,
                endY);
    }

    /** A Bezier curve from the last point, by two control points, to an end: x and y of each. */
    private void cubic(double... c) {
        double startX = points[length - 2];
        double startY = points[length - 1];
        for (int step = 1; step <= STEPS; step++) {
            double u = (double) step / STEPS;
            double w = 1 - u;
            double start = w * w * w;
            double first = 3 * w * w * u;
            double second = 3 * w * u * u;
            double end = u * u * u;
            to(
                    start * startX + first * c[0] + second * c[2] + end * c[4],
                    start * startY + first * c[1] + second * c[3] + end * c[5]);
        }
    }

    private void to(double x, double y) {
        if (length == points.length) {
            points = Arrays.copyOf(points, 2 * length);
        }
        points[length++] = x;
        points[length++] = y;
    }

    private void close() {
        if (length > 0) {
            lines.add(new Polyline(Arrays.copyOf(points, length)));
            length = 0;
        }
    }
}
