package dev.graft.strategies.selftaught;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.onnx.model.Export;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Scores texts by the means of the vectors of their words.
 *
 * @param head on means
 * @param classes the label space
 */
record MeanPredictor(WordTable table, Predictor head, List<String> classes) implements Predictor {
    @Override
    public Scores scores(Samples samples) {
        return head.scores(means(samples));
    }

    @Override
    public Optional<Dense> embed(Samples samples) {
        return Optional.of(means(samples));
    }

    /** The vectors of all words, and the head's. */
    @Override
    public OptionalLong trainedParameters() {
        OptionalLong ofHead = head.trainedParameters();
        return ofHead.isPresent() ? OptionalLong.of(table.parameters() + ofHead.getAsLong()) : ofHead;
    }

    /** The same as a network; empty where the head is no linear layer. */
    @Override
    public Optional<byte[]> onnx() {
        return head.linear().map(layer -> Export.bytes(MeanNetwork.of(table, layer, classes)));
    }

    private Dense means(Samples samples) {
        if (!(samples instanceof Text texts)) {
            throw new GraftException("word-vectors: it learned from texts, and a sample here is a %s. Give it texts."
                    .formatted(samples.noun()));
        }
        return table.means(texts);
    }
}
