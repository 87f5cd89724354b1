package dev.graft.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;

/** The house style of all charts: white, a thin grid, no frames, no shadows, titles at the left. */
final class Look {
    static final Color INK = new Color(0x222222);
    static final Color SOFT = new Color(0x5F6368);
    static final Color GRID = new Color(0xE4E6E8);
    static final Color AXIS = new Color(0xB9BDC1);
    static final Stroke HAIR = new BasicStroke(0.8f);
    static final Stroke LINE = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke SCRATCH =
            new BasicStroke(2.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {8, 4}, 0);
    static final Stroke DOTTED =
            new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {0.5f, 4}, 0);

    static final double TICK = 12;
    static final double LABEL = 12.5;

    private Look() {}

    /** A chart of this plot under a title, with a line in grey below it; no line if empty. */
    static JFreeChart chart(String title, String subtitle, Plot plot) {
        JFreeChart chart = new JFreeChart(null, Typeface.semibold(15), plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(8, 8, 6, 10));
        chart.addSubtitle(left(title, 15, true, INK, 2));
        if (!subtitle.isEmpty()) {
            chart.addSubtitle(left(subtitle, LABEL, false, SOFT, 8));
        }
        return chart;
    }

    /** A plot without data, with the grid across the range axis only. */
    static XYPlot plot(ValueAxis domain, ValueAxis range) {
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(domain);
        plot.setRangeAxis(range);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlineStroke(HAIR);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(HAIR);
        plot.setDomainGridlinePaint(GRID);
        return plot;
    }

    /** An axis in the house style; no label if empty. */
    static <A extends ValueAxis> A styled(A axis, String label) {
        axis.setLabel(label.isEmpty() ? null : label);
        axis.setLabelFont(Typeface.regular(LABEL));
        axis.setLabelPaint(SOFT);
        axis.setTickLabelFont(Typeface.regular(TICK));
        axis.setTickLabelPaint(SOFT);
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(AXIS);
        axis.setAxisLineStroke(HAIR);
        return axis;
    }

    /** An axis of numbers over this range, with a format such as "0 %". */
    static NumberAxis numbers(Extent extent, String format) {
        List<Double> ticks = extent.ticks(7);
        NumberAxis axis =
                NamedTicks.at(ticks, ticks.stream().map(format(format)::format).toList(), "");
        axis.setRange(extent.low(), extent.high());
        return axis;
    }

    /** A number format that does not depend on the machine's language; negative numbers have a true minus. */
    static DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('\u2212');
        return new DecimalFormat(pattern, symbols);
    }

    /** A name that fits beside a chart. */
    static String brief(String name) {
        String line = name.replaceAll("\\s+", " ");
        return line.length() <= 28 ? line : line.substring(0, 27) + "\u2026";
    }

    static Color translucent(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }

    private static TextTitle left(String text, double size, boolean strong, Color colour, double below) {
        TextTitle title = new TextTitle(text, strong ? Typeface.semibold(size) : Typeface.regular(size));
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setPaint(colour);
        title.setPadding(new RectangleInsets(1, 0, below, 4));
        return title;
    }
}
