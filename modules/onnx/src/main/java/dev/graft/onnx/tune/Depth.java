package dev.graft.onnx.tune;

import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The parameters of a network, layer by layer from its input on: those that one node reads are one layer. */
final class Depth {
    private Depth() {}

    /**
     * The layers.
     *
     * @param parameters names of initialisers; each is in the layer of the first node that reads it
     */
    static List<Set<String>> layers(Graph graph, Set<String> parameters) {
        List<Set<String>> layers = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Node node : graph.nodes()) {
            Set<String> own = new LinkedHashSet<>(node.reads());
            own.retainAll(parameters);
            own.removeAll(seen);
            if (!own.isEmpty()) {
                seen.addAll(own);
                layers.add(own);
            }
        }
        return layers;
    }
}
