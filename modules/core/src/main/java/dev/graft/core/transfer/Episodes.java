package dev.graft.core.transfer;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import java.util.List;

/**
 * N-way K-shot episodes over classes that the base does not have; a predictor per episode, in their order.
 *
 * @param base rich classes to learn from before any episode
 */
public record Episodes(Labelled base, List<Episode> episodes) implements Transfer {
    /**
     * One few-shot task.
     *
     * @param support K labelled samples of each of N classes
     * @param queries what will be predicted, without labels: only a transductive strategy looks at them
     */
    public record Episode(Labelled support, Samples queries) {}

    public Episodes {
        episodes = List.copyOf(episodes);
    }

    @Override
    public int predictors() {
        return episodes.size();
    }
}
