package dev.graft.strategies.feature;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Exhibit;
import java.util.List;

/** How many dimensions a mapping was asked for, and how many it has: there may be fewer directions in which samples vary. */
final class Dimensions {
    private Dimensions() {}

    /** Checks the setting. */
    static void check(int dimensions) {
        require(dimensions >= 1, "dimensions must be at least 1, was %s", dimensions);
    }

    /**
     * The words for users.
     *
     * @param asked a number, or who chose it
     * @param why there are not more, where there are fewer than asked for
     */
    static Exhibit exhibit(int asked, int kept, String why) {
        return new Exhibit.Table(
                "Dimensions of the common space",
                List.of("asked for", "kept", "why"),
                List.of(List.of(String.valueOf(asked), String.valueOf(kept), kept < asked ? why : "as asked for")));
    }
}
