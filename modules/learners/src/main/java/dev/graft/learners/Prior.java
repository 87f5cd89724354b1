package dev.graft.learners;

import dev.graft.core.strategy.Linear;
import java.util.List;
import org.tribuo.classification.Label;
import org.tribuo.math.la.DenseMatrix;

/**
 * What weights are drawn to, and around where: the mean of a Gaussian prior on them.
 *
 * @param weights {@code [classes, d + 1]}, of rows that have been scaled, the last column the intercepts
 * @param centre of those rows: the intercept that is drawn to the prior's is the one there
 */
record Prior(DenseMatrix weights, Centre centre) {
    /**
     * A layer on rows as they are as one on rows that are scaled to {@code f (x - m)}: {@code W x + b = (W / f) f (x - m) + (b
     * + W m)}.
     *
     * @param labels the layer's classes
     * @param problem with Tribuo's numbers for them
     */
    static Prior of(Linear layer, List<String> labels, Scaling scaling, Centre centre, Problem problem) {
        double[] mean = scaling.mean();
        DenseMatrix weights = new DenseMatrix(labels.size(), mean.length + 1);
        for (int c = 0; c < labels.size(); c++) {
            int row = problem.classes().getID(new Label(labels.get(c)));
            double intercept = layer.intercepts()[c];
            for (int j = 0; j < mean.length; j++) {
                weights.set(row, j, layer.weights()[c][j] / scaling.factor());
                intercept += layer.weights()[c][j] * mean[j];
            }
            weights.set(row, mean.length, intercept);
        }
        return new Prior(weights, centre);
    }
}
