package dev.graft.strategies.relational.tree;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.strategy.FitContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Functional gradient boosting of the log-likelihood (J. H. Friedman, Annals of Statistics 29, 2001; for relations S. Natarajan et
 * al., Machine Learning 86, 2012): the tree that comes next predicts
 *
 * <pre>  I(y = true) - P(y = true | x)</pre>
 *
 * <p>which is the derivative of ln P(y | x) by psi(x), from all positive examples and a few negative ones, drawn anew each time.
 */
public final class Boosting {
    private final KnowledgeBase base;
    private final Coverage coverage;
    private final Growth growth;

    public Boosting(KnowledgeBase base, Coverage coverage, Growth growth) {
        this.base = base;
        this.coverage = coverage;
        this.growth = growth;
    }

    /** How the next tree is made. */
    @FunctionalInterface
    public interface Maker {
        /**
         * A tree that predicts numbers.
         *
         * @param number of the tree, from 0
         * @param targets by position of the example
         * @param examples to learn from
         */
        TreeNode tree(int number, double[] targets, int... examples);
    }

    /** A sum of trees, each made of what those before it leave. */
    public BoostedTrees run(Maker maker, Random random, FitContext context) {
        int[] all = TreeLearner.all(base.examples().size());
        double[] psi = new double[all.length];
        Arrays.fill(psi, BoostedTrees.PRIOR);
        List<TreeNode> trees = new ArrayList<>();
        for (int t = 0; t < growth.trees(); t++) {
            context.checkCancelled();
            context.progress("trees", t, growth.trees());
            TreeNode tree = maker.tree(t, gradients(psi), sample(random));
            tree.addTo(psi, coverage, all);
            trees.add(tree);
        }
        return new BoostedTrees(Variables.head(base.asked()), trees);
    }

    private double[] gradients(double... psi) {
        return IntStream.range(0, psi.length)
                .mapToDouble(i -> (base.isTrue(i) ? 1 : 0) - BoostedTrees.probability(psi[i]))
                .toArray();
    }

    /** All positive examples, and as many negative ones as growth allows, in their order. */
    private int[] sample(Random random) {
        int[] positives =
                IntStream.range(0, base.examples().size()).filter(base::isTrue).toArray();
        List<Integer> negatives =
                new ArrayList<>(IntStream.range(0, base.examples().size())
                        .filter(i -> !base.isTrue(i))
                        .boxed()
                        .toList());
        Collections.shuffle(negatives, random);
        long most = growth.negatives() == 0
                ? Long.MAX_VALUE
                : Math.max(1, Math.round(growth.negatives() * positives.length));
        return IntStream.concat(
                        IntStream.of(positives), negatives.stream().limit(most).mapToInt(Integer::intValue))
                .sorted()
                .toArray();
    }
}
