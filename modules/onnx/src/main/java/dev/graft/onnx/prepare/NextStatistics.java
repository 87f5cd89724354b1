package dev.graft.onnx.prepare;

import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * BatchNormalization in training mode also has the next running mean and variance as outputs. A file may leave them out, where
 * nothing reads them; ONNX Runtime 1.29 refuses that, or dies of it.
 */
final class NextStatistics {
    private static final List<String> NAMES = List.of("", "/next-mean", "/next-variance");

    private NextStatistics() {}

    static Graph of(Graph graph) {
        return graph.withNodes(graph.nodes().stream()
                .map(node -> isTraining(node) ? withAllOutputs(node) : node)
                .toList());
    }

    private static boolean isTraining(Node node) {
        return node.is("BatchNormalization") && node.whole("training_mode", 0) == 1;
    }

    private static Node withAllOutputs(Node node) {
        List<String> outputs = new ArrayList<>(node.outputs());
        for (int i = 1; i < NAMES.size(); i++) {
            String name = node.output() + NAMES.get(i);
            if (i == outputs.size()) {
                outputs.add(name);
            } else if (outputs.get(i).isEmpty()) {
                outputs.set(i, name);
            }
        }
        return node.withOutputs(outputs);
    }
}
