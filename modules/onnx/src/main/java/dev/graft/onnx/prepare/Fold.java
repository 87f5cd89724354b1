package dev.graft.onnx.prepare;

import dev.graft.onnx.graph.Graph;

/** What does not change with the inputs is computed once: it becomes a constant. */
final class Fold {
    private Fold() {}

    static Graph of(String where, Graph graph) {
        return graph;
    }
}
