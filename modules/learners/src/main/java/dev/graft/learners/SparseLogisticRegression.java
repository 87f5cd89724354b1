package dev.graft.learners;

import org.jspecify.annotations.Nullable;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.la.DenseMatrix;

/**
 * Logistic regression on sparse rows, at the optimum, in time that grows with the entries: a step of gradient descent would
 * decay and average every weight, those of columns that its row does not hold too.
 *
 * <p>Cost: O((entries + d) · classes) per product with the Hessian, of which there are some hundreds; memory for a few weight
 * matrices. Nothing is random.
 *
 * @see TruncatedNewton
 */
final class SparseLogisticRegression implements Training {
    /** So that predictions keep six digits or more. */
    private static final double EXACT = 1e-8;
    /** So that held-out losses of two strengths can be told apart. */
    private static final double NEAR = 1e-3;

    private final Problem problem;
    private final double[] mean;

    /** The regression on a problem of sparse rows that have been scaled. */
    SparseLogisticRegression(Problem problem) {
        TribuoLog.quieten();
        this.problem = problem;
        this.mean = Scaling.mean(problem);
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
        SparseSoftmax loss = new SparseSoftmax(problem, strength);
        double[] from = start == null ? new double[loss.size()] : point(start);
        return weights(new TruncatedNewton(loss).minimise(from, tolerance));
    }

    /** From rows as they are to rows of mean zero: {@code W x + a = W (x - m) + (a + W m)}. */
    private double[] point(DenseMatrix weights) {
        int classes = weights.getDimension1Size();
        double[] point = new double[(mean.length + 1) * classes];
        for (int c = 0; c < classes; c++) {
            double intercept = weights.get(c, mean.length);
            for (int j = 0; j < mean.length; j++) {
                point[j * classes + c] = weights.get(c, j);
                intercept += weights.get(c, j) * mean[j];
            }
            point[mean.length * classes + c] = intercept;
        }
        return point;
    }

    /** The way back. */
    private DenseMatrix weights(double[] point) {
        int classes = problem.classes().size();
        DenseMatrix weights = new DenseMatrix(classes, mean.length + 1);
        for (int c = 0; c < classes; c++) {
            double intercept = point[mean.length * classes + c];
            for (int j = 0; j < mean.length; j++) {
                weights.set(c, j, point[j * classes + c]);
                intercept -= point[j * classes + c] * mean[j];
            }
            weights.set(c, mean.length, intercept);
        }
        return weights;
    }
}
