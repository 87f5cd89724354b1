package dev.graft.testkit;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;

/** Each class is near its mean: enough of a learner for clouds. */
final class NearestMeans implements Learner {
    @Override
    public boolean honoursWeights() {
        return true;
    }

    @Override
    public Predictor fit(Labelled data, double[] weights, Seeds seeds) {
        double[][] rows = data.samples().vectors().toArray();
        int classes = data.classes().names().size();
        double[][] means = new double[classes][rows[0].length];
        double[] totals = new double[classes];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                if (!Double.isFinite(rows[i][j])) {
                    throw new GraftException("samples: a value is missing, and means need all of them.");
                }
                means[data.classes().value(i)][j] += weights[i] * rows[i][j];
            }
            totals[data.classes().value(i)] += weights[i];
        }
        return samples -> new Scores.OfClasses(
                data.classes().names(),
                Arrays.stream(samples.vectors().toArray())
                        .map(row -> nearness(row, means, totals))
                        .toArray(double[][]::new));
    }

    private static double[] nearness(double[] row, double[][] means, double[] totals) {
        double[] scores = new double[means.length];
        double sum = 0;
        for (int c = 0; c < means.length; c++) {
            double distance = 0;
            for (int j = 0; j < row.length; j++) {
                double off = totals[c] == 0 ? 0 : row[j] - means[c][j] / totals[c];
                distance += off * off;
            }
            scores[c] = totals[c] == 0 ? 0 : 1 / (1 + distance);
            sum += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] /= sum;
        }
        return scores;
    }
}
