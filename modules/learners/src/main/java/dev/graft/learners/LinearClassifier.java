package dev.graft.learners;

import static dev.graft.core.Require.require;

import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Linear;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Predicts classes by a linear layer on vectors: their probabilities are the softmax of {@code W x + b}.
 *
 * @param classes the label space, in the order of the layer's rows
 */
public record LinearClassifier(Linear layer, List<String> classes) implements Predictor {
    public LinearClassifier {
        classes = List.copyOf(classes);
        require(
                layer.weights().length == classes.size(),
                "%d rows of weights for the classes %s",
                layer.weights().length,
                classes);
    }

    @Override
    public Optional<Linear> linear() {
        return Optional.of(layer);
    }

    @Override
    public Scores scores(Samples samples) {
        return new Scores.OfClasses(
                classes,
                Arrays.stream(scores(layer, samples))
                        .map(LinearClassifier::softmax)
                        .toArray(double[][]::new));
    }

    /**
     * What a layer makes of samples, a row each.
     *
     * @throws dev.graft.core.GraftException if they have another width, or a value is not finite
     */
    static double[][] scores(Linear layer, Samples samples) {
        double[][] weights = new double[layer.intercepts().length][];
        Arrays.setAll(weights, c -> withIntercept(layer.weights()[c], layer.intercepts()[c]));
        return Arrays.stream(Vectors.finite(samples, weights[0].length - 1))
                .map(row -> row.scores(weights))
                .toArray(double[][]::new);
    }

    private static double[] withIntercept(double[] weights, double intercept) {
        double[] both = Arrays.copyOf(weights, weights.length + 1);
        both[weights.length] = intercept;
        return both;
    }

    private static double[] softmax(double[] scores) {
        double largest = Arrays.stream(scores).max().orElse(0);
        double[] p =
                Arrays.stream(scores).map(score -> Math.exp(score - largest)).toArray();
        double sum = Arrays.stream(p).sum();
        return Arrays.stream(p).map(value -> value / sum).toArray();
    }
}
