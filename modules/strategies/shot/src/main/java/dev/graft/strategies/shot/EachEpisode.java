package dev.graft.strategies.shot;

import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.transfer.Episodes;
import dev.graft.core.transfer.Episodes.Episode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Episodes that are learned one by one. */
final class EachEpisode {
    private EachEpisode() {}

    static Fitted fit(Episodes seen, FitContext context, Function<Episode, Predictor> learn) {
        List<Predictor> predictors = new ArrayList<>();
        for (Episode episode : seen.episodes()) {
            context.checkCancelled();
            predictors.add(learn.apply(episode));
            context.progress("episodes", predictors.size(), seen.episodes().size());
        }
        return new Fitted(predictors, List.of());
    }
}
