package dev.graft.learners;

import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import java.util.Random;

/**
 * Choice of the strength of ridge regression by cross-validation: the one with the smallest squared error on held-out samples.
 *
 * <p>All strengths of a fold come from one {@link RidgePath}. The range is wider than that of classes: in units in which rows
 * have a squared length of {@link Scaling#LENGTH} the strongest leaves next to nothing of the features, the weakest is least
 * squares but for directions of no width. Numbers are told from narrow directions too, of which 0.001 would leave nothing.
 */
final class RidgeSearch {
    static final double STRONGEST = 100;
    static final double WEAKEST = 1e-7;
    /** The strength where nothing can be held out. */
    static final double WITHOUT_VALIDATION = 0.01;

    /** How many multiplications the matrix of a fold may take beyond the samples that take part in any case. */
    private static final double MOST_WORK = 2e9;

    private RidgeSearch() {}

    /** The strength for a problem whose rows have been scaled; of equals, the strongest. */
    static double choose(RealProblem problem, int count, Seeds seeds) {
        if (problem.size() < 2) {
            return WITHOUT_VALIDATION;
        }
        Random random = seeds.random(Axis.BATCH_ORDER);
        RealProblem part = problem.select(Folds.shuffled(problem.size(), most(problem), random));
        Folds folds = Folds.inTurn(part.size(), Math.min(count, part.size()));
        double best = Double.POSITIVE_INFINITY;
        double chosen = STRONGEST;
        RidgePath[] paths = new RidgePath[folds.count()];
        for (int number = 0; number < paths.length; number++) {
            paths[number] = RidgePath.of(part.select(folds.training(number)));
        }
        for (double strength = STRONGEST; strength > WEAKEST * 0.99; strength /= Math.sqrt(10)) {
            double loss = 0;
            for (int number = 0; number < paths.length; number++) {
                loss += squaredError(paths[number].weights(strength), part, folds.heldOut(number));
            }
            if (loss < best) {
                best = loss;
                chosen = strength;
            }
        }
        return chosen;
    }

    /** Fewer take part where features are many: the matrix of a fold takes n d². */
    private static int most(RealProblem problem) {
        double width = problem.known().width();
        return (int) Math.max(StrengthSearch.MOST_SAMPLES, Math.min(problem.size(), MOST_WORK / width / width));
    }

    private static double squaredError(double[] weights, RealProblem problem, int... heldOut) {
        double[][] row = {weights};
        double sum = 0;
        for (int i : heldOut) {
            double error = problem.targets()[i] - problem.known().rows()[i].scores(row)[0];
            sum += problem.known().weights()[i] * error * error;
        }
        return sum;
    }
}
