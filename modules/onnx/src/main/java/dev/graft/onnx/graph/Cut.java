package dev.graft.onnx.graph;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A graph that ends earlier. */
public final class Cut {
    private Cut() {}

    /**
     * The part of a graph that one value needs; that value is the only output.
     *
     * @param where for messages: the file
     * @param cut the name of a value, or of a node, which stands for its first output
     * @throws GraftException if nothing has this name, with the nearest that has
     */
    public static Graph at(String where, Graph graph, String cut) {
        String value = value(where, graph, cut);
        return to(graph, List.of(output(graph, value)));
    }

    /** The part of a graph that these outputs need. */
    public static Graph to(Graph graph, List<Value> outputs) {
        Set<String> needed = outputs.stream().map(Value::name).collect(Collectors.toCollection(HashSet::new));
        List<Node> kept = new ArrayList<>();
        for (int i = graph.nodes().size() - 1; i >= 0; i--) {
            Node node = graph.nodes().get(i);
            if (!Collections.disjoint(needed, node.outputs())) {
                kept.add(node);
                needed.addAll(node.reads());
            }
        }
        Collections.reverse(kept);
        Map<String, Tensor> initialisers = new LinkedHashMap<>(graph.initialisers());
        initialisers.keySet().retainAll(needed);
        return graph.withNodes(kept)
                .withInitialisers(initialisers)
                .withInputs(graph.inputs().stream()
                        .filter(input -> needed.contains(input.name()))
                        .toList())
                .withOutputs(outputs);
    }

    private static Value output(Graph graph, String value) {
        return graph.outputs().stream()
                .filter(output -> output.name().equals(value))
                .findFirst()
                .orElse(Value.named(value));
    }

    private static String value(String where, Graph graph, String cut) {
        Set<String> values = graph.producers().keySet();
        if (values.contains(cut)) {
            return cut;
        }
        Optional<Node> named =
                graph.nodes().stream().filter(node -> node.name().equals(cut)).findFirst();
        if (named.isPresent()) {
            return named.get().output();
        }
        Set<String> names = new LinkedHashSet<>(values);
        graph.nodes().forEach(node -> names.add(node.name()));
        throw new GraftException("%s: no value or node is called \"%s\"%s See them with: ./graft inspect %s"
                .formatted(where, cut, Nearest.ending(cut, names), where));
    }
}
