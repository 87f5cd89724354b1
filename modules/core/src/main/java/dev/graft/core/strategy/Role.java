package dev.graft.core.strategy;

/** The part that a strategy plays in the comparison. */
public enum Role {
    /** A way to transfer, with a verdict against scratch. */
    TRANSFER,
    /** The baseline trained from scratch: always in the table, and what the others are compared with. */
    SCRATCH,
    /** Transfers nothing either: compared with scratch, and no part of the answer whether transfer helps. */
    BASELINE,
    /** The source's labels alone: what the others are compared with where no target label is visible. */
    SOURCE_ONLY,
    /**
     * The target's visible labels alone, in the representation that the others have: what a strategy that uses source samples is
     * without them.
     */
    TARGET_ONLY,
    /** Sees all target labels of the training pool: a bound, no competitor. */
    UPPER_BOUND
}
