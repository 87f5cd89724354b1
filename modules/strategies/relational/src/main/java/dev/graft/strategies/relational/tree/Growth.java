package dev.graft.strategies.relational.tree;

import static dev.graft.core.Require.require;

/**
 * How large trees may become.
 *
 * @param trees in a sum
 * @param depth tests on the longest path
 * @param literals in a test
 * @param leaves in a tree
 * @param negatives examples that a tree learns from for each positive one, drawn anew for each tree; 0: all
 */
public record Growth(int trees, int depth, int literals, int leaves, double negatives) {
    public Growth {
        require(trees >= 1, "trees must be at least 1, was %d", trees);
        require(depth >= 1, "depth must be at least 1, was %d", depth);
        require(literals == 1 || literals == 2, "literals must be 1 or 2, was %d", literals);
        require(leaves >= 2, "leaves must be at least 2, was %d", leaves);
        require(negatives >= 0, "negatives must be at least 0, was %s", negatives);
    }
}
