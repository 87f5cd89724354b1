package dev.graft.report.chart;

import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/** A panel without points beside others that have the same rows: an axis of values and a heading. */
final class PanelFrame {
    private PanelFrame() {}

    /**
     * The panel.
     *
     * @param below the heading, small; nothing if empty
     * @param values has its range already
     */
    static XYPlot of(String heading, String below, NumberAxis values) {
        XYPlot panel = Look.plot(values, Look.numbers(new Extent(0, 1), "0"));
        panel.setDomainGridlinesVisible(true);
        panel.setRangeGridlinesVisible(false);
        double left = values.getLowerBound();
        double right = values.getUpperBound();
        double middle = (left + right) / 2;
        // keeps the grid out of the heading; the axis is inverted, and so are the corners of the box
        panel.addAnnotation(new XYBoxAnnotation(left, -0.45, right, -2, null, null, Color.WHITE));
        panel.addAnnotation(text(heading, middle, -1.12, Typeface.semibold(12.5), Look.INK));
        if (!below.isEmpty()) {
            panel.addAnnotation(text(below, middle, -0.72, Typeface.regular(11), Look.SOFT));
        }
        return panel;
    }

    private static XYTextAnnotation text(String text, double x, double y, Font font, Color colour) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, x, y);
        annotation.setFont(font);
        annotation.setPaint(colour);
        annotation.setTextAnchor(TextAnchor.CENTER);
        return annotation;
    }
}
