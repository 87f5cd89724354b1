package dev.graft.report.chart;

import dev.graft.core.labels.Budget;
import java.util.ArrayList;
import java.util.List;

/**
 * Positions of budgets on the axis of a learning curve, from 0 to 1.
 *
 * <p>Nearly logarithmic, so that 1, 2, 5, 10 and 20 are legible, yet with a place for 0: asinh(budget / smallest above
 * 0). Where two budgets would stand too close to be read, or are of different kinds, all stand at equal distances.
 */
final class BudgetScale {
    private static final double CLOSEST = 0.05;

    private BudgetScale() {}

    /** A position per budget, in their order. */
    static List<Double> positions(List<Budget> budgets) {
        List<Double> scaled = normalised(budgets.stream().map(Budget::size).toList());
        boolean oneKind = budgets.stream().map(Budget::getClass).distinct().count() == 1;
        return oneKind && legible(scaled) ? scaled : even(budgets.size());
    }

    private static List<Double> normalised(List<Double> sizes) {
        double unit =
                sizes.stream().mapToDouble(d -> d).filter(d -> d > 0).min().orElse(1);
        double[] positions =
                sizes.stream().mapToDouble(size -> asinh(size / unit)).toArray();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double position : positions) {
            low = Math.min(low, position);
            high = Math.max(high, position);
        }
        List<Double> scaled = new ArrayList<>();
        for (double position : positions) {
            scaled.add(high > low ? (position - low) / (high - low) : 0.5);
        }
        return scaled;
    }

    private static boolean legible(List<Double> positions) {
        List<Double> ascending = positions.stream().sorted().toList();
        for (int i = 1; i < ascending.size(); i++) {
            if (ascending.get(i) - ascending.get(i - 1) < CLOSEST) {
                return false;
            }
        }
        return true;
    }

    private static List<Double> even(int count) {
        List<Double> positions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            positions.add(count == 1 ? 0.5 : i / (count - 1.0));
        }
        return positions;
    }

    private static double asinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }
}
