package dev.graft.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Dimension2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** The names of points, beside them, at places that are found when the plot is drawn and its size is known. */
final class PointLabels extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;

    private static final double FONT = 11.5;
    private static final double AIR = 3;
    private static final double BESIDE = 12;

    /**
     * A named point, on the axes of the plot.
     *
     * @param low where its interval begins
     * @param high where it ends
     */
    record Named(String name, Color colour, double x, double y, double low, double high) {}

    private final transient List<Named> points;
    private final transient List<Point2D> path;

    /**
     * Labels of points.
     *
     * @param path the corners of a line that is better not covered
     */
    PointLabels(List<Named> points, List<Point2D> path) {
        this.points = List.copyOf(points);
        this.path = List.copyOf(path);
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int rendererIndex,
            PlotRenderingInfo info) {
        List<Point2D> places = new ArrayList<>();
        List<Line2D> lines = new ArrayList<>();
        List<Dimension2D> sizes = new ArrayList<>();
        Font font = Typeface.semibold(FONT);
        for (Named point : points) {
            places.add(onto(area, new Point2D.Double(point.x(), point.y()), domain, range));
            lines.add(new Line2D.Double(
                    onto(area, new Point2D.Double(point.x(), point.low()), domain, range),
                    onto(area, new Point2D.Double(point.x(), point.high()), domain, range)));
            sizes.add(size(font, point.name()));
        }
        for (int i = 1; i < path.size(); i++) {
            lines.add(new Line2D.Double(
                    onto(area, path.get(i - 1), domain, range), onto(area, path.get(i), domain, range)));
        }
        List<Rectangle2D> boxes = new LabelPlaces(area, places, lines).boxes(sizes);
        graphics.setFont(font);
        graphics.setStroke(new BasicStroke(0.9f));
        for (int i = 0; i < boxes.size(); i++) {
            Line2D leader = LabelPlaces.leader(places.get(i), boxes.get(i));
            if (leader.getP1().distance(leader.getP2()) > BESIDE) {
                graphics.setPaint(Look.translucent(points.get(i).colour(), 0.6));
                graphics.draw(leader);
            }
            graphics.setPaint(points.get(i).colour());
            graphics.drawString(points.get(i).name(), (float) boxes.get(i).getX(), (float)
                    (boxes.get(i).getMaxY() - AIR));
        }
    }

    private static Point2D onto(Rectangle2D area, Point2D point, ValueAxis domain, ValueAxis range) {
        return new Point2D.Double(
                domain.valueToJava2D(point.getX(), area, RectangleEdge.BOTTOM),
                range.valueToJava2D(point.getY(), area, RectangleEdge.LEFT));
    }

    private static Dimension2D size(Font font, String name) {
        Rectangle2D bounds = font.getStringBounds(name, new FontRenderContext(null, true, true));
        return new java.awt.Dimension((int) Math.ceil(bounds.getWidth()), (int) Math.ceil(FONT + AIR));
    }
}
