package dev.graft.strategies.shot.zero;

import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Predicts candidates by their descriptors: softmax of what they score, less what is taken off, over the temperature.
 *
 * @param scale of samples
 * @param signatures of the candidates, {@code [candidates, a]}
 * @param takenOff of the score of each candidate, {@code [candidates]}
 */
record ZeroShotPredictor(
        List<String> candidates,
        Normaliser scale,
        Compatibility compatibility,
        Matrix signatures,
        double[] takenOff,
        double temperature)
        implements Predictor {
    @Override
    public Scores scores(Samples samples) {
        if (samples.size() == 0) {
            return new Scores.OfClasses(candidates, new double[0][]);
        }
        Matrix x = scale.apply(Vectors.of(samples, scale.shift().length));
        return new Scores.OfClasses(
                candidates,
                Arrays.stream(compatibility
                                .scores(x, signatures)
                                .minusRow(takenOff)
                                .toArray())
                        .map(this::probabilities)
                        .toArray(double[][]::new));
    }

    /** Softmax keeps the order of scores. */
    private double[] probabilities(double[] scores) {
        double largest = Arrays.stream(scores).max().orElse(0);
        double[] p = Arrays.stream(scores)
                .map(score -> Math.exp((score - largest) / temperature))
                .toArray();
        double sum = Arrays.stream(p).sum();
        return Arrays.stream(p).map(value -> value / sum).toArray();
    }

    @Override
    public OptionalLong trainedParameters() {
        return compatibility.trainedParameters();
    }
}
