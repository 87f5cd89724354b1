package dev.graft.strategies.multitask;

import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.List;
import java.util.OptionalLong;

/**
 * Gives classes that were not seen probability 0.
 *
 * @param learned tells those apart that were
 * @param seen some of the classes
 * @param classes the label space
 */
record SeenClasses(Predictor learned, List<String> seen, List<String> classes) implements Predictor {
    @Override
    public OptionalLong trainedParameters() {
        return learned.trainedParameters();
    }

    @Override
    public Scores scores(Samples samples) {
        Scores.OfClasses ofSeen = (Scores.OfClasses) learned.scores(samples);
        double[][] all = new double[ofSeen.size()][classes.size()];
        int[] places = seen.stream().mapToInt(classes::indexOf).toArray();
        for (int i = 0; i < all.length; i++) {
            double[] from = ofSeen.values()[i];
            double[] into = all[i];
            for (int k = 0; k < from.length; k++) {
                into[places[k]] = from[k];
            }
        }
        return new Scores.OfClasses(classes, all);
    }
}
