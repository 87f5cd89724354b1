package dev.graft.core.control;

import java.util.Locale;

/**
 * What is taken away from a transfer on purpose. A strategy that gains as much without it does not gain by it: P. Cohen,
 * Empirical Methods for Artificial Intelligence, 1995, chapter 3, on control conditions.
 */
public enum Control {
    SHUFFLED_SOURCE("the source's labels, permuted", "the source's labels"),
    UNRELATED_SOURCE("a source that has nothing to do with the target", "what the source has to do with the target"),
    RANDOM_BACKBONE("the backbone's architecture, all its numbers drawn anew", "what the network has learned"),
    FIRST_BLOCK_REMOVED(
            "the backbone without its first block, its input adapted by a 1 x 1 convolution",
            "the network's first block"),
    FIRST_BLOCK_REINITIALISED(
            "the backbone with the numbers of its first block drawn anew",
            "what the network's first block has learned"),
    MIDDLE_BLOCK_DROPPED("the backbone without a block in its middle", "a block in the network's middle");

    private final String what;
    private final String taken;

    Control(String what, String taken) {
        this.what = what;
        this.taken = taken;
    }

    /** The word in experiment files, in kebab-case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a strategy gets instead, in words. */
    public String what() {
        return what;
    }

    /** What is taken away, in words that follow "the gain is not from". */
    public String taken() {
        return taken;
    }

    /** Whether it changes the network, and not the source samples. */
    public boolean ofNetwork() {
        return this != SHUFFLED_SOURCE && this != UNRELATED_SOURCE;
    }
}
