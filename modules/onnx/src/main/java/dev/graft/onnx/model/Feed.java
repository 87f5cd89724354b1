package dev.graft.onnx.model;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * Brings samples to the inputs of a graph, as rows: one for each sample, or, of recordings, one for each window. Used by one
 * thread; may own native memory until it is closed.
 */
public interface Feed extends AutoCloseable {
    /** How many rows there are. */
    int size();

    /** The position of the sample that a row belongs to: 0 for the first row, never less than for the row before. */
    default int sample(int row) {
        return row;
    }

    /**
     * Writes rows side by side.
     *
     * @param rows their positions; one may occur twice
     * @param inputs one for each input of the graph, of room for exactly them
     * @throws dev.graft.core.GraftException if a sample cannot be read
     */
    void fill(int[] rows, List<FloatBuffer> inputs);

    @Override
    default void close() {}
}
