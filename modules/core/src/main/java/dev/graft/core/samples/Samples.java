package dev.graft.core.samples;

import java.util.stream.IntStream;

/**
 * An indexable view of samples; a subset shares the storage of the whole. Immutable and thread-safe.
 *
 * <p>The kinds are closed on purpose: a strategy or a network says which it takes, and everything else turns into those
 * before it ({@link #vectors()}).
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

    /**
     * Some of them, evenly spaced; all, if there are no more.
     *
     * @param most at least 1
     */
    default Samples thinned(int most) {
        int count = Math.min(most, size());
        return select(IntStream.range(0, count)
                .map(i -> (int) ((long) i * size() / count))
                .toArray());
    }

    /**
     * What the sample at this position is, as 64 hexadecimal digits of SHA-256: equal for equal samples of one kind,
     * wherever they are stored. Computed once per stored sample, which reads it.
     */
    String fingerprint(int position);

    /**
     * The samples as raw vectors: pixels of images, zeros of sparse rows filled in.
     *
     * @throws dev.graft.core.GraftException for kinds that need a backbone to become vectors
     */
    Dense vectors();

    /**
     * The samples as vectors in the form that is cheapest: sparse ones as they are, others as {@link #vectors()}.
     *
     * @throws dev.graft.core.GraftException for kinds that need a backbone to become vectors
     */
    default Samples sparseOrDense() {
        return this instanceof Sparse ? this : vectors();
    }

    /**
     * These samples as vectors, followed by others of the same width: sparse if both are.
     *
     * @throws dev.graft.core.GraftException for kinds that need a backbone to become vectors
     */
    default Samples vectorsWith(Samples others) {
        return this instanceof Sparse sparse && others instanceof Sparse more
                ? sparse.concat(more)
                : vectors().concat(others.vectors());
    }

    /** The word for one sample in messages: "vector", "image". */
    String noun();
}
