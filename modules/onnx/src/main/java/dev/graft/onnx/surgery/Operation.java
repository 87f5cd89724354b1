package dev.graft.onnx.surgery;

import dev.graft.onnx.graph.Graph;
import java.util.Optional;
import java.util.Random;

/** What is done to a network. */
sealed interface Operation permits RandomBackbone, FirstBlockReinitialised, FirstBlockRemoved, MiddleBlockDropped {
    /** Why it cannot be done, in words that follow "because"; empty if it can. */
    Optional<String> unfit(Subject subject);

    /**
     * The network after it.
     *
     * @param subject one that it can be done to
     */
    Graph altered(Subject subject, Random random);
}
