package dev.graft.onnx.tune;

import java.util.Random;

/**
 * Which samples of a portion each batch takes, in place of all in random order: a strategy composes batches whose rows have
 * a place each, and its objective knows what stands where. Immutable.
 */
public interface Composition {
    /** How many rows of a batch it fills, the same in each; at least 1. */
    int rows();

    /**
     * The samples of the next batch.
     *
     * @return as many as there are rows: positions in the portion; one may occur twice
     */
    int[] next(Random random);
}
