package dev.graft.core.measure;

import dev.graft.core.labels.Classes;
import dev.graft.core.strategy.Scores;

/** Measures that are a mean over samples. */
final class SampleMeans {
    private static final double LEAST_PROBABILITY = 1e-7;

    static final double LARGEST_LOSS = -Math.log(LEAST_PROBABILITY);

    private SampleMeans() {}

    static WeightedMeasure accuracy(Scores.OfClasses scores, Classes truth) {
        double[] right = rights(scores, truth);
        return weights -> mean(right, weights);
    }

    static WeightedMeasure logLoss(Scores.OfClasses scores, Classes truth) {
        double[] losses = new double[truth.size()];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = -Math.log(Math.max(scores.values()[i][truth.value(i)], LEAST_PROBABILITY));
        }
        return weights -> mean(losses, weights);
    }

    static WeightedMeasure logLikelihood(Scores.OfClasses scores, Classes truth) {
        WeightedMeasure loss = logLoss(scores, truth);
        return weights -> -loss.of(weights);
    }

    /** 1 where the most probable class is the right one, 0 elsewhere. */
    static double[] rights(Scores.OfClasses scores, Classes truth) {
        double[] right = new double[truth.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = scores.best(i) == truth.value(i) ? 1 : 0;
        }
        return right;
    }

    static double mean(double[] values, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
            total += weights[i];
        }
        return sum / total;
    }
}
