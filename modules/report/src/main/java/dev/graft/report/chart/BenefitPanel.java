package dev.graft.report.chart;

import dev.graft.core.benefit.Benefit;
import dev.graft.core.benefit.Benefits;
import dev.graft.core.benefit.LearningCurve;
import dev.graft.core.benefit.Measured;
import dev.graft.report.findings.Numbers;
import dev.graft.report.findings.Ruling;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The benefits of one strategy, drawn into its learning curve and that of the baseline. */
final class BenefitPanel {
    /** Room for a number on either side of the curves, in pixels. */
    static final double ASIDE = 56;

    /** Of the area between the curves. */
    static final double OPACITY = 0.13;

    private static final double ARROW = 11;
    private static final double FONT = 11.5;
    private static final double AIR = 5;
    private static final Stroke SCRATCH =
            new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 3}, 0);
    private static final Stroke TREND = new BasicStroke(0.9f);

    private final XYPlot plot;
    private final Benefits benefits;
    private final double[] x;
    private final double perPixelX;
    private final double perPixelY;

    /**
     * Draws into a plot whose axes have their ranges.
     *
     * @param x the positions of the budgets on the domain axis
     * @param perPixelX how much of the domain axis a pixel is
     * @param perPixelY how much of the range axis a pixel is
     */
    BenefitPanel(XYPlot plot, Benefits benefits, double[] x, double perPixelX, double perPixelY) {
        this.plot = plot;
        this.benefits = benefits;
        this.x = x;
        this.perPixelX = perPixelX;
        this.perPixelY = perPixelY;
    }

    void draw(Color colour, Shape marker, Color scratch) {
        double[] with = benefits.with().values();
        double[] without = benefits.without().values();
        XYLineAndShapeRenderer renderer = curves(with, without, colour, marker, scratch);
        fill(renderer, Gap.above(x, with, without), Ruling.HELPS);
        fill(renderer, Gap.above(x, without, with), Ruling.HURTS);
        int last = x.length - 1;
        difference(benefits.of(Benefit.START), x[0], -1, without[0], with[0]);
        if (last > 0) {
            difference(benefits.of(Benefit.ASYMPTOTE), x[last], 1, without[last], with[last]);
        }
        trend(benefits.with(), colour);
        trend(benefits.without(), scratch);
        slopes(colour);
    }

    private XYLineAndShapeRenderer curves(double[] with, double[] without, Color colour, Shape marker, Color scratch) {
        XYSeriesCollection dataset = new XYSeriesCollection();
        dataset.addSeries(series(0, without));
        dataset.addSeries(series(1, with));
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.setSeriesPaint(0, scratch);
        renderer.setSeriesStroke(0, SCRATCH);
        renderer.setSeriesShape(0, Marker.circle(2.6));
        renderer.setSeriesPaint(1, colour);
        renderer.setSeriesStroke(1, Look.LINE);
        renderer.setSeriesShape(1, marker);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDataset(dataset);
        plot.setRenderer(renderer);
        return renderer;
    }

    private XYSeries series(int key, double[] values) {
        XYSeries series = new XYSeries(key);
        IntStream.range(0, x.length).forEach(i -> series.add(x[i], values[i]));
        return series;
    }

    private static void fill(XYLineAndShapeRenderer renderer, Shape area, Ruling better) {
        renderer.addAnnotation(
                new XYShapeAnnotation(area, null, null, Look.translucent(Tint.of(better), OPACITY)), Layer.BACKGROUND);
    }

    /** An arrow from the baseline to the strategy, with the difference beside it. */
    private void difference(Measured measured, double at, int side, double from, double to) {
        Color colour = Tint.of(direction(measured));
        double arrow = at + side * ARROW * perPixelX;
        new Arrow(perPixelX, perPixelY).draw(plot, arrow, from, arrow, to, colour);
        TextAnchor anchor = side < 0 ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT;
        text(Numbers.points(measured.value()), arrow + side * AIR * perPixelX, (from + to) / 2, anchor, colour);
    }

    /** The least-squares line. */
    private void trend(LearningCurve curve, Color colour) {
        int[] points =
                IntStream.range(0, x.length).filter(i -> curve.at()[i] > 0).toArray();
        double[] line = points.length < 2 ? new double[0] : Trend.at(curve, points);
        for (int k = 1; k < line.length; k++) {
            plot.addAnnotation(new XYLineAnnotation(
                    x[points[k - 1]], line[k - 1], x[points[k]], line[k], TREND, Look.translucent(colour, 0.45)));
        }
    }

    /** The name, and what a doubling brings. */
    private void slopes(Color colour) {
        String name = Look.brief(benefits.contender().name());
        Measured slope = benefits.of(Benefit.SLOPE);
        if (slope.isKnown()) {
            String words = "%s per doubling, from scratch %s"
                    .formatted(
                            Numbers.points(benefits.with().slope()),
                            Numbers.points(benefits.without().slope()));
            // what starts near its ceiling has little left to gain: a lower slope is no harm
            Color judged = direction(slope) == Ruling.HELPS ? Tint.of(Ruling.HELPS) : Look.SOFT;
            Heading.above(plot, name, colour, words, judged);
        } else {
            Heading.above(plot, name, colour);
        }
    }

    /** Which side of 0 an interval is on. */
    static Ruling direction(Measured measured) {
        return measured.interval()
                .map(i -> i.low() > 0 ? Ruling.HELPS : i.high() < 0 ? Ruling.HURTS : Ruling.NO_EVIDENCE)
                .orElse(Ruling.NO_EVIDENCE);
    }

    private void text(String text, double atX, double atY, TextAnchor anchor, Color colour) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, atX, atY);
        annotation.setFont(Typeface.semibold(FONT));
        annotation.setPaint(colour);
        annotation.setTextAnchor(anchor);
        plot.addAnnotation(annotation);
    }
}
