package dev.graft.strategies.relational.rule;

import dev.graft.core.relation.Clause;
import dev.graft.core.relation.Literal;
import dev.graft.strategies.relational.tree.BoostedTrees;
import dev.graft.strategies.relational.tree.TreeNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rules that trees are made of: the tests on each path that are true. What is not true is left out, as clauses have no not. */
public final class TreeRules {
    private TreeRules() {}

    /** The rules of all trees, once each, in their order. */
    public static List<Clause> of(BoostedTrees trees) {
        Set<Clause> rules = new LinkedHashSet<>();
        trees.trees().forEach(tree -> add(trees.head(), tree, List.of(), rules));
        return List.copyOf(rules);
    }

    private static void add(Literal head, TreeNode node, List<Literal> path, Set<Clause> rules) {
        if (node instanceof TreeNode.Test test) {
            add(head, test.yes(), TreeNode.and(path, test.literals()), rules);
            add(head, test.no(), path, rules);
        } else if (!path.isEmpty()) {
            rules.add(new Clause(head, path));
        }
    }
}
