package dev.graft.report.chart;

import dev.graft.core.strategy.Exhibit;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws the groups of points that a strategy wants shown. */
final class ScatterExhibit {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 460;
    private static final double OPACITY = 0.6;

    private ScatterExhibit() {}

    static Picture of(String file, Exhibit.Scatter scatter) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        XYSeriesCollection dataset = new XYSeriesCollection();
        List<LegendItem> items = new ArrayList<>();
        for (Exhibit.Series group : scatter.groups()) {
            int index = items.size();
            XYSeries series = new XYSeries(index, false);
            Thinned.finite(group).forEach(point -> series.add(point[0], point[1]));
            dataset.addSeries(series);
            Color colour = Look.translucent(Palette.nth(index), OPACITY);
            renderer.setSeriesPaint(index, colour);
            renderer.setSeriesShape(index, Marker.nth(index, 3.2));
            items.add(new LegendItem(
                    Look.brief(group.name()),
                    null,
                    null,
                    null,
                    Marker.nth(index, 4),
                    colour,
                    new BasicStroke(0),
                    colour));
        }
        XYPlot plot = Look.plot(
                axis(scatter.groups().stream().flatMap(g -> g.x().stream()).mapToDouble(Double::doubleValue)),
                axis(scatter.groups().stream().flatMap(g -> g.y().stream()).mapToDouble(Double::doubleValue)));
        plot.setDomainGridlinesVisible(true);
        plot.setDataset(dataset);
        plot.setRenderer(renderer);
        JFreeChart chart = Look.chart(scatter.title(), "", plot);
        chart.addLegend(Legend.of(items));
        return new Picture(file, scatter.title(), chart, WIDTH, HEIGHT);
    }

    private static NumberAxis axis(DoubleStream values) {
        return Look.numbers(Extent.of(values).padded(), "#,##0.######");
    }
}
