package dev.graft.onnx;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.Arrays;
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

    /**
     * As exporters write a network whose channels are last: pictures [samples, 8, 8, 3], transposed to t, convolved and
     * rectified to r [4, 6, 6], transposed back to l, a convolution of 1 x 1 as a product, m [6, 6, 5]; its average a
     * [5, 1, 1], and that reshaped, v [1, 1, 5].
     */
    public static Graph channelsLast() {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        weights.put("conv.w", Tensor.of(waves(4 * 3 * 3 * 3), 4, 3, 3, 3));
        weights.put("product.w", Tensor.of(waves(20), 4, 5));
        weights.put("bias", Tensor.of(waves(5), 5));
        weights.put("vector", Tensor.of(new long[] {-1, 1, 1, 5}, 4));
        return new Graph(
                "last",
                Map.of("", 13),
                List.of(Value.of("pictures", Type.FLOAT, Shape.of(-1, 8, 8, 3))),
                List.of(Value.of("v", Type.FLOAT, Shape.of(-1, 1, 1, 5))),
                weights,
                List.of(
                        transpose("pictures", "t", 0, 3, 1, 2),
                        Node.of("conv1", "Conv", List.of("t", "conv.w"), List.of("c")),
                        Node.of("relu1", "Relu", List.of("c"), List.of("r")),
                        transpose("r", "l", 0, 2, 3, 1),
                        Node.of("product1", "MatMul", List.of("l", "product.w"), List.of("p")),
                        Node.of("add1", "Add", List.of("p", "bias"), List.of("m")),
                        transpose("m", "b", 0, 3, 1, 2),
                        Node.of("pool1", "GlobalAveragePool", List.of("b"), List.of("a")),
                        Node.of("reshape1", "Reshape", List.of("a", "vector"), List.of("v"))));
    }

    /** A node that brings the axes of a value into another order; it is named as what it makes. */
    public static Node transpose(String of, String to, long... order) {
        Attribute axes = new Attribute.Wholes(Arrays.stream(order).boxed().toList());
        return new Node(to, "", "Transpose", List.of(of), List.of(to), Map.of("perm", axes));
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
