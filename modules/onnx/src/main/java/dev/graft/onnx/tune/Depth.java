package dev.graft.onnx.tune;

import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parameters of a network, layer by layer from its input on: weights, and the biases and norms that follow them. */
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
            boolean begins = layers.isEmpty() || own.stream().anyMatch(name -> hasWeights(graph, name));
            if (!own.isEmpty() && begins) {
                layers.add(own);
            } else if (!own.isEmpty()) {
                layers.get(layers.size() - 1).addAll(own);
            }
            seen.addAll(own);
        }
        return layers;
    }

    /** Whether these are weights of more than one axis: biases and norms belong to the layer in front of them. */
    private static boolean hasWeights(Graph graph, String parameter) {
        return Optional.ofNullable(graph.initialisers().get(parameter))
                .filter(tensor -> tensor.shape().rank() > 1)
                .isPresent();
    }
}
