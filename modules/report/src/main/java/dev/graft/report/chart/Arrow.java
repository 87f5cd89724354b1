package dev.graft.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.plot.XYPlot;

/**
 * Arrows in a plot.
 *
 * @param perPixelX how much of the domain axis a pixel is
 * @param perPixelY how much of the range axis a pixel is
 */
record Arrow(double perPixelX, double perPixelY) {
    private static final double HEAD = 7;
    private static final double WIDTH = 7;
    private static final BasicStroke STROKE = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

    /** Draws one; only a head, and a small one, where it is too short for more. */
    void draw(XYPlot plot, double fromX, double fromY, double toX, double toY, Color colour) {
        double x = (toX - fromX) / perPixelX;
        double y = (toY - fromY) / perPixelY;
        double length = Math.hypot(x, y);
        if (length == 0) {
            return;
        }
        double head = Math.min(HEAD, length);
        double shaft = 1 - head / length;
        plot.addAnnotation(new XYLineAnnotation(
                fromX, fromY, fromX + shaft * (toX - fromX), fromY + shaft * (toY - fromY), STROKE, colour));
        double alongX = x / length * head;
        double alongY = y / length * head;
        double half = WIDTH / 2 / head;
        Path2D shape = new Path2D.Double();
        shape.moveTo(toX, toY);
        shape.lineTo(toX - (alongX - half * alongY) * perPixelX, toY - (alongY + half * alongX) * perPixelY);
        shape.lineTo(toX - (alongX + half * alongY) * perPixelX, toY - (alongY - half * alongX) * perPixelY);
        shape.closePath();
        plot.addAnnotation(new XYShapeAnnotation(shape, null, null, colour));
    }
}
