package dev.graft.report.chart;

import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.axis.AxisLabelLocation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** What one of several panels shows, at its top left. */
final class Heading {
    private Heading() {}

    static void above(XYPlot panel, String heading, Color colour) {
        line(panel, 1, heading, Typeface.semibold(Look.LABEL), colour);
    }

    /** The same with a line below it. */
    static void above(XYPlot panel, String heading, Color colour, String below, Color colourBelow) {
        line(panel, 1, below, Typeface.semibold(11.5), colourBelow);
        line(panel, 2, heading, Typeface.semibold(Look.LABEL), colour);
    }

    private static void line(XYPlot panel, int outwards, String text, Font font, Color colour) {
        NumberAxis axis = Look.styled(new NumberAxis(), text);
        axis.setLabelFont(font);
        axis.setLabelPaint(colour);
        axis.setLabelLocation(AxisLabelLocation.LOW_END);
        axis.setLabelInsets(new RectangleInsets(0, 0, 3, 0));
        axis.setTickLabelsVisible(false);
        axis.setAxisLineVisible(false);
        panel.setDomainAxis(outwards, axis);
        panel.setDomainAxisLocation(outwards, AxisLocation.TOP_OR_LEFT);
    }
}
