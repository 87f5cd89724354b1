package dev.graft.strategies.relational.mapping;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.strategy.FitContext;
import dev.graft.strategies.relational.tree.BoostedTrees;
import dev.graft.strategies.relational.tree.Boosting;
import dev.graft.strategies.relational.tree.Coverage;
import dev.graft.strategies.relational.tree.Growth;
import java.util.Random;

/**
 * Trees learned in a source, carried to a target by a mapping of predicates.
 *
 * @param trust how many examples of the target the value of a leaf counts for
 */
public record Carried(KnowledgeBase source, BoostedTrees trees, double trust) {
    /**
     * What they become.
     *
     * @param trees in the words of the target, with leaves learned there
     * @param logLikelihood of the target's visible examples
     */
    public record Mapped(Carried from, PredicateMapping mapping, BoostedTrees trees, double logLikelihood) {}

    /** The trees in the words of a target, from what is decided of the head on. */
    public Mapped to(
            KnowledgeBase target,
            Mappings mappings,
            PredicateMapping head,
            Coverage coverage,
            Growth growth,
            Random random,
            FitContext context) {
        TreeMapping mapping = new TreeMapping(mappings, head, coverage, trust);
        BoostedTrees mapped = new Boosting(target, coverage, growth)
                .run(
                        (number, targets, examples) -> mapping.of(trees.trees().get(number), targets, examples),
                        random,
                        context);
        return new Mapped(this, mapping.found(), mapped, mapped.logLikelihood(target, coverage));
    }
}
