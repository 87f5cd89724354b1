package dev.graft.onnx.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A graph with other names, so that it can stand beside another. */
public final class Renaming {
    private Renaming() {}

    /**
     * The same graph, and the graphs inside it, with other names of values and nodes.
     *
     * @param name the new name for each old one, "" for ""
     */
    public static Graph of(Graph graph, UnaryOperator<String> name) {
        Map<String, Tensor> initialisers = new LinkedHashMap<>();
        graph.initialisers().forEach((old, tensor) -> initialisers.put(name.apply(old), tensor));
        return new Graph(
                graph.name(),
                graph.opsets(),
                of(graph.inputs(), name),
                of(graph.outputs(), name),
                initialisers,
                graph.nodes().stream().map(node -> of(node, name)).toList());
    }

    private static List<Value> of(List<Value> values, UnaryOperator<String> name) {
        return values.stream()
                .map(value -> new Value(name.apply(value.name()), value.type(), value.shape()))
                .toList();
    }

    private static Node of(Node node, UnaryOperator<String> name) {
        Map<String, Attribute> attributes = new LinkedHashMap<>(node.attributes());
        attributes.replaceAll((word, attribute) ->
                attribute instanceof Attribute.Body body ? new Attribute.Body(of(body.graph(), name)) : attribute);
        return new Node(
                name.apply(node.name()),
                node.domain(),
                node.op(),
                node.inputs().stream().map(name).toList(),
                node.outputs().stream().map(name).toList(),
                attributes);
    }
}
