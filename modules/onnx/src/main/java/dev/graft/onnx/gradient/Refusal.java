package dev.graft.onnx.gradient;

import dev.graft.core.GraftException;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Why a network cannot be trained as a whole, and from where on it can. */
final class Refusal {
    private Refusal() {}

    /** All that is wrong, the same words once for all nodes of an operator. */
    static GraftException of(String where, Ops ops, Map<Node, String> problems, Collection<String> outputs) {
        TreeMap<String, List<String>> nodes = new TreeMap<>();
        problems.forEach((node, why) -> nodes.computeIfAbsent(node.operator() + ": " + why, words -> new ArrayList<>())
                .add(node.name()));
        String all = nodes.entrySet().stream()
                .map(entry -> "%s (%s)".formatted(entry.getKey(), String.join(", ", entry.getValue())))
                .collect(Collectors.joining("; "));
        List<Value> ends = outputs.stream().map(ops::value).toList();
        String way = trainable(ops.graph(ends), problems.keySet())
                .map(cut -> "Freeze the network up to \"%s\": what is behind it can be trained.".formatted(cut))
                .orElse("No part of the network can be trained.");
        return new GraftException(
                "%s: no gradient goes through %d of its nodes: %s. %s See what has a gradient with: ./graft list ops"
                        .formatted(where, problems.size(), all, way));
    }

    /**
     * The first value that everything behind it needs nothing else of the network before, and behind which none of these
     * nodes lies: most is trained when the network is frozen up to there.
     */
    private static Optional<String> trainable(Graph graph, Collection<Node> problems) {
        Set<String> dependent = graph.dependent();
        Set<String> last = graph.outputs().stream().map(Value::name).collect(Collectors.toSet());
        return graph.nodes().stream()
                .map(Node::output)
                .filter(dependent::contains)
                .filter(value -> !last.contains(value))
                .filter(value -> isClean(graph, dependent, value, problems))
                .findFirst();
    }

    private static boolean isClean(Graph graph, Set<String> dependent, String cut, Collection<Node> problems) {
        Set<Node> behind = behind(graph, cut);
        Set<String> computed = new HashSet<>(Set.of(cut));
        behind.forEach(node -> computed.addAll(node.outputs()));
        return behind.stream().noneMatch(problems::contains)
                && behind.stream()
                        .flatMap(node -> node.reads().stream())
                        .filter(dependent::contains)
                        .allMatch(computed::contains);
    }

    /** What the outputs need besides what the cut needs. */
    private static Set<Node> behind(Graph graph, String cut) {
        Set<String> before = needed(graph, Set.of(cut));
        Set<String> outputs = graph.outputs().stream().map(Value::name).collect(Collectors.toSet());
        Set<String> needed = needed(graph, outputs);
        return graph.nodes().stream()
                .filter(node -> node.outputs().stream().anyMatch(needed::contains)
                        && node.outputs().stream().noneMatch(before::contains))
                .collect(Collectors.toSet());
    }

    private static Set<String> needed(Graph graph, Set<String> values) {
        Set<String> needed = new HashSet<>(values);
        for (int i = graph.nodes().size() - 1; i >= 0; i--) {
            Node node = graph.nodes().get(i);
            if (node.outputs().stream().anyMatch(needed::contains)) {
                needed.addAll(node.reads());
            }
        }
        return needed;
    }
}
