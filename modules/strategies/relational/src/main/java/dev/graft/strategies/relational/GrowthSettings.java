package dev.graft.strategies.relational;

import dev.graft.core.strategy.Setting;
import dev.graft.strategies.relational.tree.Growth;

/** How large trees may become; the defaults are those of the published protocol. */
public record GrowthSettings(
        @Setting(byDefault = "10", about = "trees in the sum")
        int trees,

        @Setting(byDefault = "3", about = "tests on the longest path of a tree")
        int depth,

        @Setting(byDefault = "2", about = "literals in a test, 1 or 2")
        int literals,

        @Setting(byDefault = "8", about = "leaves of a tree, at most")
        int leaves,

        @Setting(
                byDefault = "2",
                about =
                        "negative examples that a tree learns from for each positive one, drawn anew for each tree; 0: all")
        double negatives) {
    public GrowthSettings {
        new Growth(trees, depth, literals, leaves, negatives);
    }

    Growth growth() {
        return new Growth(trees, depth, literals, leaves, negatives);
    }
}
