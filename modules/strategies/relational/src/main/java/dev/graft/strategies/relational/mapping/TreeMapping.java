package dev.graft.strategies.relational.mapping;

import dev.graft.core.relation.Literal;
import dev.graft.strategies.relational.tree.Coverage;
import dev.graft.strategies.relational.tree.Division;
import dev.graft.strategies.relational.tree.TreeNode;
import dev.graft.strategies.relational.tree.Variables;
import java.util.List;

/**
 * Puts trees of the source into the words of the target, node by node from the top: predicates that a test is the first to use
 * become what divides the target's examples there best, and stay that in all tests and trees behind it.
 *
 * <p>A literal whose predicate becomes nothing is left out. A test of which nothing is left is left out too: what stood where it is
 * not true takes its place, since that does not speak of what the test would have found; where that is a leaf, what stood where it
 * is true.
 */
public final class TreeMapping {
    private final Mappings mappings;
    private final Coverage coverage;
    private final double trust;
    private final HeadNames names;
    private PredicateMapping found;

    /**
     * Begins with what is decided of the heads.
     *
     * @param trust how many examples the value of a leaf of the source counts for
     */
    public TreeMapping(Mappings mappings, PredicateMapping head, Coverage coverage, double trust) {
        this.trust = trust;
        this.mappings = mappings;
        this.found = head;
        this.names = HeadNames.of(head, Variables.head(mappings.asks()), Variables.head(mappings.asked()));
        this.coverage = coverage;
    }

    /** What is decided so far. */
    public PredicateMapping found() {
        return found;
    }

    /** The tree in the words of the target, with leaves learned of these numbers, and the source's as far as it is trusted. */
    public TreeNode of(TreeNode source, double[] targets, int... examples) {
        return of(source, List.of(), targets, examples);
    }

    private TreeNode of(TreeNode source, List<Literal> path, double[] targets, int... examples) {
        if (source instanceof TreeNode.Leaf leaf) {
            return leaf.learned(trust, targets, examples);
        }
        TreeNode.Test test = (TreeNode.Test) source;
        List<Literal> literals =
                names.of(decided(test.literals(), path, targets, examples).of(test.literals()));
        if (literals.isEmpty()) {
            return of(test.no() instanceof TreeNode.Test ? test.no() : test.yes(), path, targets, examples);
        }
        List<Literal> both = TreeNode.and(path, literals);
        Division division = Division.of(coverage, both, examples);
        return new TreeNode.Test(
                literals, of(test.yes(), both, targets, division.yes()), of(test.no(), path, targets, division.no()));
    }

    /**
     * Decides what is open; of mappings that divide as well, the one with more images, then the first. What divides nothing is decided
     * for this test alone.
     */
    private PredicateMapping decided(List<Literal> literals, List<Literal> path, double[] targets, int... examples) {
        double best = Double.NEGATIVE_INFINITY;
        PredicateMapping chosen = found;
        for (PredicateMapping one : mappings.deciding(found, literals, true)) {
            double gain = Division.of(coverage, TreeNode.and(path, names.of(one.of(literals))), examples)
                    .gain(targets);
            if (gain > best || (gain >= best && one.size() > chosen.size())) {
                best = gain;
                chosen = one;
            }
        }
        if (best > 0) {
            found = chosen;
        }
        return chosen;
    }
}
