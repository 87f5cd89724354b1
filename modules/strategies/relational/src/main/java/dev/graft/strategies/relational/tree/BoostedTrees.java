package dev.graft.strategies.relational.tree;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.labels.Truth;
import dev.graft.core.relation.Literal;
import dev.graft.core.samples.Atoms;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A sum of regression trees as the log-odds of an atom: P(x) = 1 / (1 + exp(-psi(x))), psi = psi_0 + sum of trees.
 *
 * @param head of the atoms that are told
 * @param trees in the order in which they were learned
 */
public record BoostedTrees(Literal head, List<TreeNode> trees) implements Predictor {
    /** psi_0: the log-odds before anything is learned, 1 in 7, as in the authors' program. */
    static final double PRIOR = -1.8;

    public BoostedTrees {
        trees = List.copyOf(trees);
    }

    static double probability(double psi) {
        return 1 / (1 + Math.exp(-psi));
    }

    /** The log-odds of examples, {@code [examples]}. */
    public double[] psi(Coverage coverage) {
        double[] psi = new double[coverage.size()];
        Arrays.fill(psi, PRIOR);
        int[] all = TreeLearner.all(psi.length);
        trees.forEach(tree -> tree.addTo(psi, coverage, all));
        return psi;
    }

    /** ln P of the examples of a knowledge base, added up. */
    public double logLikelihood(KnowledgeBase base, Coverage coverage) {
        double[] psi = psi(coverage);
        return IntStream.range(0, psi.length)
                .mapToDouble(i -> Math.log(probability(base.isTrue(i) ? psi[i] : -psi[i])))
                .sum();
    }

    /** One of the trees as rules in readable logic, one for each leaf. */
    public List<String> rules(int tree) {
        return TreeText.of(head, trees.get(tree));
    }

    @Override
    public Scores scores(Samples samples) {
        double[] psi = psi(new Coverage(Examples.of((Atoms) samples), head.arguments()));
        double[][] values = new double[psi.length][];
        for (int i = 0; i < values.length; i++) {
            double ofTrue = probability(psi[i]);
            values[i] = new double[] {1 - ofTrue, ofTrue};
        }
        return new Scores.OfClasses(Truth.NAMES, values);
    }

    /** The values of the leaves. */
    @Override
    public OptionalLong trainedParameters() {
        return OptionalLong.of(trees.stream().mapToLong(TreeNode::leaves).sum());
    }
}
