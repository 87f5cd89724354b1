package dev.graft.strategies.instance;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;

/**
 * A learner of these tests: classes are standard normal around their weighted means, so that its probabilities are right where
 * they are. Classes without weight get probability 0.
 */
final class ClassMeans implements Learner {
    @Override
    public boolean honoursWeights() {
        return true;
    }

    @Override
    public Predictor fit(Labelled data, double[] weights, Seeds seeds) {
        Dense vectors = data.samples().vectors();
        double[][] means = new double[data.classes().names().size()][vectors.features()];
        double[] shares = ClassShares.of(data.classes(), weights);
        double total = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            int c = data.classes().value(i);
            double[] row = vectors.row(i);
            for (int j = 0; j < row.length; j++) {
                means[c][j] += shares[c] == 0 ? 0 : weights[i] * row[j] / (total * shares[c]);
            }
        }
        return samples -> new Scores.OfClasses(
                data.classes().names(),
                Arrays.stream(samples.vectors().toArray())
                        .map(x -> posterior(x, means, shares))
                        .toArray(double[][]::new));
    }

    private static double[] posterior(double[] x, double[][] means, double[] shares) {
        double[] values = new double[means.length];
        double sum = 0;
        for (int c = 0; c < means.length; c++) {
            double squared = 0;
            for (int j = 0; j < x.length; j++) {
                squared += (x[j] - means[c][j]) * (x[j] - means[c][j]);
            }
            values[c] = shares[c] * Math.exp(-squared / 2);
            sum += values[c];
        }
        for (int c = 0; c < values.length; c++) {
            values[c] /= sum;
        }
        return values;
    }
}
