package dev.graft.onnx.graph;

import dev.graft.onnx.runtime.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The type and shape of every value: every value is named as an output, and ONNX Runtime says what it infers. Nothing is
 * run. A value that it cannot infer has an open shape, or none; an output then has what the file says of it.
 */
public final class Shapes {
    private Shapes() {}

    /**
     * All values by name, inputs and constants too, for this many samples.
     *
     * @param where for messages: the file
     * @param samples what an open first axis of an input is set to
     * @throws dev.graft.core.GraftException if the graph does not take so many
     */
    public static Map<String, Value> of(String where, Graph graph, long samples) {
        Graph fixed = graph.forSamples(samples);
        Map<String, Value> values = new LinkedHashMap<>();
        fixed.inputs().forEach(input -> values.put(input.name(), input));
        graph.initialisers().forEach((name, tensor) -> values.put(name, Value.of(name, tensor.type(), tensor.shape())));
        Set<String> computed = new LinkedHashSet<>();
        graph.nodes().forEach(node -> computed.addAll(node.outputs()));
        computed.remove("");
        computed.forEach(name -> values.put(name, Value.named(name)));
        graph.outputs().forEach(output -> values.put(output.name(), output));
        List<Session.Output> inferred = inferred(where, fixed, computed);
        Set<String> scalars = scalars(where, fixed, inferred);
        for (Session.Output output : inferred) {
            Type type = Type.of(output.type());
            if (output.shape().length > 0 || scalars.contains(output.name())) {
                values.put(output.name(), Value.of(output.name(), type, Shape.of(output.shape())));
            } else {
                values.computeIfPresent(output.name(), (name, value) -> new Value(name, type, value.shape()));
            }
        }
        return values;
    }

    private static List<Session.Output> inferred(String where, Graph graph, Collection<String> names) {
        List<Value> outputs = names.stream().map(Value::named).toList();
        return Session.outputs(where, GraphFile.bytes(graph.withOutputs(outputs)));
    }

    /**
     * Of values without axes, those that are known to have none: ONNX Runtime says the same of a value whose axes it does
     * not know. It knows the shape of a scalar's shape.
     */
    private static Set<String> scalars(String where, Graph graph, List<Session.Output> inferred) {
        Map<String, String> shapes = new LinkedHashMap<>();
        List<Node> nodes = new ArrayList<>(graph.nodes());
        for (Session.Output output : inferred) {
            if (output.shape().length == 0) {
                String shape = output.name() + "/shape";
                shapes.put(shape, output.name());
                nodes.add(Node.of(shape, "Shape", List.of(output.name()), List.of(shape)));
            }
        }
        Set<String> scalars = new HashSet<>();
        if (!shapes.isEmpty()) {
            for (Session.Output shape : inferred(where, graph.withNodes(nodes), shapes.keySet())) {
                if (Arrays.equals(shape.shape(), new long[] {0})) {
                    scalars.add(shapes.getOrDefault(shape.name(), ""));
                }
            }
        }
        return scalars;
    }
}
