package dev.graft.onnx.architecture;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A network written node by node from its input "x"; a node, and what it computes, has one name. */
final class Sketch {
    /** What every constant is filled with, so that what was learned is known again. */
    static final float LEARNED = 0.123f;

    private final long[] input;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Tensor> constants = new LinkedHashMap<>();

    Sketch(long... input) {
        this.input = input;
    }

    /** A constant of this shape. */
    Sketch constant(String name, long... sizes) {
        float[] numbers = new float[(int) Shape.of(sizes).elements()];
        Arrays.fill(numbers, LEARNED);
        constants.put(name, Tensor.of(numbers, sizes));
        return this;
    }

    Sketch node(String name, String op, String... inputs) {
        return node(name, op, Map.of(), inputs);
    }

    Sketch node(String name, String op, Map<String, Attribute> attributes, String... inputs) {
        nodes.add(new Node(name, "", op, List.of(inputs), List.of(name), attributes));
        return this;
    }

    /** Conv with weights and bias called after it. */
    Sketch conv(String name, String of, long outputs, long inputs, int kernel) {
        int pad = (kernel - 1) / 2;
        return constant(name + ".w", outputs, inputs, kernel, kernel)
                .constant(name + ".b", outputs)
                .node(name, "Conv", Map.of("pads", Attribute.wholes(pad, pad, pad, pad)), of, name + ".w", name + ".b");
    }

    /** BatchNormalization with constants called after it. */
    Sketch norm(String name, String of, long channels) {
        List<String> reads = new ArrayList<>(List.of(of));
        for (String part : List.of(".scale", ".shift", ".mean", ".variance")) {
            constant(name + part, channels);
            reads.add(name + part);
        }
        return node(name, "BatchNormalization", reads.toArray(String[]::new));
    }

    /** With these outputs. */
    Graph graph(String... outputs) {
        return new Graph(
                "sketch",
                Map.of("", Ops.OPSET),
                List.of(Value.of("x", Type.FLOAT, Shape.of(input))),
                Arrays.stream(outputs).map(Value::named).toList(),
                constants,
                nodes);
    }
}
