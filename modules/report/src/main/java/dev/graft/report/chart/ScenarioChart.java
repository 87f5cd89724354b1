package dev.graft.report.chart;

import dev.graft.core.labels.Budget;
import dev.graft.core.standing.ScenarioCell;
import dev.graft.core.standing.ScenarioTable;
import dev.graft.core.strategy.Role;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** A row per scenario, a dot per contender with its deviation over seeds, and a diamond where others report a value. */
public final class ScenarioChart {
    private static final int WIDTH = 900;
    private static final double BAND = 0.56;
    private static final int LEAST_ROW = 30;
    private static final int LINE = 13;
    private static final Shape DOT = Marker.circle(4.2);
    private static final Shape DIAMOND = Marker.diamond(5);
    private static final BasicStroke STROKE = new BasicStroke(1.6f);

    private final ScenarioTable table;
    private final Palette palette;
    private final List<String> contenders;
    private final double unit;

    private ScenarioChart(ScenarioTable table, Palette palette, List<String> contenders) {
        this.table = table;
        this.palette = palette;
        this.contenders = contenders;
        this.unit = table.measure().isInPercent() ? 100 : 1;
    }

    /**
     * The picture; empty if no contender has a value. Without target labels scratch is a guess, and is not drawn.
     *
     * @param heading the measure with its unit
     */
    public static Optional<Picture> of(ScenarioTable table, Palette palette, String heading) {
        boolean guess = table.budgets().stream().allMatch(Budget::isZero);
        List<String> contenders = table.contenders().entrySet().stream()
                .filter(one -> !(guess && one.getValue() == Role.SCRATCH))
                .filter(one -> table.rows().stream()
                        .anyMatch(row -> row.cell(one.getKey()).isMeasured()))
                .map(Map.Entry::getKey)
                .toList();
        return contenders.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScenarioChart(table, palette, contenders).picture(heading));
    }

    private Picture picture(String heading) {
        NumberAxis names = GainChart.names(
                table.rows().stream().map(row -> Look.brief(row.scenario())).toList());
        names.setRange(-0.6, table.rows().size() - 0.4);
        Extent extent =
                Extent.of(contenders.stream().flatMapToDouble(this::ends)).padded();
        // a point beyond either end, so that a dot at the end is drawn whole
        Extent shown = table.measure().isShare() ? extent.within(-1, 101) : extent;
        XYPlot plot = Look.plot(Look.numbers(shown, "0.##"), names);
        plot.setDomainGridlinesVisible(true);
        plot.setRangeGridlinesVisible(true);
        plot.setDataset(0, ours());
        plot.setRenderer(0, renderer(DOT, true));
        List<LegendItem> legend = new ArrayList<>(contenders.stream()
                .map(name -> new LegendItem(Look.brief(name), null, null, null, DOT, palette.colour(name)))
                .toList());
        if (table.published().isPresent()) {
            plot.setDataset(1, theirs());
            plot.setRenderer(1, renderer(DIAMOND, false));
            legend.add(new LegendItem("published", null, null, null, DIAMOND, Color.WHITE, STROKE, Look.SOFT));
        }
        String title = "Scenario by scenario";
        JFreeChart chart = Look.chart(title, heading + ", mean and standard deviation over seeds", plot);
        chart.addSubtitle(Legend.of(legend));
        int row = Math.max(LEAST_ROW, LINE * contenders.size());
        return new Picture(
                "scenarios", title, chart, WIDTH, 120 + row * table.rows().size());
    }

    private DoubleStream ends(String contender) {
        return table.rows().stream()
                .map(row -> row.cell(contender))
                .flatMapToDouble(cell -> DoubleStream.concat(
                        cell.published().stream().mapToDouble(value -> unit * value),
                        cell.isMeasured()
                                ? DoubleStream.of(
                                        unit * (cell.mean() - spread(cell)), unit * (cell.mean() + spread(cell)))
                                : DoubleStream.empty()));
    }

    private static double spread(ScenarioCell cell) {
        return cell.deviation().orElse(0.0);
    }

    private XYIntervalSeriesCollection ours() {
        return points((series, cell, y) -> {
            if (cell.isMeasured()) {
                double spread = unit * spread(cell);
                double mean = unit * cell.mean();
                series.add(mean, mean - spread, mean + spread, y, y, y);
            }
        });
    }

    private XYIntervalSeriesCollection theirs() {
        return points((series, cell, y) -> cell.published()
                .map(value -> unit * value)
                .ifPresent(value -> series.add(value, value, value, y, y, y)));
    }

    @FunctionalInterface
    private interface Point {
        void into(XYIntervalSeries series, ScenarioCell cell, double y);
    }

    /** A series per contender, each a little below the one before, so that none hides another. */
    private XYIntervalSeriesCollection points(Point point) {
        XYIntervalSeriesCollection points = new XYIntervalSeriesCollection();
        for (int i = 0; i < contenders.size(); i++) {
            XYIntervalSeries series = new XYIntervalSeries(contenders.get(i));
            double below = contenders.size() == 1 ? 0 : BAND * (i / (contenders.size() - 1.0) - 0.5);
            for (int row = 0; row < table.rows().size(); row++) {
                point.into(series, table.rows().get(row).cell(contenders.get(i)), row + below);
            }
            points.addSeries(series);
        }
        return points;
    }

    private XYErrorRenderer renderer(Shape shape, boolean filled) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setCapLength(0);
        renderer.setErrorStroke(STROKE);
        renderer.setUseFillPaint(true);
        renderer.setDrawOutlines(true);
        renderer.setUseOutlinePaint(true);
        renderer.setDefaultOutlineStroke(STROKE);
        for (int i = 0; i < contenders.size(); i++) {
            Color colour = palette.colour(contenders.get(i));
            renderer.setSeriesPaint(i, colour);
            renderer.setSeriesOutlinePaint(i, colour);
            renderer.setSeriesFillPaint(i, filled ? colour : Color.WHITE);
            renderer.setSeriesShape(i, shape);
        }
        return renderer;
    }
}
