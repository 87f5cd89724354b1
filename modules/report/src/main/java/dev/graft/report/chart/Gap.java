package dev.graft.report.chart;

import java.awt.Shape;
import java.awt.geom.Path2D;

/** What lies between two lines over the same places. */
final class Gap {
    private Gap() {}

    /**
     * The area where the one line is above the other, in the coordinates of the lines.
     *
     * @param x ascending
     */
    static Shape above(double[] x, double[] upper, double[] lower) {
        Path2D path = new Path2D.Double();
        for (int i = 1; i < x.length; i++) {
            double before = upper[i - 1] - lower[i - 1];
            double after = upper[i] - lower[i];
            if (before <= 0 && after <= 0) {
                continue;
            }
            double cross = before * after < 0 ? before / (before - after) : before > 0 ? 1 : 0;
            double left = before > 0 ? 0 : cross;
            double right = after > 0 ? 1 : cross;
            path.moveTo(between(x, i, left), between(lower, i, left));
            path.lineTo(between(x, i, left), between(upper, i, left));
            path.lineTo(between(x, i, right), between(upper, i, right));
            path.lineTo(between(x, i, right), between(lower, i, right));
            path.closePath();
        }
        return path;
    }

    private static double between(double[] values, int i, double share) {
        return values[i - 1] + share * (values[i] - values[i - 1]);
    }
}
