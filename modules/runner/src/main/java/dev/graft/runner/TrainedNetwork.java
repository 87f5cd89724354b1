package dev.graft.runner;

import dev.graft.core.GraftException;
import dev.graft.core.strategy.Predictor;

/** What a predictor is as a network. */
final class TrainedNetwork {
    private TrainedNetwork() {}

    /**
     * The file of a network.
     *
     * @param contender the strategy, by its name in the experiment
     * @throws GraftException if the predictor is no network
     */
    static byte[] of(String contender, Predictor predictor) {
        return predictor
                .onnx()
                .orElseThrow(() -> new GraftException(
                        "%s: its predictor is no network, and cannot be written as one. Networks are left by fine-tune, linear-probe with head: trained, scratch-network, scratch with the layers of a network, and, of texts, word-vectors with learner linear, and a label of each class."
                                .formatted(contender)));
    }
}
