package dev.graft.core.samples;

/**
 * An indexable view of samples; a subset shares the storage of the whole. Immutable and thread-safe.
 *
 * <p>The kinds are closed on purpose: a strategy or a network says which it takes, and everything else turns into those
 * before it ({@link Images#pixels()}).
 */
public sealed interface Samples permits Dense, Sparse, Images, Audio, Text, Atoms {
    /** How many samples there are. */
    int size();

    /**
     * The samples at these positions, in this order; a position may occur twice.
     *
     * @param indices each in [0, {@link #size()})
     * @throws IndexOutOfBoundsException if one is not
     */
    Samples select(int... indices);

    /** The word for one sample in messages: "vector", "image". */
    String noun();
}
