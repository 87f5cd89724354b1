package dev.graft.onnx.prepare;

import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * MeanVarianceNormalization is written as what it is, (X - µ) / σ: ONNX Runtime computes it, but does not infer the shape
 * of what it computes.
 */
final class MeanVariance {
    private static final String NAME = "MeanVarianceNormalization";

    private MeanVariance() {}

    static Graph of(Graph graph) {
        if (graph.nodes().stream().noneMatch(node -> node.is(NAME))) {
            return graph;
        }
        Map<String, Tensor> initialisers = new LinkedHashMap<>(graph.initialisers());
        List<Node> nodes = new ArrayList<>();
        for (Node node : graph.nodes()) {
            if (node.is(NAME)) {
                nodes.addAll(written(node, initialisers));
            } else {
                nodes.add(node);
            }
        }
        return graph.withNodes(nodes).withInitialisers(initialisers);
    }

    private static List<Node> written(Node node, Map<String, Tensor> initialisers) {
        String x = node.inputs().get(0);
        String y = node.output();
        List<Long> axes = node.wholes("axes", List.of(0L, 2L, 3L));
        long[] numbers = axes.stream().mapToLong(Long::longValue).toArray();
        initialisers.put(y + "/axes", Tensor.of(numbers, numbers.length));
        return List.of(
                node(y + "/mean", "ReduceMean", x, y + "/axes"),
                node(y + "/centred", "Sub", x, y + "/mean"),
                node(y + "/square", "Mul", y + "/centred", y + "/centred"),
                node(y + "/variance", "ReduceMean", y + "/square", y + "/axes"),
                node(y + "/deviation", "Sqrt", y + "/variance"),
                node(y, "Div", y + "/centred", y + "/deviation"));
    }

    private static Node node(String output, String op, String... inputs) {
        return Node.of(output, op, List.of(inputs), List.of(output));
    }
}
