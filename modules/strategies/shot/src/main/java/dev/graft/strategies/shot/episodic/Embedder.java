package dev.graft.strategies.shot.episodic;

import dev.graft.core.samples.Samples;

/** Turns samples into vectors in which they are compared. Thread-safe. */
@FunctionalInterface
interface Embedder {
    /**
     * A vector for each sample, not to be changed.
     *
     * @throws dev.graft.core.GraftException if a number of a sample is missing, or it cannot be embedded
     */
    double[][] of(Samples samples);
}
