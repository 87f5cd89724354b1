package dev.graft.report.chart;

import dev.graft.core.strategy.Exhibit;
import java.awt.Color;
import java.util.List;

/**
 * From a number to the colour of a heat map: white to blue, or orange over white to blue where numbers are negative;
 * grey where there is none.
 */
record HeatScale(double least, double most) {
    private static final Color HIGH = new Color(0x08519C);
    private static final Color LOW = new Color(0xB35806);
    private static final Color NONE = new Color(0xE4E6E8);
    private static final Color FLOOR = new Color(0xF4F7FA);

    static HeatScale of(Exhibit.Matrix matrix) {
        Extent extent = Extent.of(matrix.values().stream().flatMap(List::stream).mapToDouble(Double::doubleValue));
        return new HeatScale(extent.low(), extent.high());
    }

    Color colour(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        if (least < 0) {
            double share = value / Math.max(-least, Math.abs(most));
            return share < 0 ? mix(FLOOR, LOW, -share) : mix(FLOOR, HIGH, share);
        }
        return most > least ? mix(FLOOR, HIGH, (value - least) / (most - least)) : mix(FLOOR, HIGH, 0.5);
    }

    /** Black or white, whichever can be read on this colour. */
    static Color ink(Color ground) {
        double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
        return light > 140 ? Look.INK : Color.WHITE;
    }

    private static Color mix(Color from, Color to, double share) {
        return new Color(
                mix(from.getRed(), to.getRed(), share),
                mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * Math.max(0, Math.min(1, share)));
    }
}
