package dev.graft.data.drawing;

import static dev.graft.core.Require.require;

import java.util.Arrays;

/**
 * Points joined by straight segments.
 *
 * @param xy {@code [points, 2]}, row-major: x and y of each point; not copied
 */
public record Polyline(double[] xy) {
    public Polyline {
        require(xy.length >= 2 && xy.length % 2 == 0, "%d coordinates are no points of a plane", xy.length);
    }

    /** How many points there are. */
    public int size() {
        return xy.length / 2;
    }

    public double x(int point) {
        return xy[2 * point];
    }

    public double y(int point) {
        return xy[2 * point + 1];
    }

    /** These points, each moved by the map. */
    public Polyline moved(Affine map) {
        double[] moved = new double[xy.length];
        for (int i = 0; i < size(); i++) {
            moved[2 * i] = map.x(x(i), y(i));
            moved[2 * i + 1] = map.y(x(i), y(i));
        }
        return new Polyline(moved);
    }

    /** This closed contour with points added, so that no segment is longer, the one from its last point to its first included. */
    public Polyline closedSteps(double longest) {
        double[] points = new double[xy.length];
        int length = 0;
        for (int i = 0; i < size(); i++) {
            int next = (i + 1) % size();
            double dx = x(next) - x(i);
            double dy = y(next) - y(i);
            int steps = Math.max(1, (int) Math.ceil(Math.sqrt(dx * dx + dy * dy) / longest));
            if (length + 2 * steps > points.length) {
                points = Arrays.copyOf(points, 2 * (length + 2 * steps));
            }
            for (int step = 0; step < steps; step++) {
                points[length++] = x(i) + dx * step / steps;
                points[length++] = y(i) + dy * step / steps;
            }
        }
        return new Polyline(Arrays.copyOf(points, length));
    }
}
