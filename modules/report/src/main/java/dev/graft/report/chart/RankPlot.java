package dev.graft.report.chart;

import dev.graft.core.standing.Standing;
import dev.graft.core.standing.Standings;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jspecify.annotations.Nullable;

/**
 * An axis of mean ranks, the best at the left; below it bars over strategies that do not differ, then their names, the better
 * half at the left; above it the critical difference as a length.
 */
final class RankPlot extends Plot {
    private static final long serialVersionUID = 1L;

    private static final double AXIS = 70;
    private static final double SCALE = 26;
    private static final double BARS = 20;
    private static final double BAR = 12;
    private static final double ROW = 27;
    private static final double MARGIN = 262;
    private static final double GAP = 8;

    private static final BasicStroke GROUP = new BasicStroke(5.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke LEAD = new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke RULE = new BasicStroke(1.1f);

    private final transient Standings standings;
    private final transient List<Color> colours;

    /** A plot of standings, each in its colour. */
    RankPlot(Standings standings, List<Color> colours) {
        this.standings = standings;
        this.colours = colours;
    }

    /** How high it must be. */
    static int height(Standings standings) {
        int rows = (standings.standings().size() + 1) / 2;
        return (int) (AXIS + BARS + BAR * standings.groups().size() + ROW * rows);
    }

    @Override
    public String getPlotType() {
        return "mean ranks";
    }

    @Override
    public void draw(
            Graphics2D graphics,
            Rectangle2D area,
            @Nullable Point2D anchor,
            @Nullable PlotState parent,
            @Nullable PlotRenderingInfo info) {
        Drawing drawing = new Drawing(graphics, area);
        drawing.axis();
        drawing.scale();
        drawing.names();
        drawing.groups();
        drawing.dots();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RankPlot plot && super.equals(other) && standings.equals(plot.standings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), standings);
    }

    /** One drawing of it. */
    private final class Drawing {
        private final Graphics2D graphics;
        private final Rectangle2D area;
        private final double left;
        private final double right;
        private final double axis;
        private final int last = Math.max(2, standings.standings().size());

        private Drawing(Graphics2D graphics, Rectangle2D area) {
            this.graphics = graphics;
            this.area = area;
            left = area.getMinX() + MARGIN;
            right = area.getMaxX() - MARGIN;
            axis = area.getMinY() + AXIS;
        }

        private double x(double rank) {
            return left + (rank - 1) / (last - 1) * (right - left);
        }

        private void axis() {
            line(x(1), axis, x(last), axis, Look.SOFT, RULE);
            // where ranks are many, not each has a number
            int every = 1 + (last - 1) / 20;
            for (int rank = 1; rank <= last; rank++) {
                boolean numbered = (rank - 1) % every == 0;
                line(x(rank), axis, x(rank), axis - (numbered ? 6 : 4), Look.SOFT, RULE);
                if (numbered) {
                    text(Integer.toString(rank), x(rank), axis - 11, 0.5, Typeface.regular(Look.TICK), Look.SOFT);
                }
            }
            text("mean rank, 1 is the best", left - 18, axis + 4, 1, Typeface.regular(Look.TICK), Look.SOFT);
        }

        /** A length cannot be longer than the axis; then it says so by its end. */
        private void scale() {
            double y = area.getMinY() + SCALE;
            double from = x(1);
            double to = Math.min(x(1 + standings.criticalDifference()), x(last));
            line(from, y, to, y, Look.INK, LEAD);
            line(from, y - 4, from, y + 4, Look.INK, LEAD);
            boolean whole = x(1 + standings.criticalDifference()) <= x(last) + 1e-9;
            if (whole) {
                line(to, y - 4, to, y + 4, Look.INK, LEAD);
            } else {
                line(to - 4, y - 4, to, y, Look.INK, LEAD);
                line(to - 4, y + 4, to, y, Look.INK, LEAD);
            }
            text(
                    "critical difference " + number(standings.criticalDifference())
                            + (whole ? "" : ", longer than the axis"),
                    from,
                    y - 8,
                    0,
                    Typeface.regular(Look.TICK),
                    Look.INK);
        }

        private void groups() {
            double y = axis + BARS - 6;
            for (List<Integer> group : standings.groups()) {
                double from = x(rank(group.get(0)));
                double to = x(rank(group.get(group.size() - 1)));
                line(from - 3, y, to + 3, y, Look.INK, GROUP);
                y += BAR;
            }
        }

        private void names() {
            int count = standings.standings().size();
            int atLeft = (count + 1) / 2;
            double top = axis + BARS + BAR * standings.groups().size() + 8;
            for (int i = 0; i < count; i++) {
                boolean leftward = i < atLeft;
                double y = top + ROW * (leftward ? i : count - 1 - i);
                name(i, leftward, y);
            }
        }

        private void dots() {
            for (int i = 0; i < standings.standings().size(); i++) {
                dot(x(rank(i)), axis, colours.get(i));
            }
        }

        private void name(int position, boolean leftward, double y) {
            Standing standing = standings.standings().get(position);
            double x = x(standing.meanRank());
            double end = leftward ? left - 18 : right + 18;
            Path2D lead = new Path2D.Double();
            lead.moveTo(x, axis);
            lead.lineTo(x, y);
            lead.lineTo(end, y);
            graphics.setStroke(LEAD);
            graphics.setPaint(Look.translucent(colours.get(position), 0.75));
            graphics.draw(lead);
            double anchor = leftward ? 1 : 0;
            double at = leftward ? end - GAP : end + GAP;
            Font numbers = Typeface.regular(Look.TICK);
            text(number(standing.meanRank()), at, y + 4, anchor, numbers, Look.SOFT);
            double beside = leftward ? at - 42 : at + 42;
            text(Look.brief(standing.name()), beside, y + 4.5, anchor, Typeface.semibold(13), Look.INK);
        }

        private double rank(int position) {
            return standings.standings().get(position).meanRank();
        }

        private void dot(double x, double y, Color colour) {
            graphics.setPaint(Color.WHITE);
            graphics.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(Marker.circle(5.6)));
            graphics.setPaint(colour);
            graphics.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(Marker.circle(4.2)));
        }

        private void line(double x1, double y1, double x2, double y2, Color colour, BasicStroke stroke) {
            graphics.setPaint(colour);
            graphics.setStroke(stroke);
            graphics.draw(new Line2D.Double(x1, y1, x2, y2));
        }

        /** Draws a text whose share {@code anchor} is left of x. */
        private void text(String text, double x, double y, double anchor, Font font, Color colour) {
            graphics.setFont(font);
            graphics.setPaint(colour);
            double width =
                    graphics.getFontMetrics().getStringBounds(text, graphics).getWidth();
            graphics.drawString(text, (float) (x - anchor * width), (float) y);
        }
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
