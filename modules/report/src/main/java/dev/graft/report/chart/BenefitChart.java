package dev.graft.report.chart;

import dev.graft.core.benefit.Benefits;
import dev.graft.core.benefit.LearningCurve;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.statistics.Estimate;
import dev.graft.core.strategy.Role;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Ruling;
import dev.graft.report.findings.YardstickWords;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** What transfer gives along the curve: a panel per strategy, its curve and the baseline's, with the benefits drawn in. */
final class BenefitChart {
    private static final String TITLE = "What transfer gives along the curve";
    private static final double WIDTH = 884;
    private static final double HEIGHT = 176;
    private static final double WIDEST = 430;
    private static final double AROUND = 18;
    private static final double ABOVE_AND_BELOW = 92;
    private static final double ROOM_FOR_WORDS = 6;
    private static final int MOST_PANELS = 6;
    private static final Color BOUND = new Color(0x8A8A8A);

    private final Findings findings;
    private final Palette palette;
    private final Optional<Double> bound;
    private final Extent up;

    private BenefitChart(Findings findings, Palette palette) {
        this.findings = findings;
        this.palette = palette;
        this.bound = bound(findings);
        Extent values = Extent.of(findings.benefits().rows().stream()
                        .flatMapToDouble(row -> DoubleStream.concat(
                                DoubleStream.of(row.with().values()),
                                DoubleStream.concat(
                                        DoubleStream.of(row.without().values()),
                                        bound.stream().mapToDouble(Double::doubleValue)))))
                .padded();
        double words = ROOM_FOR_WORDS / HEIGHT * (values.high() - values.low());
        this.up = new Extent(values.low() - words, values.high() + words);
    }

    /** The charts, six strategies in each; none where nothing can be compared. */
    static List<Picture> of(Findings findings, Palette palette) {
        List<Benefits> rows = findings.benefits().rows();
        BenefitChart chart = new BenefitChart(findings, palette);
        List<Picture> pictures = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += MOST_PANELS) {
            pictures.add(chart.picture(rows.subList(from, Math.min(rows.size(), from + MOST_PANELS)), pictures.size()));
        }
        return pictures;
    }

    private Picture picture(List<Benefits> rows, int number) {
        int columns = rows.size() == 4 ? 2 : Math.min(3, rows.size());
        double width = Math.min(WIDEST, PanelGrid.width(WIDTH, columns));
        PanelGrid grid =
                new PanelGrid(rows.stream().map(row -> panel(row, width)).toList(), columns, width, HEIGHT);
        String axis = BudgetWords.axis(findings.run().budgets());
        JFreeChart chart = Look.chart(
                TITLE,
                YardstickWords.of(findings.run()).full() + " over " + axis + ", with each strategy and from scratch",
                grid);
        chart.addSubtitle(Legend.of(legend(rows)));
        return new Picture(
                number == 0 ? "benefits" : "benefits-" + (number + 1),
                TITLE + ": the curve of each strategy and that of "
                        + rows.get(0).baseline() + " over " + axis,
                chart,
                (int) Math.round(Math.max(560, AROUND + grid.width())),
                (int) Math.round(ABOVE_AND_BELOW + grid.height()));
    }

    private XYPlot panel(Benefits row, double width) {
        List<Budget> budgets = findings.budgets();
        double perPixelX = 1 / (width - 2 * BenefitPanel.ASIDE);
        double perPixelY = (up.high() - up.low()) / HEIGHT;
        NumberAxis domain = NamedTicks.at(
                BudgetScale.positions(budgets),
                budgets.stream().map(b -> BudgetWords.tick(b, budgets)).toList(),
                "");
        domain.setRange(-BenefitPanel.ASIDE * perPixelX, 1 + BenefitPanel.ASIDE * perPixelX);
        XYPlot plot = Look.plot(domain, percent());
        Contender contender = row.contender();
        bound.ifPresent(height -> plot.addAnnotation(new XYLineAnnotation(0, height, 1, height, Look.DOTTED, BOUND)));
        double[] x = row.budgets().stream()
                .mapToDouble(b -> BudgetScale.position(budgets, b.size()))
                .toArray();
        new BenefitPanel(plot, row, x, perPixelX, perPixelY)
                .draw(palette.colour(contender), Marker.nth(palette.rank(contender), 3), Look.INK);
        return plot;
    }

    /** What can be only, though there is room for words beyond them. */
    private NumberAxis percent() {
        List<Double> ticks =
                up.within(findings.run().yardstick().measure().low(), 1).ticks(5);
        NumberAxis axis = NamedTicks.at(
                ticks, ticks.stream().map(Look.format("0 %")::format).toList(), "");
        axis.setRange(up.low(), up.high());
        return axis;
    }

    private List<LegendItem> legend(List<Benefits> rows) {
        List<LegendItem> items = new ArrayList<>();
        items.add(line(Look.brief(rows.get(0).baseline()), Look.SCRATCH, Look.INK));
        if (bound.isPresent()) {
            items.add(line("upper bound", Look.DOTTED, BOUND));
        }
        if (rows.stream().anyMatch(row -> somewhere(row.with(), row.without()))) {
            items.add(area("better than " + Look.brief(rows.get(0).baseline()), Ruling.HELPS));
        }
        if (rows.stream().anyMatch(row -> somewhere(row.without(), row.with()))) {
            items.add(area("worse", Ruling.HURTS));
        }
        return items;
    }

    private static boolean somewhere(LearningCurve above, LearningCurve below) {
        return IntStream.range(0, above.at().length).anyMatch(i -> above.values()[i] > below.values()[i]);
    }

    private static LegendItem line(String name, Stroke stroke, Color colour) {
        return new LegendItem(name, null, null, null, new Line2D.Double(-12, 0, 12, 0), stroke, colour);
    }

    private static LegendItem area(String name, Ruling ruling) {
        Color colour = Look.translucent(Tint.of(ruling), BenefitPanel.OPACITY);
        return new LegendItem(name, null, null, null, new Rectangle2D.Double(-7, -5, 14, 10), colour);
    }

    /** How good the upper bound is: the same at every budget. */
    private static Optional<Double> bound(Findings findings) {
        return findings.run().withRole(Role.UPPER_BOUND).flatMap(bound -> findings.cells(bound).stream()
                .flatMap(cell -> cell.value().stream())
                .map(Estimate::mean)
                .findFirst());
    }
}
