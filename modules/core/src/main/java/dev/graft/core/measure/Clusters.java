package dev.graft.core.measure;

import dev.graft.core.labels.Classes;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** Measures of clusters against classes, from the weight of the samples that each pair has in common. */
final class Clusters {
    private Clusters() {}

    static WeightedMeasure mutualInformation(Scores.OfClasses scores, Classes truth) {
        return ofShares(scores, truth, Clusters::mutualInformation);
    }

    static WeightedMeasure accuracy(Scores.OfClasses scores, Classes truth) {
        return ofShares(scores, truth, Assignment::best);
    }

    /** Shares of samples are {@code [clusters][classes]}. */
    private static WeightedMeasure ofShares(
            Scores.OfClasses scores, Classes truth, ToDoubleFunction<double[][]> measure) {
        int[] clusters = new int[truth.size()];
        for (int i = 0; i < clusters.length; i++) {
            clusters[i] = scores.best(i);
        }
        return weights -> {
            double total = Arrays.stream(weights).sum();
            double[][] shares =
                    new double[scores.classes().size()][truth.names().size()];
            for (int i = 0; i < clusters.length; i++) {
                shares[clusters[i]][truth.value(i)] += weights[i] / total;
            }
            return measure.applyAsDouble(shares);
        };
    }

    private static double mutualInformation(double[][] shares) {
        double[] clusters = new double[shares.length];
        double[] classes = new double[shares[0].length];
        for (int k = 0; k < clusters.length; k++) {
            for (int c = 0; c < classes.length; c++) {
                clusters[k] += shares[k][c];
                classes[c] += shares[k][c];
            }
        }
        long several = occurring(clusters);
        if (several == 1 || occurring(classes) == 1) {
            return several == occurring(classes) ? 1 : 0;
        }
        double information = 0;
        for (int k = 0; k < clusters.length; k++) {
            for (int c = 0; c < classes.length; c++) {
                information +=
                        shares[k][c] > 0 ? shares[k][c] * Math.log(shares[k][c] / (clusters[k] * classes[c])) : 0;
            }
        }
        return Math.max(0, information) / ((entropy(clusters) + entropy(classes)) / 2);
    }

    private static long occurring(double[] shares) {
        return Arrays.stream(shares).filter(share -> share > 0).count();
    }

    private static double entropy(double[] shares) {
        return -Arrays.stream(shares)
                .filter(share -> share > 0)
                .map(share -> share * Math.log(share))
                .sum();
    }
}
