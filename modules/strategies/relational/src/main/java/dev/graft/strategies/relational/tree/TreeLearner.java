package dev.graft.strategies.relational.tree;

import dev.graft.core.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Learns regression trees: the leaf with the largest squared error is divided first, until the tree has its leaves, or no test
 * divides any.
 *
 * <p>Cost: that of {@link SplitSearch} for each leaf.
 */
public final class TreeLearner {
    /** Leaves whose numbers vary less are left alone. */
    private static final double PURE = 0.0025;

    private final SplitSearch search;
    private final Coverage coverage;
    private final Growth growth;

    /** Learns on the examples of a knowledge base. */
    public TreeLearner(KnowledgeBase base, Coverage coverage, Growth growth) {
        this.search = new SplitSearch(Candidates.of(base), coverage, growth.literals());
        this.coverage = coverage;
        this.growth = growth;
    }

    /** A tree that predicts these numbers, by position of the example, learned from some of the examples. */
    public TreeNode learn(double[] targets, int... examples) {
        return grow(Branch.root(examples), targets);
    }

    /** The same, from the tests of another tree on. */
    public TreeNode extend(TreeNode tree, double[] targets, int... examples) {
        Branch root = Branch.root(examples);
        root.takeOver(tree, coverage);
        return grow(root, targets);
    }

    private TreeNode grow(Branch root, double... targets) {
        List<Branch> open = new ArrayList<>(root.leaves().toList());
        int leaves = open.size();
        while (leaves < growth.leaves() && !open.isEmpty()) {
            Branch worst = open.stream()
                    .max(Comparator.comparingDouble(leaf -> error(leaf, targets)))
                    .orElseThrow();
            open.remove(worst);
            Optional<SplitSearch.Split> split = worst.depth() < growth.depth()
                            && TreeNode.Leaf.of(targets, worst.examples()).variance() > PURE
                    ? search.best(worst.path(), targets, worst.examples())
                    : Optional.empty();
            if (split.isPresent()) {
                worst.split(split.get().literals(), split.get().division());
                worst.leaves().forEach(open::add);
                leaves++;
            }
        }
        return root.frozen(targets);
    }

    private static double error(Branch leaf, double... targets) {
        TreeNode.Leaf end = TreeNode.Leaf.of(targets, leaf.examples());
        return end.variance() * end.examples();
    }

    /** The positions of so many examples. */
    static int[] all(int examples) {
        return IntStream.range(0, examples).toArray();
    }
}
