package dev.graft.data.drawing;

import static dev.graft.core.Require.require;

import java.util.Set;

/**
 * A smooth curve through given points: a centripetal Catmull-Rom spline, which makes no loops between them.
 *
 * <p>Source: C. Yuksel, S. Schaefer, J. Keyser, "Parameterization and applications of Catmull-Rom curves",
 * Computer-Aided Design 43(7), 2011, doi:10.1016/j.cad.2010.08.008; evaluated in Hermite form.
 */
public final class Spline {
    private static final int STEPS = 8;

    private final double[] xy;
    private final double[] knotSteps;

    private final Set<Integer> corners;

    private Spline(Polyline points, Set<Integer> corners) {
        this.corners = corners;
        xy = points.xy();
        knotSteps = new double[points.size() - 1];
        for (int i = 0; i < knotSteps.length; i++) {
            double dx = points.x(i + 1) - points.x(i);
            double dy = points.y(i + 1) - points.y(i);
            // centripetal: the root of the distance; never 0, since two points in one place would divide by it
            knotSteps[i] = Math.max(1e-6, Math.sqrt(Math.sqrt(dx * dx + dy * dy)));
        }
    }

    /**
     * The curve as a line of {@code 8 * (points.size() - 1) + 1} points; two points give a straight line.
     *
     * @param corners the points at which the curve may change its direction at once
     */
    public static Polyline through(Polyline points, Set<Integer> corners) {
        require(points.size() >= 2, "a curve needs at least 2 points, got %d", points.size());
        Spline spline = new Spline(points, corners);
        int last = STEPS * (points.size() - 1);
        double[] curve = new double[2 * (last + 1)];
        for (int i = 0; i <= last; i++) {
            int piece = Math.min(i / STEPS, points.size() - 2);
            double u = (double) i / STEPS - piece;
            curve[2 * i] = spline.at(piece, u, 0);
            curve[2 * i + 1] = spline.at(piece, u, 1);
        }
        return new Polyline(curve);
    }

    /** One coordinate (axis 0 or 1) at share u of the way from a point to the next. */
    private double at(int point, double u, int axis) {
        double from = xy[2 * point + axis];
        double to = xy[2 * point + 2 + axis];
        double leaving = knotSteps[point] * velocity(point, point, axis);
        double arriving = knotSteps[point] * velocity(point + 1, point, axis);
        double w = 1 - u;
        return w * w * ((1 + 2 * u) * from + u * leaving) + u * u * ((1 + 2 * w) * to - w * arriving);
    }

    /** The velocity at a point; at an end or a corner that of the given piece, which lies on one side of it. */
    private double velocity(int point, int piece, int axis) {
        if (point == 0 || point == knotSteps.length || corners.contains(point)) {
            return slope(piece, axis);
        }
        double steps = knotSteps[point - 1] + knotSteps[point];
        double across = (xy[2 * point + 2 + axis] - xy[2 * point - 2 + axis]) / steps;
        return slope(point - 1, axis) - across + slope(point, axis);
    }

    private double slope(int point, int axis) {
        return (xy[2 * point + 2 + axis] - xy[2 * point + axis]) / knotSteps[point];
    }
}
