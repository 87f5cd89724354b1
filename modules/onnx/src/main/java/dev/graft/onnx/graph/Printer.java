package dev.graft.onnx.graph;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A graph to read: one line per node. */
public final class Printer {
    private Printer() {}

    /**
     * The lines {@code name: Op(inputs) -> output float [2, 16]}, one per node.
     *
     * @param known values with shapes, from {@link Shapes}; others are printed by name
     */
    public static String print(Graph graph, Map<String, Value> known) {
        StringBuilder lines = new StringBuilder();
        graph.inputs().forEach(input -> lines.append("input: ").append(input).append('\n'));
        for (Node node : graph.nodes()) {
            lines.append("%s: %s(%s) -> %s%n"
                    .formatted(
                            node.name(),
                            node.operator(),
                            String.join(", ", node.inputs()),
                            words(node.outputs(), known)));
        }
        graph.outputs()
                .forEach(output -> lines.append("output: ").append(output).append('\n'));
        return lines.toString();
    }

    private static String words(List<String> names, Map<String, Value> known) {
        return names.stream()
                .map(name -> known.getOrDefault(name, Value.named(name)).toString())
                .collect(Collectors.joining(", "));
    }
}
