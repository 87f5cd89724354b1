package dev.graft.onnx.prepare;

import dev.graft.onnx.graph.Graph;

/** A network as it is read is prepared once; extraction, training and export all start from the same graph. */
public final class Prepare {
    private Prepare() {}

    /**
     * The same network with constants as initialisers, real numbers of 16 bits as those of 32, and a first axis that
     * takes any number of samples where that is possible.
     *
     * @param where for messages: the file
     */
    public static Graph graph(String where, Graph graph) {
        return FreeBatch.of(where, Single.of(Constants.toInitialisers(graph)));
    }
}
