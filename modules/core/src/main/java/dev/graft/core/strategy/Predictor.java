package dev.graft.core.strategy;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import java.util.Optional;
import java.util.OptionalLong;

/** What was learned: scores samples of the target. Immutable and thread-safe. */
@FunctionalInterface
public interface Predictor {
    /** Scores of each sample, in the order of the samples. */
    Scores scores(Samples samples);

    /** The representation {@code [size, features]} in which the samples are compared, where there is one to show. */
    default Optional<Dense> embed(Samples samples) {
        return Optional.empty();
    }

    /** The same as a linear layer, for predictors that are one on vectors. */
    default Optional<Linear> linear() {
        return Optional.empty();
    }

    /**
     * How many numbers the fit learned that this predicts by; not those that it inherited and left as they were. 0 where it
     * learned none, empty where nobody knows.
     */
    default OptionalLong trainedParameters() {
        return linear().map(Linear::parameters).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /**
     * The same in one file of ONNX's format, normalisation included, for predictors that are networks.
     *
     * @throws dev.graft.core.GraftException if the file does not compute what this does
     */
    default Optional<byte[]> onnx() {
        return Optional.empty();
    }
}
