package dev.graft.strategies.relational.tree;

import dev.graft.core.relation.Literal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A node of a relational regression tree (H. Blockeel, L. De Raedt, Top-down induction of first-order logical decision trees,
 * Artificial Intelligence 101, 1998). A test is true of an example if it is so together with all tests above it that were: it may
 * speak of objects that those found.
 */
public sealed interface TreeNode {
    /**
     * A conjunction that is asked.
     *
     * @param literals at least one
     */
    record Test(List<Literal> literals, TreeNode yes, TreeNode no) implements TreeNode {
        public Test {
            literals = List.copyOf(literals);
        }
    }

    /**
     * An end.
     *
     * @param value that is predicted: the mean over the examples that came here
     * @param examples how many
     * @param variance of what they should be
     */
    record Leaf(double value, int examples, double variance) implements TreeNode {
        /** The leaf of these numbers; 0 where there are none. */
        static Leaf of(double[] targets, int... examples) {
            double sum = 0;
            double squares = 0;
            for (int example : examples) {
                sum += targets[example];
                squares += targets[example] * targets[example];
            }
            int n = examples.length;
            double mean = n == 0 ? 0 : sum / n;
            return new Leaf(mean, n, n == 0 ? 0 : Math.max(0, squares / n - mean * mean));
        }

        /** The same learned of other numbers, where its own value counts as much as some examples. */
        public Leaf learned(double trust, double[] targets, int... examples) {
            Leaf anew = of(targets, examples);
            double weight = trust + anew.examples();
            return weight == 0
                    ? anew
                    : new Leaf(
                            (trust * value + anew.examples() * anew.value()) / weight,
                            anew.examples(),
                            anew.variance());
        }
    }

    /** Two conjunctions as one. */
    static List<Literal> and(List<Literal> path, List<Literal> test) {
        List<Literal> both = new ArrayList<>(path);
        both.addAll(test);
        return Collections.unmodifiableList(both);
    }

    /** Adds what the tree predicts for examples to a sum for each. */
    default void addTo(double[] sums, Coverage coverage, int... examples) {
        addTo(sums, coverage, List.of(), examples);
    }

    private void addTo(double[] sums, Coverage coverage, List<Literal> path, int... examples) {
        if (this instanceof Leaf leaf) {
            for (int example : examples) {
                sums[example] += leaf.value();
            }
        } else if (this instanceof Test test && examples.length > 0) {
            List<Literal> both = and(path, test.literals());
            Division division = Division.of(coverage, both, examples);
            test.yes().addTo(sums, coverage, both, division.yes());
            test.no().addTo(sums, coverage, path, division.no());
        }
    }

    /** How many numbers it holds: its leaves. */
    default int leaves() {
        return this instanceof Test test ? test.yes().leaves() + test.no().leaves() : 1;
    }
}
