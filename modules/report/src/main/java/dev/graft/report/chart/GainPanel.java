package dev.graft.report.chart;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Gain;
import dev.graft.core.statistics.Interval;
import dev.graft.core.strategy.Role;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Ruling;
import java.awt.BasicStroke;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** The gains at one budget: a panel of {@link GainChart}. */
final class GainPanel {
    private GainPanel() {}

    /**
     * The panel.
     *
     * @param ticks about how many the axis of points has room for
     */
    static XYPlot of(Findings findings, List<Contender> rows, Budget budget, Extent extent, int ticks) {
        XYPlot panel = frame(
                BudgetWords.brief(budget), otherBaseline(findings, rows, budget).orElse(""), extent, ticks);
        panel.setDataset(dataset(findings, rows, budget));
        panel.setRenderer(RulingLegend.renderer(List.of(Ruling.values())));
        return panel;
    }

    /**
     * A panel without points: an axis of points, a line where there is no gain, and a heading.
     *
     * @param baseline of this panel if it is not that of the chart, else empty
     */
    static XYPlot frame(String heading, String baseline, Extent extent, int ticks) {
        NumberAxis points = NamedTicks.at(
                extent.ticks(ticks),
                extent.ticks(ticks).stream()
                        .map(Look.format("+0.##;\u22120.##")::format)
                        .map(tick -> tick.equals("+0") ? "0" : tick)
                        .toList(),
                "");
        points.setRange(extent.low(), extent.high());
        XYPlot panel = PanelFrame.of(heading, baseline.isEmpty() ? "" : "over " + Look.brief(baseline), points);
        panel.addDomainMarker(new ValueMarker(0, Look.INK, new BasicStroke(1.1f)), Layer.BACKGROUND);
        return panel;
    }

    private static XYIntervalSeriesCollection dataset(Findings findings, List<Contender> rows, Budget budget) {
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        for (Ruling ruling : Ruling.values()) {
            XYIntervalSeries series = new XYIntervalSeries(ruling);
            for (int row = 0; row < rows.size(); row++) {
                Cell cell = findings.comparison().cell(rows.get(row), budget);
                Optional<Gain> gain = cell.gain().filter(g -> Ruling.on(g) == ruling);
                if (gain.isPresent()) {
                    Interval interval = gain.get().estimate().interval(0.95);
                    double mean = 100 * gain.get().estimate().mean();
                    series.add(mean, 100 * interval.low(), 100 * interval.high(), row, row, row);
                }
            }
            dataset.addSeries(series);
        }
        return dataset;
    }

    /** The baseline of this budget, if it is another than scratch. */
    private static Optional<String> otherBaseline(Findings findings, List<Contender> rows, Budget budget) {
        String scratch =
                findings.run().withRole(Role.SCRATCH).map(Contender::name).orElse("");
        return rows.stream()
                .flatMap(row -> findings.comparison().cell(row, budget).gain().stream())
                .map(Gain::baseline)
                .filter(name -> !name.equals(scratch))
                .findFirst();
    }
}
