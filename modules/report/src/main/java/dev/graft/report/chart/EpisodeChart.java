package dev.graft.report.chart;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.statistics.Estimate;
import dev.graft.core.statistics.Interval;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.EpisodeFindings;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.YardstickWords;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * All episodes: a panel for the smallest, the middle and the largest budget, a row per contender, a faint point for each episode
 * and a strong one with its 95 % interval for their mean.
 */
final class EpisodeChart {
    private static final int WIDTH = 900;
    private static final double BELOW = 0.2;
    private static final double SPREAD = 0.17;
    /** The inverse of the golden ratio: multiples of it, without their whole parts, lie evenly in [0, 1). */
    private static final double GOLDEN = 0.6180339887498949;

    private EpisodeChart() {}

    /** The chart; empty where there are no episodes. */
    static Optional<Picture> of(Findings findings, Palette palette) {
        return findings.episodes()
                .filter(episodes -> !episodes.rows().isEmpty())
                .map(episodes -> picture(findings, episodes, palette));
    }

    private static Picture picture(Findings findings, EpisodeFindings episodes, Palette palette) {
        List<Budget> budgets = ControlChart.chosen(findings.budgets());
        List<Contender> rows = findings.run().contenders().stream()
                .filter(contender -> budgets.stream()
                        .anyMatch(budget -> episodes.row(contender, budget).isPresent()))
                .toList();
        Extent extent = Extent.of(episodes.rows().stream()
                        .flatMap(row -> row.values().stream())
                        .mapToDouble(value -> 100 * value))
                .padded();
        Extent percent = new Extent(Math.max(-2, extent.low()), Math.min(102, extent.high()));
        CombinedRangeXYPlot plot = new CombinedRangeXYPlot(
                GainChart.names(rows.stream().map(c -> Look.brief(c.name())).toList()));
        plot.setGap(14);
        for (Budget budget : budgets) {
            plot.add(panel(findings, episodes, rows, palette, budget, percent, Math.max(3, 12 / budgets.size())));
        }
        YardstickWords words = YardstickWords.of(findings.run());
        String title = words.title();
        String subtitle =
                "percent; a faint point for each episode, a strong one for their mean, with its 95 % interval";
        JFreeChart chart = Look.chart(title, subtitle, plot);
        return new Picture("episodes", title + ": " + subtitle, chart, WIDTH, 130 + 38 * rows.size());
    }

    private static XYPlot panel(
            Findings findings,
            EpisodeFindings episodes,
            List<Contender> rows,
            Palette palette,
            Budget budget,
            Extent extent,
            int ticks) {
        List<Double> places = extent.ticks(ticks);
        NumberAxis values = NamedTicks.at(
                places, places.stream().map(Look.format("0")::format).toList(), "");
        values.setRange(extent.low(), extent.high());
        XYPlot panel = PanelFrame.of(BudgetWords.brief(budget), "", values);
        panel.setDataset(0, means(findings, rows, budget));
        panel.setRenderer(0, renderer(rows, palette, true));
        panel.setDataset(1, points(episodes, rows, budget));
        panel.setRenderer(1, renderer(rows, palette, false));
        return panel;
    }

    private static XYIntervalSeriesCollection means(Findings findings, List<Contender> rows, Budget budget) {
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        for (int row = 0; row < rows.size(); row++) {
            XYIntervalSeries series = new XYIntervalSeries(row);
            Optional<Estimate> value =
                    findings.comparison().cell(rows.get(row), budget).value();
            if (value.isPresent()) {
                Interval interval = value.get().interval(0.95);
                double y = row - BELOW;
                series.add(100 * value.get().mean(), 100 * interval.low(), 100 * interval.high(), y, y, y);
            }
            dataset.addSeries(series);
        }
        return dataset;
    }

    private static XYIntervalSeriesCollection points(EpisodeFindings episodes, List<Contender> rows, Budget budget) {
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        for (int row = 0; row < rows.size(); row++) {
            XYIntervalSeries series = new XYIntervalSeries(row);
            double[] values = episodes.row(rows.get(row), budget).stream()
                    .flatMap(found -> found.values().stream())
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            for (int e = 0; e < values.length; e++) {
                double x = 100 * values[e];
                double y = row + BELOW + SPREAD * (2 * ((e + 1) * GOLDEN % 1) - 1);
                series.add(x, x, x, y, y, y);
            }
            dataset.addSeries(series);
        }
        return dataset;
    }

    private static XYErrorRenderer renderer(List<Contender> rows, Palette palette, boolean strong) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(strong);
        renderer.setDrawYError(false);
        renderer.setCapLength(0);
        renderer.setErrorStroke(new BasicStroke(2f));
        for (int row = 0; row < rows.size(); row++) {
            Color colour = palette.colour(rows.get(row));
            renderer.setSeriesPaint(row, strong ? colour : Look.translucent(colour, 0.3));
            renderer.setSeriesShape(row, Marker.circle(strong ? 4.2 : 2));
        }
        return renderer;
    }
}
