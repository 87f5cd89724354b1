package dev.graft.strategies.relational.tree;

import dev.graft.core.relation.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A tree as rules in readable logic, one for each leaf: what it adds to the log-odds, and how many examples it was learned from. */
final class TreeText {
    private final String head;
    private final List<String> lines = new ArrayList<>();

    private TreeText(String head) {
        this.head = head;
    }

    static List<String> of(Literal head, TreeNode tree) {
        TreeText text = new TreeText(head.toString());
        text.add(tree, List.of(), List.of());
        return text.lines;
    }

    /**
     * Adds the leaves below a node.
     *
     * @param path the tests that are true
     * @param not those that are not, as words
     */
    private void add(TreeNode node, List<Literal> path, List<String> not) {
        if (node instanceof TreeNode.Leaf leaf) {
            List<String> all =
                    new ArrayList<>(path.stream().map(Literal::toString).toList());
            all.addAll(not);
            String body = all.isEmpty() ? "" : " :- " + String.join(", ", all);
            lines.add(String.format(
                    Locale.ROOT,
                    "%+.3f  %s%s.  (%d example%s)",
                    leaf.value(),
                    head,
                    body,
                    leaf.examples(),
                    leaf.examples() == 1 ? "" : "s"));
        } else if (node instanceof TreeNode.Test test) {
            add(test.yes(), TreeNode.and(path, test.literals()), not);
            List<String> more = new ArrayList<>(not);
            more.add(test.literals().stream().map(Literal::toString).collect(Collectors.joining(", ", "not (", ")")));
            add(test.no(), path, more);
        }
    }
}
