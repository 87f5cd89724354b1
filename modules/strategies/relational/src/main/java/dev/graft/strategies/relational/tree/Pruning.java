package dev.graft.strategies.relational.tree;

import dev.graft.core.relation.Literal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes out of a tree what does not serve examples: from the bottom up, a test that sends all of them one way, and a test whose two
 * leaves both vary by {@link #DELTA} or more.
 */
final class Pruning {
    /** The least variance of a leaf that is no good; delta in the paper, which reports little influence. */
    static final double DELTA = 0.0025;

    private Pruning() {}

    /** The trees without those tests; as they were, where nothing would be left of any. */
    static List<TreeNode> of(Literal head, List<TreeNode> trees) {
        List<TreeNode> pruned =
                trees.stream().map(tree -> of(tree, head.arguments())).toList();
        return pruned.stream().allMatch(TreeNode.Leaf.class::isInstance) ? trees : pruned;
    }

    /**
     * A tree without those tests. Leaves that become one have no value until they are learned again.
     *
     * @param known the variables of the head, and of the tests above that are true
     */
    private static TreeNode of(TreeNode tree, List<String> known) {
        if (!(tree instanceof TreeNode.Test test)) {
            return tree;
        }
        Set<String> fresh = new HashSet<>();
        test.literals().forEach(literal -> fresh.addAll(literal.variables()));
        fresh.removeAll(known);
        List<String> wider = Stream.concat(known.stream(), fresh.stream()).toList();
        TreeNode yes = of(test.yes(), wider);
        TreeNode no = of(test.no(), known);
        if (examples(test.yes()) == 0) {
            return no;
        }
        if (examples(test.no()) == 0) {
            return behind(test.literals(), fresh, yes);
        }
        boolean bothVary = yes instanceof TreeNode.Leaf one
                && no instanceof TreeNode.Leaf other
                && one.variance() >= DELTA
                && other.variance() >= DELTA;
        return bothVary
                ? new TreeNode.Leaf(0, examples(yes) + examples(no), DELTA)
                : new TreeNode.Test(test.literals(), yes, no);
    }

    /** What stood where a test is true; with the test's own literals, where it first speaks of what the test finds. */
    private static TreeNode behind(List<Literal> test, Set<String> fresh, TreeNode yes) {
        if (!(yes instanceof TreeNode.Test node)) {
            return yes;
        }
        boolean speaksOfIt = node.literals().stream()
                .flatMap(literal -> literal.variables().stream())
                .anyMatch(fresh::contains);
        TreeNode no = behind(test, fresh, node.no());
        return speaksOfIt
                ? new TreeNode.Test(TreeNode.and(test, node.literals()), node.yes(), no)
                : new TreeNode.Test(node.literals(), behind(test, fresh, node.yes()), no);
    }

    private static int examples(TreeNode tree) {
        return tree instanceof TreeNode.Test test
                ? examples(test.yes()) + examples(test.no())
                : ((TreeNode.Leaf) tree).examples();
    }
}
