package dev.graft.report.chart;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.statistics.Gain;
import dev.graft.core.statistics.Interval;
import dev.graft.core.strategy.Role;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Ruling;
import dev.graft.report.findings.YardstickWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;

/** The gains over the baseline: a panel per budget, a row per contender, a point with its 95 % interval in each. */
final class GainChart {
    private static final int WIDTH = 900;
    private static final int MOST_PANELS = 6;

    private GainChart() {}

    /** The charts, six budgets in each; none if nothing can be compared. */
    static List<Picture> of(Findings findings) {
        List<Contender> rows = findings.judged().stream()
                .filter(c ->
                        findings.cells(c).stream().anyMatch(cell -> cell.gain().isPresent()))
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Extent extent = extent(findings, rows);
        List<Budget> budgets = findings.run().budgets();
        List<Picture> pictures = new ArrayList<>();
        for (int from = 0; from < budgets.size(); from += MOST_PANELS) {
            List<Budget> part = budgets.subList(from, Math.min(budgets.size(), from + MOST_PANELS));
            pictures.add(picture(findings, rows, part, extent, pictures.size()));
        }
        return pictures;
    }

    private static Picture picture(
            Findings findings, List<Contender> rows, List<Budget> budgets, Extent extent, int number) {
        CombinedRangeXYPlot plot = new CombinedRangeXYPlot(
                names(rows.stream().map(c -> Look.brief(c.name())).toList()));
        plot.setGap(14);
        for (Budget budget : budgets) {
            plot.add(GainPanel.of(findings, rows, budget, extent, Math.max(2, 12 / budgets.size())));
        }
        String title = "Gain in " + YardstickWords.of(findings.run()).full() + " over " + baseline(findings.run());
        JFreeChart chart = Look.chart(title, "percentage points, with 95 % intervals", plot);
        chart.addLegend(RulingLegend.of(rulings(findings, rows)));
        String file = number == 0 ? "gain" : "gain-" + (number + 1);
        return new Picture(file, title + ", per strategy and budget", chart, WIDTH, 150 + 30 * rows.size());
    }

    /** The names of rows, from above. */
    static NumberAxis names(List<String> rows) {
        NumberAxis names = NamedTicks.rows(rows, false);
        names.setTickLabelFont(Typeface.regular(13));
        names.setTickLabelPaint(Look.INK);
        names.setAxisLineVisible(false);
        names.setInverted(true);
        names.setRange(-1.35, rows.size() - 0.5);
        return names;
    }

    private static List<Ruling> rulings(Findings findings, List<Contender> rows) {
        return rows.stream()
                .flatMap(row -> findings.cells(row).stream())
                .flatMap(cell -> cell.gain().stream())
                .map(Ruling::on)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whom the gains of most budgets are over. */
    static String baseline(Run run) {
        boolean unsupervised = run.budgets().stream().allMatch(Budget::isZero);
        return run.withRole(unsupervised ? Role.SOURCE_ONLY : Role.SCRATCH)
                .map(Contender::name)
                .map(Look::brief)
                .orElse("the baseline");
    }

    private static Extent extent(Findings findings, List<Contender> rows) {
        return Extent.of(rows.stream()
                        .flatMap(row -> findings.cells(row).stream())
                        .flatMap(cell -> cell.gain().stream())
                        .flatMapToDouble(GainChart::ends)
                        .flatMap(end -> DoubleStream.of(end, 0)))
                .padded();
    }

    private static DoubleStream ends(Gain gain) {
        Interval interval = gain.estimate().interval(0.95);
        return Stream.of(interval.low(), interval.high()).mapToDouble(end -> 100 * end);
    }
}
