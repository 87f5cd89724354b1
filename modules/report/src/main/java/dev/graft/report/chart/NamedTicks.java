package dev.graft.report.chart;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis with ticks at given positions, each with a name: budgets, contenders, rows of a matrix. */
final class NamedTicks extends NumberAxis {
    private static final long serialVersionUID = 1L;

    private final List<Double> positions;
    private final List<String> names;
    private final boolean upright;

    private NamedTicks(List<Double> positions, List<String> names, boolean upright) {
        this.positions = List.copyOf(positions);
        this.names = List.copyOf(names);
        this.upright = upright;
        setVerticalTickLabels(upright);
    }

    /** An axis with these ticks, in the house style. */
    static NamedTicks at(List<Double> positions, List<String> names, String label) {
        return Look.styled(new NamedTicks(positions, names, false), label);
    }

    /** An axis with ticks at 0, 1, 2, ..., each in the middle of its row or column. */
    static NamedTicks rows(List<String> names, boolean upright) {
        List<Double> positions = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            positions.add((double) i);
        }
        NamedTicks axis = Look.styled(new NamedTicks(positions, names, upright), "");
        axis.setRange(-0.5, Math.max(1, names.size()) - 0.5);
        return axis;
    }

    /** How many pixels the longest of these names takes. */
    static double width(List<String> names) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        return names.stream()
                .mapToDouble(name -> Typeface.regular(Look.TICK)
                        .getStringBounds(name, context)
                        .getWidth())
                .max()
                .orElse(0);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        boolean vertical = RectangleEdge.isLeftOrRight(edge);
        TextAnchor anchor = vertical || upright ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
        double angle = upright && !vertical ? -Math.PI / 2 : 0;
        List<NumberTick> ticks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ticks.add(new NumberTick(positions.get(i), names.get(i), anchor, anchor, angle));
        }
        return ticks;
    }
}
