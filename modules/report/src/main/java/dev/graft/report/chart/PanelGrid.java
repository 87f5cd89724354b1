package dev.graft.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/**
 * Plots of one size in rows and columns: small multiples.
 *
 * <p>Sizes are in pixels and known before anything is drawn, so that what is written into a panel can keep its distances.
 */
final class PanelGrid extends Plot {
    private static final long serialVersionUID = 1L;
    private static final double LEFT = 46;
    private static final double TOP = 38;
    private static final double BOTTOM = 20;
    private static final double GAP = 16;

    private final List<XYPlot> panels;
    private final int columns;
    private final double width;
    private final double height;

    /**
     * A grid, filled row by row; the first panel of a row keeps the names of its range axis.
     *
     * @param width of a panel without its axes
     * @param height of a panel without its axes
     */
    PanelGrid(List<XYPlot> panels, int columns, double width, double height) {
        this.panels = List.copyOf(panels);
        this.columns = columns;
        this.width = width;
        this.height = height;
        setInsets(RectangleInsets.ZERO_INSETS);
        for (int i = 0; i < panels.size(); i++) {
            fix(panels.get(i), i % columns == 0);
        }
    }

    /** How wide a panel is of so many side by side in this width. */
    static double width(double all, int columns) {
        return (all - LEFT - GAP * (columns - 1)) / columns;
    }

    /** The width of all panels with their axes. */
    double width() {
        return LEFT + columns * width + (columns - 1) * GAP;
    }

    /** The height of all panels with their axes. */
    double height() {
        int rows = (panels.size() + columns - 1) / columns;
        return rows * (TOP + height + BOTTOM) + (rows - 1) * GAP;
    }

    private static void fix(XYPlot panel, boolean first) {
        AxisSpace aside = new AxisSpace();
        aside.setLeft(first ? LEFT : 0);
        AxisSpace around = new AxisSpace();
        around.setTop(TOP);
        around.setBottom(BOTTOM);
        panel.setInsets(RectangleInsets.ZERO_INSETS);
        panel.setFixedRangeAxisSpace(aside);
        panel.setFixedDomainAxisSpace(around);
        panel.getRangeAxis().setTickLabelsVisible(first);
    }

    @Override
    public String getPlotType() {
        return "small multiples";
    }

    @Override
    public void draw(
            Graphics2D graphics,
            Rectangle2D area,
            @Nullable Point2D anchor,
            @Nullable PlotState state,
            @Nullable PlotRenderingInfo info) {
        for (int i = 0; i < panels.size(); i++) {
            int column = i % columns;
            int row = i / columns;
            double left = column == 0 ? 0 : LEFT;
            double x = area.getX() + left + column * (width + GAP);
            double y = area.getY() + row * (TOP + height + BOTTOM + GAP);
            panels.get(i)
                    .draw(
                            graphics,
                            new Rectangle2D.Double(x, y, width + LEFT - left, TOP + height + BOTTOM),
                            null,
                            null,
                            null);
        }
    }
}
