package dev.graft.onnx;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Networks that are small enough to be made here. */
public final class Small {
    private Small() {}

    /** Pictures [samples, 3, 8, 8] to two classes: conv, relu, pool, flatten, gemm, softmax. */
    public static Graph classifier(long samples) {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        weights.put("conv.w", Tensor.of(waves(4 * 3 * 3 * 3), 4, 3, 3, 3));
        weights.put("conv.b", Tensor.of(waves(4), 4));
        weights.put("flat", Tensor.of(new long[] {1, 4}, 2));
        weights.put("fc.w", Tensor.of(waves(8), 4, 2));
        weights.put("fc.b", Tensor.of(waves(2), 2));
        return new Graph(
                "classifier",
                Map.of("", 11),
                List.of(Value.of("pictures", Type.FLOAT, Shape.of(samples, 3, 8, 8))),
                List.of(Value.of("p", Type.FLOAT, Shape.of(samples, 2))),
                weights,
                List.of(
                        Node.of("conv1", "Conv", List.of("pictures", "conv.w", "conv.b"), List.of("c")),
                        Node.of("relu1", "Relu", List.of("c"), List.of("r")),
                        Node.of("pool1", "GlobalAveragePool", List.of("r"), List.of("g")),
                        Node.of("flatten1", "Reshape", List.of("g", "flat"), List.of("f")),
                        Node.of("fc1", "Gemm", List.of("f", "fc.w", "fc.b"), List.of("z")),
                        Node.of("softmax1", "Softmax", List.of("z"), List.of("p"))));
    }

    /** One node from a float input x [samples, 4] to y. */
    public static Graph one(long samples, String op, Map<String, Attribute> attributes) {
        return new Graph(
                "one",
                Map.of("", 13),
                List.of(Value.of("x", Type.FLOAT, Shape.of(samples, 4))),
                List.of(Value.of("y", Type.FLOAT, Shape.of(-1, -1))),
                Map.of(),
                List.of(new Node("n", "", op, List.of("x"), List.of("y"), attributes)));
    }

    /** Numbers between -1 and 1 without a pattern that a test could depend on. */
    public static float[] waves(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) StrictMath.sin(1.7 * i * i + 0.3);
        }
        return values;
    }
}
