package dev.graft.onnx.prepare;

import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.ops.Ops;
import java.util.LinkedHashMap;
import java.util.Map;

/** Operators in the version that Graft writes, so that nothing behind needs to know another. */
final class OneOpset {
    private OneOpset() {}

    static Graph of(String where, Graph graph) {
        Map<String, Integer> opsets = new LinkedHashMap<>(graph.opsets());
        opsets.put("", Ops.OPSET);
        return new Graph(graph.name(), opsets, graph.inputs(), graph.outputs(), graph.initialisers(), graph.nodes());
    }
}
