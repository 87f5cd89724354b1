package dev.graft.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.function.DoubleFunction;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/**
 * The cells of a heat map, on axes of {@link NamedTicks#rows} whose range axis is inverted.
 *
 * @param words what is written into a cell with this number; nothing where it is empty
 */
record HeatCells(HeatScale scale, double font, DoubleFunction<String> words) {

    void add(XYPlot plot, double value, int row, int column) {
        Color colour = scale.colour(value);
        // the axis of rows is inverted, and so are the corners of the box
        plot.addAnnotation(new XYBoxAnnotation(
                column - 0.48, row + 0.48, column + 0.48, row - 0.48, new BasicStroke(0), null, colour));
        String text = Double.isFinite(value) ? words.apply(value) : "";
        if (!text.isEmpty()) {
            XYTextAnnotation annotation = new XYTextAnnotation(text, column, row);
            annotation.setFont(Typeface.regular(font));
            annotation.setPaint(HeatScale.ink(colour));
            annotation.setTextAnchor(TextAnchor.CENTER);
            plot.addAnnotation(annotation);
        }
    }
}
