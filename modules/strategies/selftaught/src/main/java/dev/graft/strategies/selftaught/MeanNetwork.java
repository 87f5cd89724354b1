package dev.graft.strategies.selftaught;

import dev.graft.core.network.InputContract;
import dev.graft.core.strategy.Linear;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.ops.Ops;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of word vectors and a linear layer as one network: the numbers of a text's words {@code [batch, length]}, 0 behind
 * the last one, become scores {@code [batch, classes]}.
 *
 * <pre>  x = Σ_t present_t W[n_t] / max(1, Σ_t present_t),   scores = A x + b,   present_t = 1 where n_t is above 0</pre>
 *
 * <p>Rows of padding are left out by {@code present}, not by being zero, so that they stay zero where the table is trained
 * further.
 */
final class MeanNetwork {
    private static final String TOKENS = "tokens";

    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    private MeanNetwork() {}

    /**
     * The network.
     *
     * @param head on means of the table
     */
    static Model of(WordTable table, Linear head, List<String> classes) {
        InputContract input = new InputContract.Tokens(table.words(), table.length(), false);
        return Model.of(WordVectors.ID, input, new MeanNetwork().graph(table, head), classes);
    }

    private Graph graph(WordTable table, Linear head) {
        int features = table.features();
        constants.put("words", Tensor.of(flat(table.vectors(), features), table.vectors().length, features));
        constants.put("places", Tensor.of(new long[] {1}, 1));
        constants.put("last-axis", Tensor.of(new long[] {2}, 1));
        constants.put("none", Tensor.of(new float[] {0}, 1));
        constants.put("one", Tensor.of(new float[] {1}, 1));
        node("numbers", "Cast", Map.of("to", Attribute.whole(Type.INT64.number())), TOKENS);
        node("vectors", "Gather", Map.of(), "words", "numbers");
        node("is-word", "Greater", Map.of(), TOKENS, "none");
        node("present", "Cast", Map.of("to", Attribute.whole(Type.FLOAT.number())), "is-word");
        node("present/column", "Unsqueeze", Map.of(), "present", "last-axis");
        node("own", "Mul", Map.of(), "vectors", "present/column");
        node("sum", "ReduceSum", Map.of("keepdims", Attribute.whole(0)), "own", "places");
        node("present/sum", "ReduceSum", Map.of(), "present", "places");
        node("count", "Max", Map.of(), "present/sum", "one");
        node("mean", "Div", Map.of(), "sum", "count");
        String weight = Architecture.LAST + "/weight";
        String bias = Architecture.LAST + "/bias";
        constants.put(weight, Tensor.of(flat(head.weights(), features), head.weights().length, features));
        constants.put(bias, Tensor.of(floats(head.intercepts()), head.intercepts().length));
        node(Architecture.SCORES, "Gemm", Map.of("transB", Attribute.whole(1)), "mean", weight, bias);
        return new Graph(
                WordVectors.ID,
                Map.of("", Ops.OPSET),
                List.of(Value.of(
                        TOKENS, Type.FLOAT, Shape.of(-1, table.length()).with(0, Shape.Dim.open("batch")))),
                List.of(Value.of(
                        Architecture.SCORES,
                        Type.FLOAT,
                        Shape.of(-1, head.intercepts().length).with(0, Shape.Dim.open("batch")))),
                constants,
                nodes);
    }

    private void node(String name, String op, Map<String, Attribute> attributes, String... inputs) {
        nodes.add(Node.of(name, op, List.of(inputs), List.of(name)).withAttributes(attributes));
    }

    private static float[] flat(float[][] rows, int width) {
        float[] flat = new float[rows.length * width];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, flat, row * width, width);
        }
        return flat;
    }

    private static float[] flat(double[][] rows, int width) {
        float[][] single = new float[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            single[row] = floats(rows[row]);
        }
        return flat(single, width);
    }

    private static float[] floats(double[] values) {
        float[] single = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            single[i] = (float) values[i];
        }
        return single;
    }
}
