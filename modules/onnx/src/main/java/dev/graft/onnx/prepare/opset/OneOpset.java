package dev.graft.onnx.prepare.opset;

import dev.graft.core.GraftException;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Names;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.runtime.Operators;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A graph in the version of ONNX's operators that Graft writes, so that nothing behind needs to know another. Each node goes
 * through the {@link Changes} that came after its version, one after the other, and so do the nodes inside it. Operators of
 * other domains stay as they are.
 */
public final class OneOpset {
    private final String where;
    private final Graph whole;
    private final Set<String> read = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final TreeMap<String, List<String>> problems = new TreeMap<>();
    private @Nullable Map<String, Value> known;

    private OneOpset(String where, Graph graph) {
        this.where = where;
        this.whole = graph;
        collect(graph);
    }

    /**
     * The same graph in operator set {@link Ops#OPSET}.
     *
     * @param where for messages: the file
     * @throws GraftException if nodes cannot be said in it: all of them
     */
    public static Graph of(String where, Graph graph) {
        if (graph.opset() == Ops.OPSET) {
            return graph;
        }
        OneOpset adaptation = new OneOpset(where, graph);
        Graph adapted = adaptation.adapted(graph, Map.of());
        if (!adaptation.problems.isEmpty()) {
            throw adaptation.refusal();
        }
        return adapted;
    }

    private void collect(Graph graph) {
        names.addAll(graph.values());
        graph.outputs().forEach(output -> read.add(output.name()));
        for (Node node : graph.nodes()) {
            names.add(node.name());
            read.addAll(node.inputs());
            node.bodies().forEach(this::collect);
        }
    }

    /**
     * The graph, or one inside a node of it.
     *
     * @param outside constants of the graphs around it
     */
    private Graph adapted(Graph graph, Map<String, Tensor> outside) {
        Map<String, Tensor> constants = new LinkedHashMap<>(outside);
        constants.putAll(graph.initialisers());
        List<Node> nodes = new ArrayList<>();
        graph.nodes().forEach(node -> nodes.addAll(adapted(inside(node, constants), constants)));
        constants.keySet().removeAll(outside.keySet());
        Map<String, Integer> opsets = new HashMap<>(graph.opsets());
        opsets.put("", Ops.OPSET);
        return new Graph(graph.name(), opsets, graph.inputs(), graph.outputs(), constants, nodes);
    }

    private Node inside(Node node, Map<String, Tensor> constants) {
        Map<String, Attribute> attributes = new LinkedHashMap<>(node.attributes());
        attributes.replaceAll((name, attribute) -> attribute instanceof Attribute.Body body
                ? new Attribute.Body(adapted(body.graph(), constants))
                : attribute);
        return node.withAttributes(attributes);
    }

    /** The nodes that a node becomes, version by version. */
    private List<Node> adapted(Node node, Map<String, Tensor> constants) {
        Supplier<Map<String, Value>> shapes = this::known;
        List<Node> nodes = List.of(node);
        try {
            for (int version = whole.opset(); version < Ops.OPSET; version++) {
                List<Node> next = new ArrayList<>();
                for (Node one : nodes) {
                    Place place = new Place(one, shapes, constants, read, names);
                    next.addAll(Changes.after(version, one).adapt(one, place));
                }
                nodes = next;
            }
            if (node.domain().isEmpty() && !nodes.stream().allMatch(one -> Operators.known("", one.op(), Ops.OPSET))) {
                throw new Unsayable("ONNX has no such operator any more");
            }
        } catch (Unsayable e) {
            problems.computeIfAbsent(node.operator() + ": " + e.getMessage(), words -> new ArrayList<>())
                    .add(node.name());
        }
        return nodes;
    }

    /** Of the values of the whole graph; nothing is known of those inside nodes. */
    private Map<String, Value> known() {
        if (known == null) {
            known = Shapes.of(where, whole, -1);
        }
        return known;
    }

    private GraftException refusal() {
        String all = problems.entrySet().stream()
                .map(problem -> "%s (%s)".formatted(problem.getKey(), Names.few(problem.getValue())))
                .collect(Collectors.joining("; "));
        return new GraftException(
                "%s: it is of operator set %d, and these nodes cannot be brought to %d: %s. Export the network again, with operator set 17 or later."
                        .formatted(where, whole.opset(), Ops.OPSET, all));
    }
}
