package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

/**
 * The bytes that a single matrix may take: a quarter of the largest heap, unless set. A kernel is rarely alone (its
 * distances, a copy with a ridge, its factor), hence a quarter.
 *
 * <p>The limit holds for the whole process, as the memory does. Every matrix is asked before it is allocated. BLAS and
 * LAPACK work on native copies of their arguments, outside the heap, for the time of a call; up to 128 MiB of them, for each call
 * at a time, are kept for the next one.
 */
public final class MemoryLimit {
    /** The longest array that every JVM can allocate. */
    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8L;

    private static volatile long bytes = Runtime.getRuntime().maxMemory() / 4;

    private MemoryLimit() {}

    /** The bytes that one matrix may take. */
    public static long bytes() {
        return bytes;
    }

    /** Sets the bytes that one matrix may take, at least 1. */
    public static void set(long bytes) {
        require(bytes >= 1, "the memory limit must be at least 1 byte, was %d", bytes);
        MemoryLimit.bytes = bytes;
    }

    /**
     * Checks that a matrix {@code [rows, columns]} may be allocated, for a caller that wants to know before it starts.
     *
     * @throws MatrixTooLarge when it takes more bytes than the limit, or more than one Java array can hold
     */
    public static void check(long rows, long columns) {
        long limit = Math.min(bytes, LONGEST_ARRAY * Double.BYTES);
        // by division, which cannot overflow
        if (columns > 0 && rows > limit / Double.BYTES / columns) {
            throw new MatrixTooLarge(rows, columns, limit);
        }
    }
}
