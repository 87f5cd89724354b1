package dev.graft.report.chart;

import dev.graft.core.strategy.Exhibit;
import java.util.ArrayList;
import java.util.List;

/** Points of a series that can be drawn: the finite ones, and of very many an even choice, to keep the page small. */
final class Thinned {
    private static final int MOST = 400;

    private Thinned() {}

    /** Points {@code [x, y]} in their order. */
    static List<double[]> finite(Exhibit.Series series) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < series.x().size(); i++) {
            double x = series.x().get(i);
            double y = series.y().get(i);
            if (Double.isFinite(x) && Double.isFinite(y)) {
                points.add(new double[] {x, y});
            }
        }
        if (points.size() <= MOST) {
            return points;
        }
        List<double[]> chosen = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            chosen.add(points.get((int) ((long) i * (points.size() - 1) / (MOST - 1))));
        }
        return chosen;
    }
}
