package dev.graft.report.chart;

import dev.graft.core.statistics.Isotonic;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.font.FontRenderContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/** The names of lines, written at their right ends, moved apart where they would overlap: no legend to go back to. */
final class EndLabels {
    private static final double FONT = 12.5;
    private static final double GAP = 17;
    private static final double AIR = 24;

    /** The end of a line and what to write there. */
    record End(String name, Color colour, double x, double y) {}

    private EndLabels() {}

    /** How many pixels the longest of these names takes, with the air around it. */
    static double width(List<String> names) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        return AIR
                + 10
                + names.stream()
                        .mapToDouble(name -> Typeface.semibold(FONT)
                                .getStringBounds(Look.brief(name), context)
                                .getWidth())
                        .max()
                        .orElse(0);
    }

    /**
     * Writes the names.
     *
     * @param right where the lines end, on the domain axis
     * @param perPixelX how much of the domain axis a pixel is
     * @param perPixelY how much of the range axis a pixel is
     */
    static void write(XYPlot plot, List<End> ends, double right, double perPixelX, double perPixelY) {
        List<End> ascending = ends.stream()
                .filter(end -> Double.isFinite(end.y()))
                .sorted(Comparator.comparingDouble(End::y))
                .toList();
        Extent inside = new Extent(
                plot.getRangeAxis().getLowerBound() + GAP / 2 * perPixelY,
                plot.getRangeAxis().getUpperBound() - GAP / 2 * perPixelY);
        double[] heights = apart(ascending.stream().mapToDouble(End::y).toArray(), GAP * perPixelY, inside);
        for (int i = 0; i < heights.length; i++) {
            End end = ascending.get(i);
            double x = right + AIR * perPixelX;
            double y = heights[i];
            plot.addAnnotation(new XYLineAnnotation(
                    end.x() + 7 * perPixelX,
                    end.y(),
                    x - 3 * perPixelX,
                    y,
                    new BasicStroke(0.9f),
                    Look.translucent(end.colour(), 0.6)));
            XYTextAnnotation text = new XYTextAnnotation(Look.brief(end.name()), x, y);
            text.setFont(Typeface.semibold(FONT));
            text.setPaint(end.colour());
            text.setTextAnchor(TextAnchor.CENTER_LEFT);
            plot.addAnnotation(text);
        }
    }

    /**
     * The nearest ascending positions, in the least-squares sense, that keep the gap and stay inside; if there are too many for
     * that, they stick out at the top.
     */
    static double[] apart(double[] ascending, double gap, Extent inside) {
        double[] closed = new double[ascending.length];
        Arrays.setAll(closed, i -> ascending[i] - i * gap);
        double highest = inside.high() - (ascending.length - 1) * gap;
        double[] positions = Isotonic.fit(closed);
        Arrays.setAll(positions, i -> Math.max(inside.low(), Math.min(highest, positions[i])) + i * gap);
        return positions;
    }
}
