package dev.graft.report.chart;

import dev.graft.core.strategy.Exhibit;
import java.awt.BasicStroke;
import java.awt.Color;
import java.text.DecimalFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/** Draws a matrix that a strategy wants shown as a heat map, with the numbers in it where they fit. */
final class MatrixExhibit {
    private static final int MOST_NUMBERED = 14;
    private static final int MOST_NAMED = 40;
    private static final int LONG_NAME = 6;

    private MatrixExhibit() {}

    static Picture of(String file, Exhibit.Matrix matrix) {
        int rows = matrix.rows().size();
        int columns = matrix.columns().size();
        double side = Math.max(4, Math.min(46, 560.0 / Math.max(1, Math.max(rows, columns))));
        boolean upright =
                columns > MOST_NUMBERED || matrix.columns().stream().anyMatch(name -> name.length() > LONG_NAME);
        NumberAxis across = NamedTicks.rows(names(matrix.columns()), upright);
        NumberAxis down = NamedTicks.rows(names(matrix.rows()), false);
        down.setInverted(true);
        across.setAxisLineVisible(false);
        down.setAxisLineVisible(false);
        XYPlot plot = Look.plot(across, down);
        plot.setRangeGridlinesVisible(false);
        fill(plot, matrix);
        return new Picture(
                file, matrix.title(), Look.chart(matrix.title(), "", plot), (int) (120 + side * columns + 60), (int)
                        (80 + side * rows + (upright ? 90 : 20)));
    }

    private static void fill(XYPlot plot, Exhibit.Matrix matrix) {
        HeatScale scale = HeatScale.of(matrix);
        boolean whole = matrix.values().stream()
                .flatMap(List::stream)
                .allMatch(value -> !Double.isFinite(value) || value == Math.rint(value));
        DecimalFormat format = Look.format(whole ? "0" : "0.00");
        boolean numbered = Math.max(matrix.rows().size(), matrix.columns().size()) <= MOST_NUMBERED;
        for (int row = 0; row < matrix.rows().size(); row++) {
            List<Double> values = matrix.values().get(row);
            for (int column = 0;
                    column < Math.min(values.size(), matrix.columns().size());
                    column++) {
                double value = values.get(column);
                // the axis of rows is inverted, and so are the corners of the box
                Color colour = scale.colour(value);
                plot.addAnnotation(new XYBoxAnnotation(
                        column - 0.48, row + 0.48, column + 0.48, row - 0.48, new BasicStroke(0), null, colour));
                if (numbered && Double.isFinite(value)) {
                    plot.addAnnotation(number(format.format(value), column, row, HeatScale.ink(colour)));
                }
            }
        }
    }

    private static XYTextAnnotation number(String text, int column, int row, Color colour) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, column, row);
        annotation.setFont(Typeface.regular(11.5));
        annotation.setPaint(colour);
        annotation.setTextAnchor(TextAnchor.CENTER);
        return annotation;
    }

    /** All names, or every k-th where all would not fit. */
    private static List<String> names(List<String> all) {
        int every = 1 + (all.size() - 1) / MOST_NAMED;
        return IntStream.range(0, all.size())
                .mapToObj(i -> i % every == 0 ? Look.brief(all.get(i)) : "")
                .toList();
    }
}
