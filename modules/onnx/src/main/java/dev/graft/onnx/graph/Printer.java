package dev.graft.onnx.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A graph to read: one line per node. */
public final class Printer {
    private Printer() {}

    /** Constants of so many elements are printed as they are. */
    private static final int SHORT = 8;

    /**
     * The lines {@code name: Op(inputs; attributes) -> output float [2, 16]}, one per node. Of constants, lists of whole
     * numbers are printed, as axes and shapes; of others type and shape.
     *
     * @param known values with shapes, from {@link Shapes}; others are printed by name
     */
    public static String print(Graph graph, Map<String, Value> known) {
        StringBuilder lines = new StringBuilder();
        graph.inputs().forEach(input -> lines.append("input: ").append(input).append('\n'));
        for (Node node : graph.nodes()) {
            lines.append(node.name())
                    .append(": ")
                    .append(call(node, graph))
                    .append(" -> ")
                    .append(words(node.outputs(), known))
                    .append('\n');
        }
        graph.outputs()
                .forEach(output -> lines.append("output: ").append(output).append('\n'));
        return lines.toString();
    }

    private static String call(Node node, Graph graph) {
        String inputs = node.inputs().stream()
                .map(input -> input(input, graph.initialisers().get(input)))
                .collect(Collectors.joining(", "));
        String attributes = node.attributes().entrySet().stream()
                .map(attribute -> attribute.getKey() + " = " + word(attribute.getValue()))
                .collect(Collectors.joining(", "));
        return "%s(%s%s%s)".formatted(node.operator(), inputs, attributes.isEmpty() ? "" : "; ", attributes);
    }

    private static String input(String name, @Nullable Tensor constant) {
        if (constant == null) {
            return name;
        }
        boolean whole = constant.type() == Type.INT64 && constant.shape().elements() <= SHORT;
        return name + (whole ? " = " + Arrays.toString(constant.wholes()) : " " + constant);
    }

    private static String word(Attribute attribute) {
        if (attribute instanceof Attribute.Whole whole) {
            return Long.toString(whole.value());
        } else if (attribute instanceof Attribute.Real real) {
            return Float.toString(real.value());
        } else if (attribute instanceof Attribute.Word word) {
            return word.value();
        } else if (attribute instanceof Attribute.Wholes wholes) {
            return wholes.values().toString();
        } else if (attribute instanceof Attribute.Reals reals) {
            return reals.values().toString();
        } else if (attribute instanceof Attribute.Words words) {
            return words.values().toString();
        } else if (attribute instanceof Attribute.Constant constant) {
            return constant.tensor().toString();
        } else {
            return "a graph of %d nodes"
                    .formatted(((Attribute.Body) attribute).graph().nodes().size());
        }
    }

    private static String words(List<String> names, Map<String, Value> known) {
        return names.stream()
                .map(name -> known.getOrDefault(name, Value.named(name)).toString())
                .collect(Collectors.joining(", "));
    }
}
