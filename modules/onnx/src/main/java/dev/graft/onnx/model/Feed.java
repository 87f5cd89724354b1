package dev.graft.onnx.model;

import java.nio.FloatBuffer;
import java.util.List;

/** Brings samples to the inputs of a graph. Used by one thread; may own native memory until it is closed. */
public interface Feed extends AutoCloseable {
    /** How many samples there are. */
    int size();

    /**
     * Writes samples side by side.
     *
     * @param samples their positions; one may occur twice
     * @param inputs one for each input of the graph, of room for exactly them
     * @throws dev.graft.core.GraftException if a sample cannot be read
     */
    void fill(int[] samples, List<FloatBuffer> inputs);

    @Override
    default void close() {}
}
