package dev.graft.strategies.multitask;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Linear;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The predictor of one task for another: what it learned has been counted there.
 *
 * @param first the task's whose it is
 */
record SameAgain(Predictor first) implements Predictor {
    @Override
    public Scores scores(Samples samples) {
        return first.scores(samples);
    }

    @Override
    public Optional<Dense> embed(Samples samples) {
        return first.embed(samples);
    }

    @Override
    public Optional<Linear> linear() {
        return first.linear();
    }

    @Override
    public OptionalLong trainedParameters() {
        return OptionalLong.of(0);
    }

    @Override
    public Optional<byte[]> onnx() {
        return first.onnx();
    }
}
