package dev.graft.strategies.relational.tree;

import dev.graft.core.relation.Literal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A node of a tree that is growing: a leaf until a test is put there. */
final class Branch {
    private final List<Literal> path;
    private final int depth;
    private final int[] examples;
    private List<Literal> test = List.of();
    private @Nullable Branch yes;
    private @Nullable Branch no;

    private Branch(List<Literal> path, int depth, int... examples) {
        this.path = path;
        this.depth = depth;
        this.examples = examples;
    }

    /** A tree of one leaf. */
    static Branch root(int... examples) {
        return new Branch(List.of(), 0, examples);
    }

    /** The tests above it that are true of its examples. */
    List<Literal> path() {
        return path;
    }

    /** How many tests are above it. */
    int depth() {
        return depth;
    }

    int[] examples() {
        return examples;
    }

    /** Puts a test here, with a leaf on either side. */
    void split(List<Literal> literals, Division division) {
        test = literals;
        yes = new Branch(TreeNode.and(path, literals), depth + 1, division.yes());
        no = new Branch(path, depth + 1, division.no());
    }

    /** Puts the tests of a tree here. */
    void takeOver(TreeNode tree, Coverage coverage) {
        if (tree instanceof TreeNode.Test node) {
            split(node.literals(), Division.of(coverage, TreeNode.and(path, node.literals()), examples));
            if (yes != null && no != null) {
                yes.takeOver(node.yes(), coverage);
                no.takeOver(node.no(), coverage);
            }
        }
    }

    /** The leaves, from left to right. */
    Stream<Branch> leaves() {
        return yes == null || no == null ? Stream.of(this) : Stream.concat(yes.leaves(), no.leaves());
    }

    /** The tree as it is now; leaves predict the mean of these numbers. */
    TreeNode frozen(double... targets) {
        return yes == null || no == null
                ? TreeNode.Leaf.of(targets, examples)
                : new TreeNode.Test(test, yes.frozen(targets), no.frozen(targets));
    }
}
