package dev.graft.strategies.confusion;

import dev.graft.core.GraftException;
import dev.graft.onnx.graph.Value;

/** What is estimated of pairs of samples of a domain, as a covariance, needs two of them. */
final class Pairs {
    private Pairs() {}

    /**
     * Checks the parts of a batch.
     *
     * @throws GraftException if one is a single sample
     */
    static void required(String strategy, Value source, Value target) {
        if (source.sizes()[0] < 2 || target.sizes()[0] < 2) {
            throw new GraftException(
                    "%s: it compares pairs of samples, and a batch has %d of the source and %d of the target. Give it at least 2 of each: more samples, or a larger \"batch\"."
                            .formatted(strategy, source.sizes()[0], target.sizes()[0]));
        }
    }
}
