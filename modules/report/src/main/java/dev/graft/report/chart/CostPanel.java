package dev.graft.report.chart;

import dev.graft.core.statistics.Interval;
import dev.graft.report.findings.Frontier;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** What contenders are compared by over one kind of cost: a point per contender, and the front as steps. A panel of {@link CostChart}. */
final class CostPanel {
    private static final BasicStroke FRONT = new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final double RADIUS = 4.2;

    /** Points that share a cost stand so many pixels apart, so that their intervals can be told apart. */
    private static final double ASIDE = 6;

    /** A tick takes about so many pixels. */
    private static final double TICK = 52;

    private final Frontier frontier;
    private final Palette palette;
    private final CostScale scale;
    private final Extent up;
    private final double width;

    private CostPanel(Frontier frontier, Palette palette, Extent up, double width) {
        this.frontier = frontier;
        this.palette = palette;
        this.scale = CostScale.of(frontier);
        this.up = up;
        this.width = width;
    }

    /**
     * The panel.
     *
     * @param up the range of values
     * @param width of the panel in pixels
     */
    static XYPlot of(Frontier frontier, Palette palette, Extent up, double width) {
        return new CostPanel(frontier, palette, up, width).plot();
    }

    private XYPlot plot() {
        List<Double> costs = scale.ticks((int) (width / TICK));
        NumberAxis domain = NamedTicks.at(
                costs.stream().map(scale::position).toList(),
                costs.stream().map(scale::name).toList(),
                label());
        domain.setRange(scale.extent().low(), scale.extent().high());
        XYPlot plot = Look.plot(domain, Look.numbers(up, "0 %"));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        List<Point2D> path = path();
        addFront(plot, path);
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = renderer();
        List<PointLabels.Named> named = IntStream.range(0, frontier.points().size())
                .mapToObj(i -> add(i, dataset, renderer))
                .toList();
        plot.setDataset(1, dataset);
        plot.setRenderer(1, renderer);
        plot.addAnnotation(new PointLabels(named, path));
        return plot;
    }

    private String label() {
        return switch (frontier.kind()) {
            case SECONDS -> "time of a fit";
            case PARAMETERS -> "trained parameters";
            case MEMORY -> "memory of a fit";
        };
    }

    private static XYErrorRenderer renderer() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setCapLength(0);
        renderer.setErrorStroke(new BasicStroke(1.1f));
        renderer.setUseFillPaint(true);
        renderer.setDrawOutlines(true);
        renderer.setUseOutlinePaint(true);
        renderer.setDefaultOutlineStroke(new BasicStroke(1.6f));
        return renderer;
    }

    private PointLabels.Named add(int i, XYIntervalSeriesCollection dataset, XYErrorRenderer renderer) {
        Frontier.Point point = frontier.points().get(i);
        Color colour = palette.colour(point.contender());
        Interval interval = point.value().interval(0.95);
        double x = x(i);
        double y = point.value().mean();
        double low = Math.max(up.low(), interval.low());
        double high = Math.min(up.high(), interval.high());
        XYIntervalSeries series = new XYIntervalSeries(i);
        series.add(x, x, x, y, low, high);
        dataset.addSeries(series);
        renderer.setSeriesPaint(i, colour);
        renderer.setSeriesOutlinePaint(i, colour);
        renderer.setSeriesFillPaint(i, point.isOnFront() ? colour : Color.WHITE);
        renderer.setSeriesShape(i, Marker.nth(palette.rank(point.contender()), RADIUS));
        return new PointLabels.Named(Look.brief(point.contender().name()), colour, x, y, low, high);
    }

    /** The position of a point, beside those with the same cost. */
    private double x(int i) {
        double cost = frontier.points().get(i).cost();
        List<Integer> same = IntStream.range(0, frontier.points().size())
                .filter(k -> frontier.points().get(k).cost() == cost)
                .boxed()
                .toList();
        Extent extent = scale.extent();
        double perPixel = (extent.high() - extent.low()) / width;
        return scale.position(cost) + ASIDE * perPixel * (same.indexOf(i) - (same.size() - 1) / 2.0);
    }

    /** Up to the first point of the front, and from each to the next first across, then up: what can be had for a cost. */
    private List<Point2D> path() {
        List<Point2D> path = new ArrayList<>();
        double y = up.low();
        for (int i = 0; i < frontier.points().size(); i++) {
            Frontier.Point point = frontier.points().get(i);
            if (point.isOnFront()) {
                path.add(new Point2D.Double(x(i), y));
                y = point.value().mean();
                path.add(new Point2D.Double(x(i), y));
            }
        }
        path.add(new Point2D.Double(scale.extent().high(), y));
        return path;
    }

    private static void addFront(XYPlot plot, List<Point2D> path) {
        XYSeries steps = new XYSeries(0, false);
        path.forEach(corner -> steps.add(corner.getX(), corner.getY()));
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, Look.AXIS);
        renderer.setSeriesStroke(0, FRONT);
        plot.setDataset(0, new XYSeriesCollection(steps));
        plot.setRenderer(0, renderer);
    }
}
