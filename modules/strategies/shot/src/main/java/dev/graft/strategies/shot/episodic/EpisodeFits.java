package dev.graft.strategies.shot.episodic;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.transfer.Episodes;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Predictors for episodes, by an embedding that they share. */
final class EpisodeFits {
    /** Makes what the support of an episode says: of its embeddings, and their labels. */
    @FunctionalInterface
    interface Learned {
        Rule of(double[][] support, Classes labels);
    }

    private EpisodeFits() {}

    /**
     * A predictor for each.
     *
     * @param trained how many numbers the embedding learned; they count as those of the first
     * @throws GraftException if an episode has no support
     */
    static List<Predictor> of(
            String strategy, Episodes seen, Embedder embedder, Learned learned, long trained, FitContext context) {
        List<Predictor> predictors = new ArrayList<>();
        for (int i = 0; i < seen.episodes().size(); i++) {
            context.checkCancelled();
            Labelled support = seen.episodes().get(i).support();
            if (support.size() == 0) {
                throw new GraftException(
                        "%s: episode %d, counted from 1, has no support. A class needs at least one labelled sample."
                                .formatted(strategy, i + 1));
            }
            Classes labels = support.classes();
            Rule rule = learned.of(embedder.of(support.samples()), labels);
            predictors.add(new EpisodePredictor(labels.names(), embedder, rule, OptionalLong.of(i == 0 ? trained : 0)));
        }
        return predictors;
    }

    /** As many samples as a class of the scenario's episodes has, rounded up. */
    static int shots(Episodes seen) {
        Labelled support = seen.episodes().get(0).support();
        int classes = support.classes().names().size();
        return Math.max(1, (support.size() + classes - 1) / classes);
    }
}
