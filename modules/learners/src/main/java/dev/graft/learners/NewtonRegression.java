package dev.graft.learners;

import org.jspecify.annotations.Nullable;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.la.DenseMatrix;

/**
 * Logistic regression at the optimum, with a prior or without, in time that grows with the entries: a step of gradient descent
 * would decay and average every weight, those of columns that its row does not hold too.
 *
 * <p>Cost: O((entries + d) · classes) per product with the Hessian, of which there are some hundreds; memory for a few weight
 * matrices. Nothing is random.
 *
 * @see TruncatedNewton
 */
final class NewtonRegression implements Training {
    /** So that predictions keep six digits or more. */
    private static final double EXACT = 1e-8;
    /** So that held-out losses of two strengths can be told apart. */
    private static final double NEAR = 1e-3;

    private final Problem problem;
    private final Centre centre;
    private final @Nullable Prior prior;

    /** The regression on a problem whose rows have been scaled. */
    NewtonRegression(Problem problem) {
        this(problem, new Centre(Scaling.mean(problem.weighted())), null);
    }

    /**
     * The one whose penalty is {@code strength / 2 * |W - W0|^2} with the prior's W0, intercepts included; classes that no row
     * has keep the prior's weights.
     */
    NewtonRegression(Problem problem, Prior prior) {
        this(problem, prior.centre(), prior);
    }

    private NewtonRegression(Problem problem, Centre centre, @Nullable Prior prior) {
        TribuoLog.quieten();
        this.problem = problem;
        this.centre = centre;
        this.prior = prior;
    }

    @Override
    public LinearSGDModel converge(double strength, int maxSteps, long seed) {
        DenseMatrix weights = minimum(strength, null, EXACT);
        Solved solved = new Solved(weights, strength, "truncated Newton");
        return new LinearSGDTrainer(new LogMulticlass(), solved, 0, -1, 1, seed).train(problem.table());
    }

    @Override
    public DenseMatrix approach(double strength, @Nullable DenseMatrix start, long seed) {
        return minimum(strength, start, NEAR);
    }

    private DenseMatrix minimum(double strength, @Nullable DenseMatrix start, double tolerance) {
        Softmax loss = new Softmax(problem, strength, centre, prior);
        double[] from = start == null ? loss.origin() : centre.point(start);
        return centre.weights(new TruncatedNewton(loss).minimise(from, tolerance));
    }
}
