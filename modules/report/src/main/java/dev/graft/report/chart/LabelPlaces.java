package dev.graft.report.chart;

import java.awt.geom.Dimension2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Places for the labels of points, in pixels: near their point, inside, and off other labels, points and lines. Each label in
 * turn takes the best of some hundred places, given where the others are, until nothing moves.
 *
 * @param inside where labels may be
 * @param points one per label
 * @param lines that are better not covered
 */
record LabelPlaces(Rectangle2D inside, List<Point2D> points, List<Line2D> lines) {
    private static final double[] DISTANCES = {8, 13, 20, 28, 38, 50, 64, 80};
    private static final int DIRECTIONS = 16;
    private static final int ROUNDS = 12;
    private static final double MARKER = 7;

    /** A label this close to another point would be taken for its. */
    private static final double CLEARANCE = 18;

    private static final double OUTSIDE = 10_000;
    private static final double ON_LABEL = 300;
    private static final double ON_POINT = 120;
    private static final double ON_LINE = 14;
    private static final double CROSSING = 60;

    /** The boxes of labels of these sizes, in the order of points. */
    List<Rectangle2D> boxes(List<Dimension2D> sizes) {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            boxes.add(best(i, sizes.get(i), boxes));
        }
        for (int round = 0; round < ROUNDS; round++) {
            boolean moved = false;
            for (int i = 0; i < boxes.size(); i++) {
                Rectangle2D better = best(i, sizes.get(i), boxes);
                moved |= !better.equals(boxes.set(i, better));
            }
            if (!moved) {
                break;
            }
        }
        return boxes;
    }

    /** The line from a point to its label; empty length where the label is beside it. */
    static Line2D leader(Point2D point, Rectangle2D box) {
        double x = Math.max(box.getMinX(), Math.min(box.getMaxX(), point.getX()));
        double y = Math.max(box.getMinY(), Math.min(box.getMaxY(), point.getY()));
        return new Line2D.Double(point, new Point2D.Double(x, y));
    }

    private Rectangle2D best(int label, Dimension2D size, List<Rectangle2D> others) {
        Rectangle2D best = place(label, size, DISTANCES[0], 0);
        double least = Double.POSITIVE_INFINITY;
        for (double distance : DISTANCES) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                Rectangle2D place = place(label, size, distance, 2 * Math.PI * direction / DIRECTIONS);
                double cost = distance + cost(label, place, others) + 0.5 * Math.min(direction, DIRECTIONS - direction);
                if (cost < least) {
                    least = cost;
                    best = place;
                }
            }
        }
        return best;
    }

    private Rectangle2D place(int label, Dimension2D size, double distance, double angle) {
        Point2D point = points.get(label);
        double x = point.getX() + Math.cos(angle) * (distance + size.getWidth() / 2);
        double y = point.getY() - Math.sin(angle) * (distance + size.getHeight() / 2);
        return new Rectangle2D.Double(
                x - size.getWidth() / 2, y - size.getHeight() / 2, size.getWidth(), size.getHeight());
    }

    private double cost(int label, Rectangle2D place, List<Rectangle2D> others) {
        double cost = inside.contains(place) ? 0 : OUTSIDE;
        Line2D leader = leader(points.get(label), place);
        for (int i = 0; i < others.size(); i++) {
            if (i != label) {
                cost += place.intersects(others.get(i)) ? ON_LABEL : 0;
                cost += leader.intersects(others.get(i)) ? CROSSING : 0;
                cost += leader(points.get(i), others.get(i)).intersects(place) ? CROSSING : 0;
                cost += leader(points.get(i), others.get(i)).intersectsLine(leader) ? CROSSING : 0;
            }
        }
        for (int i = 0; i < points.size(); i++) {
            Rectangle2D marker = around(points.get(i), i == label ? MARKER : CLEARANCE);
            cost += place.intersects(marker) ? ON_POINT : 0;
            cost += i != label && leader.intersects(marker) ? CROSSING : 0;
        }
        for (Line2D line : lines) {
            cost += line.intersects(place) ? ON_LINE : 0;
        }
        return cost;
    }

    private static Rectangle2D around(Point2D point, double side) {
        return new Rectangle2D.Double(point.getX() - side / 2, point.getY() - side / 2, side, side);
    }
}
