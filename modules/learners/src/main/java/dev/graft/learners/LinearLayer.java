package dev.graft.learners;

import dev.graft.core.strategy.Linear;
import java.util.List;
import java.util.Optional;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.math.la.DenseMatrix;

/** What a linear model of Tribuo computes of rows before they are scaled. */
final class LinearLayer {
    private LinearLayer() {}

    /**
     * The layer {@code W f (x - m) + b = (f W) x + (b - f W m)}; empty where a class had no sample, since no number stands for
     * probability 0.
     *
     * @param scaling by the mean m and the factor f, which the model's rows went through
     * @param classes the label space
     */
    static Optional<Linear> of(LinearSGDModel model, Scaling scaling, List<String> classes) {
        if (model.getOutputIDInfo().size() < classes.size()) {
            return Optional.empty();
        }
        DenseMatrix learned = model.getWeightsCopy();
        double[] mean = scaling.mean();
        double[][] weights = new double[classes.size()][mean.length];
        double[] intercepts = new double[classes.size()];
        for (int c = 0; c < weights.length; c++) {
            int row = model.getOutputIDInfo().getID(new Label(classes.get(c)));
            intercepts[c] = learned.get(row, mean.length);
            for (int j = 0; j < mean.length; j++) {
                weights[c][j] = scaling.factor() * learned.get(row, j);
                intercepts[c] -= weights[c][j] * mean[j];
            }
        }
        return Optional.of(new Linear(weights, intercepts));
    }
}
