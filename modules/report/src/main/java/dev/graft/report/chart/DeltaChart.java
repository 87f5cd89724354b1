package dev.graft.report.chart;

import dev.graft.core.benefit.DeltaM;
import dev.graft.core.benefit.Measured;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Ruling;
import dev.graft.report.findings.TaskFindings;
import dev.graft.report.findings.YardstickWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Delta m: a panel for the smallest, the middle and the largest budget, a row per contender, a point with its interval in each. */
final class DeltaChart {
    private static final int WIDTH = 900;
    private static final String TITLE = "Delta m: what all tasks gain, relative to the baseline";
    private static final List<Ruling> SIDES = List.of(Ruling.HELPS, Ruling.NO_EVIDENCE, Ruling.HURTS);

    private DeltaChart() {}

    /** The chart; empty where there is one task, or delta m cannot be had. */
    static Optional<Picture> of(Findings findings) {
        return findings.tasks().flatMap(tasks -> of(findings, tasks));
    }

    private static Optional<Picture> of(Findings findings, TaskFindings tasks) {
        List<Contender> rows = findings.run().contenders().stream()
                .filter(contender -> findings.budgets().stream()
                        .anyMatch(budget -> known(tasks, contender, budget).isPresent()))
                .toList();
        List<Budget> budgets = ControlChart.chosen(findings.budgets().stream()
                .filter(budget -> rows.stream()
                        .anyMatch(contender -> known(tasks, contender, budget).isPresent()))
                .toList());
        if (budgets.isEmpty()) {
            return Optional.empty();
        }
        Extent extent = Extent.of(budgets.stream()
                        .flatMap(budget -> rows.stream().flatMap(contender -> known(tasks, contender, budget).stream()))
                        .flatMapToDouble(DeltaChart::ends))
                .padded();
        CombinedRangeXYPlot plot = new CombinedRangeXYPlot(
                GainChart.names(rows.stream().map(c -> Look.brief(c.name())).toList()));
        plot.setGap(14);
        for (Budget budget : budgets) {
            XYPlot panel = GainPanel.frame(BudgetWords.brief(budget), "", extent, Math.max(2, 12 / budgets.size()));
            panel.setDataset(dataset(tasks, rows, budget));
            panel.setRenderer(RulingLegend.renderer(SIDES));
            plot.add(panel);
        }
        YardstickWords words = YardstickWords.of(findings.run());
        String subtitle = words.named("mean over tasks of the gain over ") + GainChart.baseline(findings.run())
                + " as a share of it, percent, with 95 % intervals";
        String title = words.named(TITLE);
        JFreeChart chart = Look.chart(title, subtitle, plot);
        chart.addSubtitle(Legend.of(List.of(
                RulingLegend.item("above 0", Ruling.HELPS),
                RulingLegend.item("the interval holds 0", Ruling.NO_EVIDENCE),
                RulingLegend.item("below 0", Ruling.HURTS))));
        return Optional.of(new Picture("delta-m", title + ": " + subtitle, chart, WIDTH, 150 + 30 * rows.size()));
    }

    private static Optional<Measured> known(TaskFindings tasks, Contender contender, Budget budget) {
        return tasks.delta(contender, budget).map(DeltaM::value).filter(Measured::isKnown);
    }

    private static DoubleStream ends(Measured measured) {
        double value = 100 * measured.value();
        return measured.interval()
                .map(interval -> DoubleStream.of(value, 100 * interval.low(), 100 * interval.high(), 0))
                .orElseGet(() -> DoubleStream.of(value, 0));
    }

    private static XYIntervalSeriesCollection dataset(TaskFindings tasks, List<Contender> rows, Budget budget) {
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        for (Ruling side : SIDES) {
            XYIntervalSeries series = new XYIntervalSeries(side);
            for (int row = 0; row < rows.size(); row++) {
                Optional<Measured> measured =
                        known(tasks, rows.get(row), budget).filter(m -> BenefitPanel.direction(m) == side);
                if (measured.isPresent()) {
                    double value = 100 * measured.get().value();
                    double low =
                            measured.get().interval().map(i -> 100 * i.low()).orElse(value);
                    double high =
                            measured.get().interval().map(i -> 100 * i.high()).orElse(value);
                    series.add(value, low, high, row, row, row);
                }
            }
            dataset.addSeries(series);
        }
        return dataset;
    }
}
