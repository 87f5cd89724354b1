package dev.graft.report.chart;

import dev.graft.core.labels.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

    /**
     * The position of a number of labels among budgets of one kind; beyond them it is that of the nearest.
     *
     * @param budgets at least one
     */
    static double position(List<Budget> budgets, double size) {
        List<Double> positions = positions(budgets);
        List<Integer> ascending = IntStream.range(0, budgets.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> budgets.get(i).size()))
                .toList();
        int above = ascending.get(0);
        for (int next : ascending) {
            int below = above;
            above = next;
            double high = budgets.get(above).size();
            if (size <= high) {
                double low = budgets.get(below).size();
                double unit = smallest(budgets.stream().map(Budget::size).toList());
                double share = high > low && size > low
                        ? (asinh(size / unit) - asinh(low / unit)) / (asinh(high / unit) - asinh(low / unit))
                        : 0;
                double from = positions.get(below);
                return from + share * (positions.get(above) - from);
            }
        }
        return positions.get(above);
    }

    private static List<Double> normalised(List<Double> sizes) {
        double unit = smallest(sizes);
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

    private static double smallest(List<Double> sizes) {
        return sizes.stream().mapToDouble(d -> d).filter(d -> d > 0).min().orElse(1);
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
