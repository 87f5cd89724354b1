package dev.graft.report.chart;

import dev.graft.core.benefit.Measured;
import dev.graft.core.benefit.Worth;
import dev.graft.core.statistics.Interval;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.LabelWords;
import dev.graft.report.findings.Ruling;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/** A row of {@link WorthChart}: from the labels of a budget to those that scratch needs, in a plot of pixels. */
final class WorthRow {
    private static final double FONT = 12;
    private static final BasicStroke BAND = new BasicStroke(7, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

    private WorthRow() {}

    /** Draws the row at this height. */
    static void draw(XYPlot plot, WorthColumns columns, LabelWords words, Worth worth, double y) {
        double budget = worth.budget().size();
        Measured labels = worth.labels();
        Color colour = Tint.of(direction(labels, budget));
        labels.interval()
                .ifPresent(interval -> plot.addAnnotation(new XYLineAnnotation(
                        columns.at(interval.low()),
                        y,
                        columns.at(interval.high()),
                        y,
                        BAND,
                        Look.translucent(colour, 0.2))));
        new Arrow(1, 1).draw(plot, columns.at(budget), y, columns.at(labels.value()), y, colour);
        dot(plot, columns.at(budget), y);
        write(plot, BudgetWords.brief(worth.budget()), columns.budget(), y, TextAnchor.CENTER_RIGHT, Look.SOFT, false);
        write(plot, words.of(labels.value()), columns.words(), y, TextAnchor.CENTER_LEFT, colour, true);
    }

    private static Ruling direction(Measured labels, double budget) {
        Interval interval = labels.interval().orElse(new Interval(budget, budget));
        if (interval.low() > budget) {
            return Ruling.HELPS;
        }
        return interval.high() < budget ? Ruling.HURTS : Ruling.NO_EVIDENCE;
    }

    private static void dot(XYPlot plot, double x, double y) {
        plot.addAnnotation(new XYShapeAnnotation(
                new Ellipse2D.Double(x - 3, y - 3, 6, 6), new BasicStroke(1.4f), Look.SOFT, Color.WHITE));
    }

    /** Writes a word into the chart. */
    static void write(XYPlot plot, String text, double x, double y, TextAnchor anchor, Color colour, boolean strong) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, x, y);
        Font font = strong ? Typeface.semibold(FONT) : Typeface.regular(FONT);
        annotation.setFont(font);
        annotation.setPaint(colour);
        annotation.setTextAnchor(anchor);
        plot.addAnnotation(annotation);
    }
}
