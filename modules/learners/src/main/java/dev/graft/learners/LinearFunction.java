package dev.graft.learners;

import static dev.graft.core.Require.require;

import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Linear;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.Optional;

/**
 * Predicts a number by a linear function of vectors, {@code w'x + b}.
 *
 * @param layer its one row w and its intercept b
 */
public record LinearFunction(Linear layer) implements Predictor {
    public LinearFunction {
        require(layer.weights().length == 1, "a number needs one row of weights, found %d", layer.weights().length);
    }

    @Override
    public Optional<Linear> linear() {
        return Optional.of(layer);
    }

    @Override
    public Scores scores(Samples samples) {
        return new Scores.OfReals(Arrays.stream(LinearClassifier.scores(layer, samples))
                .mapToDouble(row -> row[0])
                .toArray());
    }
}
