package dev.graft.strategies.feature;

import dev.graft.core.GraftException;
import dev.graft.linalg.MemoryLimit;

/** What the layers of {@link StackedDenoising} need of the memory, before any of it is taken. */
final class DenoisingMemory {
    /** C, Q, its factor, P and W are there at once. */
    private static final long SQUARE = 5;
    /** A layer's samples, the next one's, and those on the way. */
    private static final long SAMPLES = 3;
    /** A matrix may take one of them. */
    private static final long PARTS = 4;

    private static final double MEGABYTE = 1e6;

    private DenoisingMemory() {}

    /**
     * Checks that layers fit.
     *
     * @param samples that they are learned from
     * @param width of the layers
     * @param inputs of the first
     * @throws GraftException if not, with the setting that helps
     */
    static void check(long samples, long width, long inputs) {
        double bytes =
                (double) Double.BYTES * (SQUARE * width * width + SAMPLES * samples * width + (double) inputs * width);
        double limit = (double) PARTS * MemoryLimit.bytes();
        if (bytes > limit) {
            throw new GraftException(
                    "msda: layers of %d features on %d samples take about %.0f MB, and %.0f MB may be taken here."
                                    .formatted(width, samples, bytes / MEGABYTE, limit / MEGABYTE)
                            + " Lower features, or give the JVM more heap (-Xmx).");
        }
    }
}
