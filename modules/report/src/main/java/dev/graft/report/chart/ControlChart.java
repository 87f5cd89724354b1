package dev.graft.report.chart;

import dev.graft.core.control.ControlArm;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.statistics.Gain;
import dev.graft.core.statistics.Interval;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.YardstickWords;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.CombinedRangeXYPlot;

/**
 * The gains of strategies and of their control arms: a panel for the smallest, the middle and the largest budget at which an arm
 * has a gain.
 */
final class ControlChart {
    private static final int WIDTH = 900;
    private static final String TITLE = "What is left of the gain when something is taken away";

    /** A row: a strategy, or one of its arms. */
    record Row(String name, Color colour, boolean arm, Function<Budget, Optional<Gain>> gain) {}

    private ControlChart() {}

    /** The chart; empty if no arm can be compared. */
    static Optional<Picture> of(Findings findings, Palette palette) {
        List<Row> rows = rows(findings, palette);
        List<Budget> budgets = chosen(findings.budgets().stream()
                .filter(budget -> rows.stream()
                        .anyMatch(row -> row.arm() && row.gain().apply(budget).isPresent()))
                .toList());
        if (budgets.isEmpty()) {
            return Optional.empty();
        }
        Extent extent = Extent.of(budgets.stream()
                        .flatMap(budget -> rows.stream().flatMap(row -> row.gain().apply(budget).stream()))
                        .map(gain -> gain.estimate().interval(0.95))
                        .flatMapToDouble(ControlChart::ends))
                .padded();
        CombinedRangeXYPlot plot = new CombinedRangeXYPlot(
                GainChart.names(rows.stream().map(Row::name).toList()));
        plot.setGap(14);
        for (Budget budget : budgets) {
            plot.add(ControlPanel.of(findings.run(), rows, budget, extent, Math.max(2, 12 / budgets.size())));
        }
        String subtitle = "gain in " + YardstickWords.of(findings.run()).full() + " over "
                + GainChart.baseline(findings.run()) + ", percentage points, with 95 % intervals";
        JFreeChart chart = Look.chart(TITLE, subtitle, plot);
        chart.addSubtitle(Legend.of(List.of(
                new LegendItem("the strategy", null, null, null, ControlPanel.DOT, Look.INK),
                new LegendItem(
                        "with something taken away",
                        null,
                        null,
                        null,
                        ControlPanel.DOT,
                        Color.WHITE,
                        ControlPanel.RING,
                        Look.INK))));
        return Optional.of(new Picture("controls", TITLE + ": " + subtitle, chart, WIDTH, 150 + 28 * rows.size()));
    }

    private static DoubleStream ends(Interval interval) {
        return DoubleStream.of(100 * interval.low(), 100 * interval.high(), 0);
    }

    static List<Budget> chosen(List<Budget> budgets) {
        int last = budgets.size() - 1;
        return last < 3 ? budgets : List.of(budgets.get(0), budgets.get(last / 2), budgets.get(last));
    }

    private static List<Row> rows(Findings findings, Palette palette) {
        List<Row> rows = new ArrayList<>();
        for (Contender contender : findings.run().contenders()) {
            List<ControlArm> arms = findings.run().controls().stream()
                    .filter(arm -> arm.of().equals(contender.name()))
                    .filter(arm -> findings.cells(arm).stream()
                            .anyMatch(cell -> cell.gain().isPresent()))
                    .toList();
            if (!arms.isEmpty()) {
                Color colour = palette.colour(contender);
                rows.add(new Row(Look.brief(contender.name()), colour, false, budget -> findings.comparison()
                        .cell(contender, budget)
                        .gain()));
                arms.forEach(arm ->
                        rows.add(new Row(arm.control().id(), colour, true, budget -> gain(findings, arm, budget))));
            }
        }
        return rows;
    }

    private static Optional<Gain> gain(Findings findings, ControlArm arm, Budget budget) {
        return findings.cells(arm).stream()
                .filter(cell -> cell.budget().equals(budget))
                .flatMap(cell -> cell.gain().stream())
                .findFirst();
    }
}
