package dev.graft.core.transfer;

import static dev.graft.core.Require.require;

import dev.graft.core.knowledge.KnowledgeBase;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rules of one world carried to another.
 *
 * @param sources what is known of the rich worlds: one for each predicate that may be the one that corresponds to the target's;
 *     several where that is to be searched
 * @param targets what may be seen of the poor ones, one for each fold: its facts, and examples of the predicate that is asked. A
 *     predictor is owed for each, and nothing of one may be used for another
 * @param mapping what predicates of the source are known to be in the target, by name; others are to be found; in the
 *     order of their names, none of them one that is asked
 */
public record Relational(List<KnowledgeBase> sources, List<KnowledgeBase> targets, Map<String, String> mapping)
        implements Transfer {
    public Relational {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
        mapping = Collections.unmodifiableMap(new TreeMap<>(mapping));
        require(!targets.isEmpty(), "there must be at least one target");
    }

    /** One source and one target, whose predicates are to be mapped. */
    public static Relational of(KnowledgeBase source, KnowledgeBase target) {
        return new Relational(List.of(source), List.of(target), Map.of());
    }

    @Override
    public int predictors() {
        return targets.size();
    }
}
