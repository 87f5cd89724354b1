package dev.graft.strategies.relational;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.RelationalStrategy;
import dev.graft.core.transfer.Relational;
import java.util.ArrayList;
import java.util.List;

/**
 * What strategies that carry something have in common: what is learned of the sources is learned once, and then carried to each target
 * by itself, so that no fold knows of another. Of several targets the first is shown.
 *
 * @param <K> what is carried
 * @param <L> what is learned of a target
 */
abstract class RelationalLearning<K, L> implements RelationalStrategy {
    /** Learns of the sources. */
    abstract K carried(Relational seen, FitContext context);

    /** Learns of one target. */
    abstract L learned(K carried, KnowledgeBase target, Relational seen, FitContext context);

    abstract Predictor predictor(L learned);

    /** What is to be shown of it. */
    abstract List<Exhibit> exhibits(L learned);

    @Override
    public Fitted fit(Relational seen, FitContext context) {
        K carried = carried(seen, context);
        List<L> learned = new ArrayList<>();
        for (KnowledgeBase target : seen.targets()) {
            context.checkCancelled();
            learned.add(learned(carried, target, seen, context));
        }
        return new Fitted(learned.stream().map(this::predictor).toList(), exhibits(learned.get(0)));
    }
}
