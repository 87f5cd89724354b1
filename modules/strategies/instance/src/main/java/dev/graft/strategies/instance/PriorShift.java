package dev.graft.strategies.instance;

import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Linear;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A predictor under other shares of classes: {@code p_t(y | x) ∝ w_y p_s(y | x)}. What only classes of weight 0 explain keeps
 * the probabilities that it has.
 *
 * @param weights w, the new share of each class over the one that was learned with, {@code [classes]}
 */
record PriorShift(Predictor learned, double[] weights) implements Predictor {
    @Override
    public Scores scores(Samples samples) {
        Scores.OfClasses scores = Probabilities.of(learned, samples);
        return new Scores.OfClasses(
                scores.classes(),
                Arrays.stream(scores.values()).map(this::shifted).toArray(double[][]::new));
    }

    private double[] shifted(double[] probabilities) {
        double[] shifted = new double[probabilities.length];
        Arrays.setAll(shifted, c -> weights[c] * probabilities[c]);
        double sum = Arrays.stream(shifted).sum();
        return sum > 0 ? Arrays.stream(shifted).map(value -> value / sum).toArray() : probabilities;
    }

    /** A factor of a probability is a summand of its logit. */
    @Override
    public Optional<Linear> linear() {
        return Arrays.stream(weights).min().orElse(0) > 0
                ? learned.linear().map(layer -> {
                    double[] intercepts = layer.intercepts().clone();
                    Arrays.setAll(intercepts, c -> intercepts[c] + Math.log(weights[c]));
                    return new Linear(layer.weights(), intercepts);
                })
                : Optional.empty();
    }

    @Override
    public OptionalLong trainedParameters() {
        return learned.trainedParameters();
    }
}
