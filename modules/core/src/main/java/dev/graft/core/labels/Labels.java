package dev.graft.core.labels;

/** One label per sample, in the order of the samples. Immutable. */
public sealed interface Labels permits Classes, Reals {
    int size();

    /** The labels at these positions, in this order. */
    Labels select(int... indices);
}
