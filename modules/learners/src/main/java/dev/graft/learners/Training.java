package dev.graft.learners;

import org.jspecify.annotations.Nullable;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.math.la.DenseMatrix;

/**
 * Multinomial logistic regression with an L2 penalty on one problem: the {@code W} that makes {@code mean_i w_i * loss_i +
 * strength / 2 * |W|^2} smallest, intercepts not penalised.
 */
interface Training {
    /** The way to train on a problem whose rows have been scaled. */
    static Training on(Problem problem) {
        return problem.sparse() ? new NewtonRegression(problem) : new LogisticRegression(problem);
    }

    /**
     * The model at the optimum.
     *
     * @param maxSteps how many gradient steps it may take, where it takes any
     * @param seed of the order of the rows, where it matters
     */
    LinearSGDModel converge(double strength, int maxSteps, long seed);

    /**
     * Weights near the optimum, {@code [classes, d + 1]}, quickly if the start is near it.
     *
     * @param start {@code null} for zeros
     */
    DenseMatrix approach(double strength, @Nullable DenseMatrix start, long seed);
}
