package dev.graft.core.benefit;

import dev.graft.core.labels.Budget;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/**
 * A learning curve and its replicates.
 *
 * @param at the places of its points
 * @param values {@code [points][1 + replicates]}, the curve as it is in place 0; no replicates where some point has none
 */
record Bundle(double[] at, double[][] values) {
    /** A bundle over budgets, each a point. */
    static Bundle of(List<Budget> budgets, Function<Budget, double[]> values) {
        return new Bundle(
                budgets.stream().mapToDouble(Budget::size).toArray(),
                budgets.stream().map(values).toArray(double[][]::new));
    }

    /** How many curves there are, the one as it is included. */
    int size() {
        int size = Integer.MAX_VALUE;
        for (double[] point : values) {
            size = Math.min(size, point.length);
        }
        return size;
    }

    /** The curve as it is (0), or a replicate. */
    LearningCurve curve(int replicate) {
        double[] curve = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            curve[i] = values[i][replicate];
        }
        return new LearningCurve(at, curve);
    }

    /** The same curves at other places, none before the first of these. */
    Bundle at(double... places) {
        double[][] moved = new double[places.length][size()];
        for (int r = 0; r < size(); r++) {
            LearningCurve curve = curve(r);
            for (int i = 0; i < places.length; i++) {
                moved[i][r] = curve.value(places[i]);
            }
        }
        return new Bundle(places, moved);
    }

    /** A number of this curve and another. */
    Measured measured(Bundle other, ToDoubleBiFunction<LearningCurve, LearningCurve> number) {
        return Measured.of(Math.min(size(), other.size()), r -> number.applyAsDouble(curve(r), other.curve(r)));
    }
}
