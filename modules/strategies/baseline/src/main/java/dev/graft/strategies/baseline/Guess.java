package dev.graft.strategies.baseline;

import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.List;
import java.util.OptionalLong;

/** What can be said without any label: every class with the same probability. */
record Guess(List<String> classes) implements Predictor {
    @Override
    public Scores scores(Samples samples) {
        return Scores.OfClasses.uniform(classes, samples.size());
    }

    @Override
    public OptionalLong trainedParameters() {
        return OptionalLong.of(0);
    }
}
