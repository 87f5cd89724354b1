package dev.graft.onnx.prepare;

import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part taken from a sequence of parts that a tensor was split into is a slice of the tensor: exporters write sequences where
 * a network names its parts.
 */
final class Sequences {
    private Sequences() {}

    static Graph of(Graph graph) {
        Map<String, Node> splits = new HashMap<>();
        graph.nodes().stream()
                .filter(node -> node.is("SplitToSequence") && node.inputs().size() > 1)
                .forEach(node -> splits.put(node.output(), node));
        if (splits.isEmpty()) {
            return graph;
        }
        Map<String, Tensor> initialisers = new LinkedHashMap<>(graph.initialisers());
        List<Node> nodes = new ArrayList<>();
        for (Node node : graph.nodes()) {
            Optional<Node> split = node.is("SequenceAt")
                    ? Optional.ofNullable(splits.get(node.inputs().get(0)))
                    : Optional.empty();
            nodes.add(split.flatMap(made -> slice(node, made, initialisers)).orElse(node));
        }
        return graph.withNodes(nodes).withInitialisers(initialisers);
    }

    /** None where sizes and position are not fixed, or the position is counted from the end of unknown many. */
    private static Optional<Node> slice(Node part, Node split, Map<String, Tensor> initialisers) {
        Optional<Tensor> sizes =
                Optional.ofNullable(initialisers.get(split.inputs().get(1)));
        Optional<Tensor> position =
                Optional.ofNullable(initialisers.get(part.inputs().get(1)));
        if (sizes.isEmpty() || position.isEmpty()) {
            return Optional.empty();
        }
        long[] all = sizes.get().wholes();
        boolean equal = sizes.get().shape().rank() == 0;
        long place = position.get().wholes()[0];
        int at = Math.toIntExact(place < 0 && !equal ? place + all.length : place);
        if (at < 0) {
            return Optional.empty();
        }
        long start = equal ? at * all[0] : Arrays.stream(all).limit(at).sum();
        long end = start + (equal ? all[0] : all[at]);
        String y = part.output();
        initialisers.put(y + "/start", Tensor.of(new long[] {start}, 1));
        initialisers.put(y + "/end", Tensor.of(new long[] {end}, 1));
        initialisers.put(y + "/axis", Tensor.of(new long[] {split.whole("axis", 0)}, 1));
        List<String> inputs = List.of(split.inputs().get(0), y + "/start", y + "/end", y + "/axis");
        return Optional.of(Node.of(part.name(), "Slice", inputs, List.of(y)));
    }
}
