package dev.graft.strategies.selftaught;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.Optional;

/**
 * Scores texts by the means of the vectors of their words.
 *
 * @param head on means
 */
record MeanPredictor(WordTable table, Predictor head) implements Predictor {
    @Override
    public Scores scores(Samples samples) {
        return head.scores(means(samples));
    }

    @Override
    public Optional<Dense> embed(Samples samples) {
        return Optional.of(means(samples));
    }

    private Dense means(Samples samples) {
        if (!(samples instanceof Text texts)) {
            throw new GraftException("word-vectors: it learned from texts, and a sample here is a %s. Give it texts."
                    .formatted(samples.noun()));
        }
        return table.means(texts);
    }
}
