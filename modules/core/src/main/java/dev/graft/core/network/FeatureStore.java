package dev.graft.core.network;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;

/**
 * Features of frozen backbones, computed once: they belong to the data set, not to a split, and are keyed by sample,
 * backbone and cut. Thread-safe.
 */
@FunctionalInterface
public interface FeatureStore {
    /** The most features that a sample may have. */
    int WIDEST = 1_000_000;

    /**
     * The activations {@code [size, features]} of the network at its cut.
     *
     * @throws GraftException if the network does not take such samples
     */
    Dense features(Samples samples, Network network);

    /** The store of a scenario without a backbone. */
    static FeatureStore withoutBackbone() {
        return (samples, network) -> {
            throw new GraftException("features: this scenario has no backbone, so there are no features of \"%s\"."
                    .formatted(network.cut()));
        };
    }
}
