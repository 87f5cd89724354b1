package dev.graft.strategies.relational;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import dev.graft.core.strategy.FitContext;
import dev.graft.strategies.relational.tree.BoostedTrees;
import dev.graft.strategies.relational.tree.Growth;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Trees of sources, learned once for all strategies, budgets and folds of a seed: nothing of a target is in them. They are kept as long
 * as the source is. Thread-safe.
 */
final class SourceTrees {
    private static final Map<KnowledgeBase, Map<Key, BoostedTrees>> LEARNED =
            Collections.synchronizedMap(new WeakHashMap<>());

    /** What the trees of a source depend on. */
    private record Key(Growth growth, Seeds seeds) {}

    private SourceTrees() {}

    /** The trees of a source. */
    static BoostedTrees of(KnowledgeBase source, Growth growth, FitContext context) {
        return LEARNED.computeIfAbsent(source, s -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        new Key(growth, context.seeds()),
                        key -> RdnBoost.learn(source, growth, context.seeds().random(Axis.SOURCE), context));
    }
}
