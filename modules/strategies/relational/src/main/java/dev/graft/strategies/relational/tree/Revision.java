package dev.graft.strategies.relational.tree;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.strategy.FitContext;
import java.util.List;
import java.util.Random;

/**
 * Revises trees that came from elsewhere: prunes what serves no example of the target, learns on from there, and keeps the result
 * only if the visible examples are more probable by it.
 */
public final class Revision {
    private final KnowledgeBase base;
    private final Coverage coverage;
    private final Growth growth;

    public Revision(KnowledgeBase base, Coverage coverage, Growth growth) {
        this.base = base;
        this.coverage = coverage;
        this.growth = growth;
    }

    /** The revised trees, or those that were. */
    public BoostedTrees of(BoostedTrees trees, Random random, FitContext context) {
        List<TreeNode> pruned = Pruning.of(trees.head(), trees.trees());
        TreeLearner learner = new TreeLearner(base, coverage, growth);
        BoostedTrees revised = new Boosting(base, coverage, growth)
                .run(
                        (number, targets, examples) -> learner.extend(pruned.get(number), targets, examples),
                        random,
                        context);
        return revised.logLikelihood(base, coverage) > trees.logLikelihood(base, coverage) ? revised : trees;
    }
}
