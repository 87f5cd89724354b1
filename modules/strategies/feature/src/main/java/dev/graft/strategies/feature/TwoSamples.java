package dev.graft.strategies.feature;

import dev.graft.core.GraftException;
import dev.graft.linalg.Matrix;

/** What a covariance needs at least. */
final class TwoSamples {
    private TwoSamples() {}

    /**
     * Checks that both domains have two samples.
     *
     * @param method the strategy's id, for the message
     * @throws GraftException if one has fewer
     */
    static void require(String method, Matrix source, Matrix target) {
        requireTwo(method, "source", source);
        requireTwo(method, "target", target);
    }

    private static void requireTwo(String method, String domain, Matrix x) {
        if (x.rows() < 2) {
            throw new GraftException(
                    "samples: one %s sample says nothing of how they vary together, and %s needs at least two."
                            .formatted(domain, method));
        }
    }
}
