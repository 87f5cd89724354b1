package dev.graft.core.network;

import dev.graft.core.samples.Samples;

/**
 * An opened backbone: turns samples into features. Owns native memory until it is closed; used by one thread at a time.
 *
 * <p>What a sample becomes does not depend on the other samples of its batch.
 */
public interface Encoder extends AutoCloseable {
    /** The width of a feature vector. */
    int features();

    /**
     * The features {@code [samples, features]} of a batch.
     *
     * @throws dev.graft.core.GraftException if the network does not take such samples
     */
    float[][] encode(Samples batch);

    @Override
    void close();
}
