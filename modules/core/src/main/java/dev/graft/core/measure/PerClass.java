package dev.graft.core.measure;

import dev.graft.core.labels.Classes;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Measures of the predicted class that are a mean over the true classes. */
final class PerClass {
    /** The weight of a class: of its samples, of those predicted as it, and of those that are both. */
    private record Counts(double occurring, double predicted, double right) {
        double recall() {
            return right / occurring;
        }

        double f1() {
            return 2 * right / (occurring + predicted);
        }
    }

    @FunctionalInterface
    private interface OfClass {
        double of(Counts counts);
    }

    private PerClass() {}

    static WeightedMeasure balancedAccuracy(Scores.OfClasses scores, Classes truth) {
        return mean(scores, truth, Counts::recall);
    }

    /** Of balanced accuracy: the samples of each class that occurs are a stratum, and each stratum weighs the same. */
    static double[] recalls(Scores.OfClasses scores, Classes truth) {
        long occurring = IntStream.of(truth.counts()).filter(count -> count > 0).count();
        double[] shares = new double[truth.names().size()];
        Arrays.fill(shares, 1.0 / occurring);
        double[] right = SampleMeans.rights(scores, truth);
        Strata strata = Strata.of(truth, shares);
        return strata.around(strata.sum(right), right);
    }

    static WeightedMeasure macroF1(Scores.OfClasses scores, Classes truth) {
        return mean(scores, truth, Counts::f1);
    }

    private static WeightedMeasure mean(Scores.OfClasses scores, Classes truth, OfClass value) {
        int[] best = new int[truth.size()];
        for (int i = 0; i < best.length; i++) {
            best[i] = scores.best(i);
        }
        return weights -> mean(best, truth, weights, value);
    }

    private static double mean(int[] best, Classes truth, double[] weights, OfClass value) {
        int classes = truth.names().size();
        double[] occurring = new double[classes];
        double[] predicted = new double[classes];
        double[] right = new double[classes];
        for (int i = 0; i < best.length; i++) {
            occurring[truth.value(i)] += weights[i];
            predicted[best[i]] += weights[i];
            right[best[i]] += best[i] == truth.value(i) ? weights[i] : 0;
        }
        double sum = 0;
        int counted = 0;
        for (int c = 0; c < classes; c++) {
            if (occurring[c] > 0) {
                sum += value.of(new Counts(occurring[c], predicted[c], right[c]));
                counted++;
            }
        }
        return sum / counted;
    }
}
