package dev.graft.report.chart;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Run;
import dev.graft.core.statistics.Gain;
import dev.graft.core.statistics.Interval;
import dev.graft.report.findings.BudgetWords;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** The gains of strategies and their arms at one budget: a panel of {@link ControlChart}. */
final class ControlPanel {
    static final Shape DOT = Marker.circle(4.4);
    static final BasicStroke RING = new BasicStroke(1.8f);

    private ControlPanel() {}

    static XYPlot of(Run run, List<ControlChart.Row> rows, Budget budget, Extent extent, int ticks) {
        String baseline = rows.stream()
                .flatMap(row -> row.gain().apply(budget).stream())
                .map(Gain::baseline)
                .filter(name -> !Look.brief(name).equals(GainChart.baseline(run)))
                .findFirst()
                .orElse("");
        XYPlot panel = GainPanel.frame(BudgetWords.brief(budget), baseline, extent, ticks);
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setCapLength(0);
        renderer.setErrorStroke(RING);
        renderer.setUseFillPaint(true);
        renderer.setDrawOutlines(true);
        renderer.setUseOutlinePaint(true);
        renderer.setDefaultOutlineStroke(RING);
        for (int row = 0; row < rows.size(); row++) {
            Color colour = rows.get(row).colour();
            renderer.setSeriesPaint(row, colour);
            renderer.setSeriesOutlinePaint(row, colour);
            renderer.setSeriesFillPaint(row, rows.get(row).arm() ? Color.WHITE : colour);
            renderer.setSeriesShape(row, DOT);
            dataset.addSeries(series(row, rows.get(row).gain().apply(budget)));
        }
        panel.setDataset(dataset);
        panel.setRenderer(renderer);
        return panel;
    }

    private static XYIntervalSeries series(int row, Optional<Gain> gain) {
        XYIntervalSeries series = new XYIntervalSeries(row);
        gain.ifPresent(g -> {
            Interval interval = g.estimate().interval(0.95);
            series.add(100 * g.estimate().mean(), 100 * interval.low(), 100 * interval.high(), row, row, row);
        });
        return series;
    }
}
