package dev.graft.data.drawing;

import java.util.List;

/**
 * Draws the strokes of a round pen; where strokes cross, the ink does not add up.
 *
 * <p>A pixel's ink is the length that the pen's disc covers on a segment of one pixel's length that points from the
 * pixel to the path: exact for straight lines along an axis, and also for lines that are thinner than a pixel. Time
 * grows with the number of inked pixels.
 */
public final class Pen {
    private final int side;
    private final double[] ink;

    private Pen(int side) {
        this.side = side;
        this.ink = new double[side * side];
    }

    public static Raster draw(List<Stroke> strokes, int side) {
        Pen pen = new Pen(side);
        for (Stroke stroke : strokes) {
            Polyline path = stroke.path().moved(Affine.scale(side, side));
            for (int i = 0; i < path.size(); i++) {
                // the last point stands for a segment of length 0: a path of one point is a dot
                int next = Math.min(i + 1, path.size() - 1);
                pen.segment(path, i, next, side * stroke.radii()[i], side * stroke.radii()[next]);
            }
        }
        return new Raster(side, pen.ink);
    }

    private void segment(Polyline path, int from, int to, double radius0, double radius1) {
        double x0 = path.x(from);
        double y0 = path.y(from);
        double dx = path.x(to) - x0;
        double dy = path.y(to) - y0;
        double squared = dx * dx + dy * dy;
        double reach = Math.max(radius0, radius1) + 0.5;
        int firstRow = first(Math.min(y0, y0 + dy) - reach);
        int lastRow = last(Math.max(y0, y0 + dy) + reach);
        int firstColumn = first(Math.min(x0, x0 + dx) - reach);
        int lastColumn = last(Math.max(x0, x0 + dx) + reach);
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                double x = column + 0.5 - x0;
                double y = row + 0.5 - y0;
                double t = squared == 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / squared));
                double distance = Math.sqrt((x - t * dx) * (x - t * dx) + (y - t * dy) * (y - t * dy));
                double radius = radius0 + t * (radius1 - radius0);
                double covered = Math.min(distance + radius, 0.5) - Math.max(distance - radius, -0.5);
                int at = row * side + column;
                ink[at] = Math.max(ink[at], covered);
            }
        }
    }

    private int first(double edge) {
        return (int) Math.max(0, edge);
    }

    private int last(double edge) {
        return (int) Math.min(side - 1, edge);
    }
}
