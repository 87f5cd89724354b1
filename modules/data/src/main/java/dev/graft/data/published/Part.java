package dev.graft.data.published;

/** A part of a set, as its authors divided it. */
public enum Part {
    TRAIN,
    TEST,
    BOTH;

    /** Whether samples of this part are in, where {@code train} says which of the two it is. */
    boolean has(boolean train) {
        return this == BOTH || (this == TRAIN) == train;
    }
}
