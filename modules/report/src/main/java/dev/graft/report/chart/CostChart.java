package dev.graft.report.chart;

import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.report.findings.Numbers;
import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;

/** What each contender costs: the mean wall time of a fit, as bars; on a logarithmic axis where the times are far apart. */
final class CostChart {
    private static final int WIDTH = 900;
    private static final double WIDE = 50;

    private record Cost(Contender contender, double seconds) {}

    private CostChart() {}

    /** The chart; empty if no trial has finished. */
    static Optional<Picture> of(Run run, Palette palette) {
        List<Cost> costs = costs(run);
        if (costs.isEmpty()) {
            return Optional.empty();
        }
        double most = costs.stream().mapToDouble(Cost::seconds).max().orElse(1);
        double least = costs.stream().mapToDouble(Cost::seconds).min().orElse(1);
        boolean logarithmic = most > WIDE * least;
        double floor = logarithmic ? Math.floor(Math.log10(least)) : 0;
        double ceiling = logarithmic ? Math.log10(most) : Math.max(most, 1e-6);
        NumberAxis names = NamedTicks.rows(
                costs.stream().map(cost -> Look.brief(cost.contender().name())).toList(), false);
        names.setTickLabelFont(Typeface.regular(13));
        names.setTickLabelPaint(Look.INK);
        names.setInverted(true);
        NumberAxis seconds = logarithmic ? powers(floor, ceiling) : Look.numbers(new Extent(0, 1), "0");
        seconds.setRange(floor, floor + 1.14 * (ceiling - floor));
        seconds.setVisible(logarithmic);
        XYPlot plot = Look.plot(seconds, names);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(logarithmic);
        // without a renderer there is no grid
        plot.setRenderer(new XYLineAndShapeRenderer());
        for (int row = 0; row < costs.size(); row++) {
            Cost cost = costs.get(row);
            bar(plot, palette, cost, row, floor, logarithmic ? Math.log10(cost.seconds()) : cost.seconds());
        }
        return Optional.of(new Picture(
                "cost",
                "Mean wall time of a fit per contender",
                Look.chart("Time to fit", subtitle(logarithmic), plot),
                WIDTH,
                90 + (logarithmic ? 24 : 0) + 30 * costs.size()));
    }

    private static String subtitle(boolean logarithmic) {
        return "mean wall time per trial, over all budgets and seeds" + (logarithmic ? "; logarithmic axis" : "");
    }

    private static void bar(XYPlot plot, Palette palette, Cost cost, int row, double from, double to) {
        plot.addAnnotation(new XYLineAnnotation(
                from,
                row,
                to,
                row,
                new BasicStroke(13, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER),
                palette.colour(cost.contender())));
        XYTextAnnotation text = new XYTextAnnotation("  " + Numbers.seconds(cost.seconds()), to, row);
        text.setFont(Typeface.regular(Look.LABEL));
        text.setPaint(Look.INK);
        text.setTextAnchor(TextAnchor.CENTER_LEFT);
        plot.addAnnotation(text);
    }

    private static NumberAxis powers(double floor, double ceiling) {
        List<Double> positions = new ArrayList<>();
        for (double power = floor; power <= ceiling; power++) {
            positions.add(power);
        }
        List<String> names = positions.stream()
                .map(power -> Numbers.seconds(Math.pow(10, power)).replace(".0 ", " "))
                .toList();
        return NamedTicks.at(positions, names, "");
    }

    private static List<Cost> costs(Run run) {
        List<Cost> costs = new ArrayList<>();
        for (Contender contender : run.contenders()) {
            run.results().stream()
                    .filter(result -> result.trial().contender().equals(contender.name()))
                    .map(result -> result.outcome() instanceof Outcome.Finished f ? f.fitSeconds() : Double.NaN)
                    .mapToDouble(Double::doubleValue)
                    .filter(Double::isFinite)
                    .average()
                    // a log axis has no place for 0
                    .ifPresent(mean -> costs.add(new Cost(contender, Math.max(mean, 1e-4))));
        }
        return costs;
    }
}
