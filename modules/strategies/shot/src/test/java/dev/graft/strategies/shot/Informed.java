package dev.graft.strategies.shot;

import dev.graft.core.labels.Classes;
import dev.graft.linalg.Matrix;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A small world for what TIM minimises: 3 classes of 2 support samples and 4 queries, of length 1 in 6 features. */
final class Informed {
    private static final int[] CLASSES = {0, 0, 1, 1, 2, 2};
    private static final double STEP = 1e-5;

    private Informed() {}

    static MutualInformation of(long seed) {
        return of(seed, Worlds.TIM.temperature());
    }

    static MutualInformation of(long seed, double temperature) {
        Matrix places = Worlds.gaussian(3, 6, seed);
        Matrix support = UnitLength.of(placed(places, 2).plus(Worlds.gaussian(6, 6, seed + 100)));
        Matrix queries = UnitLength.of(placed(places, 4).plus(Worlds.gaussian(12, 6, seed + 200)));
        Tim.Settings settings = new Tim.Settings(Tim.Solver.ADM, Transform.L2, 0.1, 0.1, temperature, "auto", 1e-4);
        Support labelled = new Support(support, Classes.of(List.of("a", "b", "c"), CLASSES));
        return new MutualInformation(support, labelled.oneHot(), queries, settings);
    }

    private static Matrix placed(Matrix places, int each) {
        int[] rows = new int[3 * each];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i / each;
        }
        return places.select(rows);
    }

    /** Class means of the support. */
    static Matrix start(MutualInformation information) {
        return new Support(information.support(), Classes.of(List.of("a", "b", "c"), CLASSES)).means();
    }

    /** The gradient of a function at a matrix by central differences. */
    static Matrix differences(ToDoubleFunction<Matrix> f, Matrix at) {
        double[][] gradient = new double[at.rows()][at.columns()];
        for (int i = 0; i < at.rows(); i++) {
            for (int j = 0; j < at.columns(); j++) {
                gradient[i][j] =
                        (f.applyAsDouble(moved(at, i, j, STEP)) - f.applyAsDouble(moved(at, i, j, -STEP))) / (2 * STEP);
            }
        }
        return Matrix.of(gradient);
    }

    private static Matrix moved(Matrix at, int row, int column, double by) {
        return at.map((i, j, value) -> i == row && j == column ? value + by : value);
    }
}
