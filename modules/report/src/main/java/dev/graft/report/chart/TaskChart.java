package dev.graft.report.chart;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Gain;
import dev.graft.core.statistics.Interval;
import dev.graft.core.statistics.TaskRow;
import dev.graft.core.statistics.Verdict;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Ruling;
import dev.graft.report.findings.TaskFindings;
import dev.graft.report.findings.TaskWords;
import dev.graft.report.findings.YardstickWords;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** The gains of all tasks, one beside the other from the most hurt to the most helped: a panel per contender. */
final class TaskChart {
    private static final double WIDTH = 884;
    private static final double HEIGHT = 168;
    private static final double ABOVE_AND_BELOW = 92;
    private static final int MOST_PANELS = 8;
    private static final double AIR = 0.02;
    /** Of a hundred gains of tasks one at each side may stand at the edge: in a task of few samples R2 can be anything. */
    private static final int FEW_BEYOND = 100;

    private static final int MANY_BEYOND = 20;

    /** What is seen of a gain: the verdict, or else on which side of 0 its interval is. */
    private enum Kind {
        HELPS("helps", Ruling.HELPS, true),
        ABOVE("interval above 0, not corrected", Ruling.HELPS, false),
        OPEN("the interval holds 0", Ruling.NO_EVIDENCE, false),
        BELOW("interval below 0, not corrected", Ruling.HURTS, false),
        HURTS("hurts", Ruling.HURTS, true);

        private final String words;
        private final Ruling side;
        private final boolean judged;

        Kind(String words, Ruling side, boolean judged) {
            this.words = words;
            this.side = side;
            this.judged = judged;
        }

        static Kind of(Gain gain) {
            Ruling ruling = Ruling.on(gain);
            if (ruling == Ruling.HELPS || ruling == Ruling.HURTS) {
                return ruling == Ruling.HELPS ? HELPS : HURTS;
            }
            Interval interval = gain.estimate().interval(0.95);
            return interval.low() > 0 ? ABOVE : interval.high() < 0 ? BELOW : OPEN;
        }

        Shape shape() {
            double radius = judged ? 2.9 : 2;
            return side == Ruling.HURTS ? Marker.diamond(1.3 * radius) : Marker.circle(radius);
        }

        LegendItem item() {
            Color colour = Tint.of(side);
            return new LegendItem(
                    words, null, null, null, shape(), judged ? colour : Color.WHITE, new BasicStroke(1.2f), colour);
        }
    }

    private TaskChart() {}

    /** The charts, eight contenders in each; none where there are few tasks, or nothing can be compared. */
    static List<Picture> of(Findings findings, Palette palette) {
        List<Picture> pictures = new ArrayList<>();
        findings.tasks()
                .filter(tasks -> tasks.table().tasks().size() > TaskFindings.FEW)
                .ifPresent(tasks -> tasks.shown(findings)
                        .ifPresent(budget -> pictures.addAll(of(findings, tasks, palette, budget))));
        return pictures;
    }

