package dev.graft.report.chart;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Lines over a common axis, named at their right ends. */
final class LinePlot {
    private static final double MARGIN = 0.03;
    private static final double SIDES = 80;
    private static final double ABOVE_AND_BELOW = 110;
    private static final BasicStroke KEPT = new BasicStroke(1.1f);

    private LinePlot() {}

    /**
     * A plot of these lines, the first one lowest.
     *
     * @param across where lines start and end
     * @param domain gets its range here
     * @param range has its range already
     * @param width of the picture in pixels
     * @param height of the picture in pixels
     */
    static XYPlot of(List<Line> lines, Extent across, NumberAxis domain, NumberAxis range, int width, int height) {
        return panel(lines, true, across, domain, range, width - SIDES, height - ABOVE_AND_BELOW);
    }

    /**
     * The same as one of several panels.
     *
     * @param named whether the names of lines are written
     * @param width of the plot in pixels, names included
     * @param height of the plot in pixels
     */
    static XYPlot panel(
            List<Line> lines,
            boolean named,
            Extent across,
            NumberAxis domain,
            NumberAxis range,
            double width,
            double height) {
        double span = across.high() > across.low() ? across.high() - across.low() : 1;
        double names = named ? EndLabels.width(lines.stream().map(Line::name).toList()) : 0;
        double perPixelX = (1 + 2 * MARGIN) * span / Math.max(100, width - names);
        domain.setRange(across.low() - MARGIN * span, across.high() + MARGIN * span + names * perPixelX);
        XYPlot plot = Look.plot(domain, range);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        add(plot, lines, line -> line.spread() == Line.Spread.BAND, band());
        add(plot, lines, line -> line.spread() != Line.Spread.BAND, bars());
        lines.stream().filter(Line::keepsLast).forEach(line -> goOn(plot, line, across.high()));
        if (named) {
            double perPixelY = range.getRange().getLength() / height;
            EndLabels.write(plot, ends(lines, across.high()), across.high(), perPixelX, perPixelY);
        }
        return plot;
    }

    private static void add(XYPlot plot, List<Line> all, Predicate<Line> chosen, XYLineAndShapeRenderer renderer) {
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        for (Line line : all.stream().filter(chosen).toList()) {
            int index = dataset.getSeriesCount();
            XYIntervalSeries series = new XYIntervalSeries(index);
            line.points().forEach(p -> series.add(p.x(), p.x(), p.x(), p.y(), p.low(), p.high()));
            dataset.addSeries(series);
            renderer.setSeriesPaint(index, line.colour());
            renderer.setSeriesFillPaint(index, line.colour());
            renderer.setSeriesStroke(index, line.stroke());
            line.marker().ifPresent(shape -> renderer.setSeriesShape(index, shape));
            renderer.setSeriesShapesVisible(index, line.marker().isPresent());
        }
        int slot = plot.getDataset(0) == null ? 0 : 1;
        plot.setDataset(slot, dataset);
        plot.setRenderer(slot, renderer);
    }

    private static XYLineAndShapeRenderer band() {
        DeviationRenderer renderer = new DeviationRenderer(true, true);
        renderer.setAlpha(0.13f);
        return renderer;
    }

    private static XYLineAndShapeRenderer bars() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDefaultLinesVisible(true);
        renderer.setDrawXError(false);
        renderer.setCapLength(0);
        renderer.setErrorStroke(new BasicStroke(1.1f));
        return renderer;
    }

    private static void goOn(XYPlot plot, Line line, double right) {
        Line.Point last = line.points().get(line.points().size() - 1);
        if (last.x() < right) {
            plot.addAnnotation(new XYLineAnnotation(
                    last.x(), last.y(), right, last.y(), KEPT, Look.translucent(line.colour(), 0.7)));
        }
    }

    private static List<EndLabels.End> ends(List<Line> lines, double right) {
        List<EndLabels.End> ends = new ArrayList<>();
        for (Line line : lines) {
            if (!line.points().isEmpty()) {
                Line.Point last = line.points().get(line.points().size() - 1);
                double x = line.keepsLast() ? right : last.x();
                ends.add(new EndLabels.End(line.name(), line.colour(), x, last.y()));
            }
        }
        return ends;
    }
}
