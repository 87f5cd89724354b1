package dev.graft.strategies.instance;

import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;

/** What a predictor of classes says of samples. */
final class Probabilities {
    private Probabilities() {}

    /** The probabilities of classes; of learners that learn classes, these are what scores are. */
    static Scores.OfClasses of(Predictor predictor, Samples samples) {
        return (Scores.OfClasses) predictor.scores(samples);
    }

    /** 1 for the most probable class, of equals the first, 0 for the others. */
    static double[] oneHot(double[] probabilities) {
        double[] oneHot = new double[probabilities.length];
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        oneHot[best] = 1;
        return oneHot;
    }
}
