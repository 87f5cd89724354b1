package dev.graft.onnx.gradient;

import dev.graft.core.GraftException;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Names;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Why a network cannot be trained as a whole, and from where on it can. */
final class Refusal {
    private Refusal() {}

    /** All that is wrong, the same words once for all nodes of an operator. */
    static GraftException of(String where, Ops ops, Map<Node, String> problems, Collection<String> outputs) {
        TreeMap<String, List<String>> nodes = new TreeMap<>();
        problems.forEach((node, why) -> nodes.computeIfAbsent(node.operator() + ": " + why, words -> new ArrayList<>())
                .add(0, node.name())); // they were met from last to first
        String all = nodes.entrySet().stream()
                .map(entry -> "%s (%s)".formatted(entry.getKey(), Names.few(entry.getValue())))
                .collect(Collectors.joining("; "));
        List<Value> ends = outputs.stream().map(ops::value).toList();
        Set<String> without = problems.keySet().stream().map(Node::output).collect(Collectors.toSet());
        String way = trainable(Cut.to(ops.graph(ends), ends), without)
                .map("Freeze the network up to \"%s\": what is behind it can be trained."::formatted)
                .orElse("There is no value in it behind which all can be trained: freeze all of it, and train a head.");
        return new GraftException(
                "%s: no gradient goes through %d of its nodes: %s. %s See what has one: ./graft list ops"
                        .formatted(where, problems.size(), all, way));
    }

    /**
     * The first value that everything behind it needs nothing else of the network before, and behind which none of the
     * nodes that compute these values lies: most is trained when the network is frozen up to there.
     */
    private static Optional<String> trainable(Graph graph, Set<String> without) {
        Set<String> dependent = graph.dependent();
        Set<String> last = graph.outputs().stream().map(Value::name).collect(Collectors.toSet());
        Set<String> behind = behindAll(graph, List.copyOf(without));
        return graph.nodes().stream()
                .map(Node::output)
                .filter(dependent::contains)
                .filter(behind::contains)
                .filter(value -> !last.contains(value))
                .filter(value -> isClean(graph, dependent, value))
                .findFirst();
    }

    /** The values that need all of these, or are one and need the others: only these are candidates, which are few. */
    private static Set<String> behindAll(Graph graph, List<String> without) {
        Map<String, BitSet> needs = new HashMap<>();
        for (Node node : graph.nodes()) {
            BitSet of = new BitSet();
            node.reads().forEach(read -> of.or(needs.getOrDefault(read, new BitSet())));
            IntStream.range(0, without.size())
                    .filter(i -> without.get(i).equals(node.output()))
                    .forEach(of::set);
            node.outputs().forEach(output -> needs.put(output, of));
        }
        return needs.keySet().stream()
                .filter(value -> needs.getOrDefault(value, new BitSet()).cardinality() == without.size())
                .collect(Collectors.toSet());
    }

    private static boolean isClean(Graph graph, Set<String> dependent, String cut) {
        Set<String> before = needed(graph, cut);
        return graph.nodes().stream()
                .filter(node -> node.outputs().stream().noneMatch(before::contains))
                .flatMap(node -> node.reads().stream())
                .noneMatch(value -> !value.equals(cut) && before.contains(value) && dependent.contains(value));
    }

    private static Set<String> needed(Graph graph, String value) {
        Set<String> needed = new HashSet<>(Set.of(value));
        for (int i = graph.nodes().size() - 1; i >= 0; i--) {
            Node node = graph.nodes().get(i);
            if (node.outputs().stream().anyMatch(needed::contains)) {
                needed.addAll(node.reads());
            }
        }
        return needed;
    }
}
