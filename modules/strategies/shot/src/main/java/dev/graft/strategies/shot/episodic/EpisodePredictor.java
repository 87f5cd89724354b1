package dev.graft.strategies.shot.episodic;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An episode's support and a network that all episodes share: a query is embedded when it is scored, and compared.
 *
 * @param classes of the episode
 * @param trainedParameters how many numbers were trained that count as this one's
 */
record EpisodePredictor(List<String> classes, Embedder embedder, Rule rule, OptionalLong trainedParameters)
        implements Predictor {
    EpisodePredictor {
        classes = List.copyOf(classes);
    }

    @Override
    public Scores scores(Samples samples) {
        double[][] rows =
                Arrays.stream(embedder.of(samples)).map(rule::probabilities).toArray(double[][]::new);
        return new Scores.OfClasses(classes, rows);
    }

    @Override
    public Optional<Dense> embed(Samples samples) {
        return samples.size() == 0 ? Optional.empty() : Optional.of(Dense.of(embedder.of(samples)));
    }
}