    private static List<Picture> of(Findings findings, TaskFindings tasks, Palette palette, Budget budget) {
        List<TaskRow> rows = tasks.compared(findings, budget);
        Extent up = extent(rows);
        List<Picture> pictures = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += MOST_PANELS) {
            List<TaskRow> part = rows.subList(from, Math.min(rows.size(), from + MOST_PANELS));
            pictures.add(picture(findings, part, palette, budget, up, pictures.size()));
        }
        return pictures;
    }

    private static Picture picture(
            Findings findings, List<TaskRow> rows, Palette palette, Budget budget, Extent up, int number) {
        YardstickWords words = YardstickWords.of(findings.run());
        int columns = Math.min(2, rows.size());
        double width = PanelGrid.width(WIDTH, columns);
        PanelGrid grid = new PanelGrid(
                rows.stream().map(row -> panel(row, words.noun(), palette, up)).toList(), columns, width, HEIGHT);
        String title = "Gain in " + words.measure() + " of each " + words.noun();
        String subtitle = words.named("points over %s at %s, the tasks of each strategy sorted, with 95 %% intervals")
                .formatted(GainChart.baseline(findings.run()), BudgetWords.full(budget));
        JFreeChart chart = Look.chart(title, subtitle, grid);
        chart.addSubtitle(Legend.of(rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.gain().stream())
                .map(Kind::of)
                .distinct()
                .sorted()
                .map(Kind::item)
                .toList()));
        return new Picture(
                number == 0 ? "tasks" : "tasks-" + (number + 1),
                title + ": " + subtitle,
                chart,
                (int) Math.round(18 + grid.width()),
                (int) Math.round(ABOVE_AND_BELOW + grid.height()));
    }

    private static XYPlot panel(TaskRow row, String noun, Palette palette, Extent up) {
        List<Gain> gains = row.cells().stream()
                .map(Cell::gain)
                .flatMap(gain -> gain.stream())
                .sorted(Comparator.comparingDouble(gain -> gain.estimate().mean()))
                .toList();
        NumberAxis domain = NamedTicks.at(List.of(), List.of(), "");
        double air = Math.max(1, AIR * gains.size());
        domain.setRange(-air, gains.size() - 1 + air);
        XYPlot panel = Look.plot(domain, axis(up));
        panel.addRangeMarker(new ValueMarker(0, Look.INK, new BasicStroke(1.1f)), Layer.BACKGROUND);
        panel.setDataset(dataset(gains, up));
        panel.setRenderer(renderer());
        Contender contender = row.contender();
        Heading.above(
                panel,
                Look.brief(contender.name()),
                palette.colour(contender),
                row.count(Verdict.HELPS) + row.count(Verdict.HURTS) > 0
                        ? TaskWords.of(row, noun)
                        : TaskWords.single(row),
                Look.SOFT);
        return panel;
    }

    private static NumberAxis axis(Extent up) {
        List<Double> ticks = up.ticks(5);
        NumberAxis axis = NamedTicks.at(
                ticks,
                ticks.stream()
                        .map(Look.format("+0.##;\u22120.##")::format)
                        .map(tick -> tick.equals("+0") ? "0" : tick)
                        .toList(),
                "");
        axis.setRange(up.low(), up.high());
        return axis;
    }

    private static XYIntervalSeriesCollection dataset(List<Gain> gains, Extent up) {
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        for (Kind kind : Kind.values()) {
            XYIntervalSeries series = new XYIntervalSeries(kind);
            for (int rank = 0; rank < gains.size(); rank++) {
                Gain gain = gains.get(rank);
                if (Kind.of(gain) == kind) {
                    Interval interval = gain.estimate().interval(0.95);
                    double mean = Math.max(
                            up.low(), Math.min(up.high(), 100 * gain.estimate().mean()));
                    series.add(rank, rank, rank, mean, 100 * interval.low(), 100 * interval.high());
                }
            }
            dataset.addSeries(series);
        }
        return dataset;
    }

    private static XYErrorRenderer renderer() {
        XYErrorRenderer renderer = RulingLegend.renderer(List.of());
        renderer.setDrawYError(true);
        renderer.setDrawXError(false);
        renderer.setErrorStroke(new BasicStroke(0.9f));
        int series = 0;
        for (Kind kind : Kind.values()) {
            Color colour = Tint.of(kind.side);
            renderer.setSeriesPaint(series, Look.translucent(colour, 0.55));
            renderer.setSeriesOutlinePaint(series, colour);
            renderer.setSeriesFillPaint(series, kind.judged ? colour : Color.WHITE);
            renderer.setSeriesShape(series, kind.shape());
            series++;
        }
        renderer.setDefaultOutlineStroke(new BasicStroke(1.2f));
        return renderer;
    }

    /** What holds nearly all means, and nine of ten ends of intervals. */
    private static Extent extent(List<TaskRow> rows) {
        List<Gain> gains = rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.gain().stream())
                .toList();
        double[] ends = gains.stream()
                .map(gain -> gain.estimate().interval(0.95))
                .flatMapToDouble(interval -> DoubleStream.of(100 * interval.low(), 100 * interval.high()))
                .sorted()
                .toArray();
        double[] means = gains.stream()
                .mapToDouble(gain -> 100 * gain.estimate().mean())
                .sorted()
                .toArray();
        return Extent.of(DoubleStream.concat(
                        DoubleStream.of(0), DoubleStream.concat(middle(ends, MANY_BEYOND), middle(means, FEW_BEYOND))))
                .padded();
    }

    /** The ends of sorted numbers without one of so many at each side. */
    private static DoubleStream middle(double[] sorted, int oneOf) {
        int cut = sorted.length / oneOf;
        return DoubleStream.of(sorted[cut], sorted[sorted.length - 1 - cut]);
    }
}
