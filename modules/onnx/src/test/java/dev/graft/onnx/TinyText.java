package dev.graft.onnx;

import dev.graft.core.Fingerprint;
import dev.graft.core.network.InputContract.Tokens;
import dev.graft.core.network.Network;
import dev.graft.core.network.Tokenisation.WordList;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network for texts that is small enough to be made here, as exporters of transformers write them: whole numbers in, a mask
 * beside them, a row of features for each token. {@code states = tanh(table[ids] W) + mask}, so that padding, were it counted,
 * would change a mean.
 */
public final class TinyText {
    /** Number 0 is padding. */
    public static final List<String> WORDS = List.of("", "good", "bad", "book", "film");

    public static final Tokens CONTRACT = new Tokens(new WordList(WORDS, true), 6, false);

    private TinyText() {}

    /** The network in a file, whose cut is the states. */
    public static Network in(Path folder, Tokens contract) {
        return file(folder.resolve("text.onnx"), graph(), contract);
    }

    /** The same without a mask, and with tokens that see each other: padding changes what a text becomes. */
    public static Network unmasked(Path folder, Tokens contract) {
        Graph masked = graph();
        List<Node> nodes = new ArrayList<>(masked.nodes().subList(0, 5));
        nodes.add(Node.of("context", "ReduceMean", List.of("bent", "second"), List.of("context")));
        nodes.add(Node.of("mix", "Add", List.of("bent", "context"), List.of("states")));
        Map<String, Tensor> constants = new LinkedHashMap<>(masked.initialisers());
        constants.put("second", Tensor.of(new long[] {1}, 1));
        Graph graph = new Graph(
                "unmasked",
                Map.of("", 18),
                List.of(masked.inputs().get(0), masked.inputs().get(2)),
                masked.outputs(),
                constants,
                nodes);
        return file(folder.resolve("unmasked.onnx"), graph, contract);
    }

    private static Network file(Path file, Graph graph, Tokens contract) {
        GraphFile.write(graph, file);
        String sha256 = HexFormat.of().formatHex(Fingerprint.sha256().digest(GraphFile.bytes(file)));
        return new Network("text", file, sha256, contract, "states");
    }

    private static Graph graph() {
        Shape shape = Shape.of(-1, -1);
        return new Graph(
                "text",
                Map.of("", 17),
                List.of(
                        Value.of("input_ids", Type.INT64, shape),
                        Value.of("attention_mask", Type.INT64, shape),
                        Value.of("token_type_ids", Type.INT64, shape)),
                List.of(Value.of("states", Type.FLOAT, Shape.of(-1, -1, 3))),
                Map.of(
                        "table", Tensor.of(Small.waves(15), 5, 3),
                        "kinds", Tensor.of(new float[] {0.1f, 0.2f, 0.3f, 7, 8, 9}, 2, 3),
                        "weights", Tensor.of(Small.waves(9), 3, 3),
                        "last", Tensor.of(new long[] {-1}, 1)),
                List.of(
                        Node.of("gather", "Gather", List.of("table", "input_ids"), List.of("words")),
                        Node.of("kind", "Gather", List.of("kinds", "token_type_ids"), List.of("kind")),
                        Node.of("sum", "Add", List.of("words", "kind"), List.of("embedded")),
                        Node.of("layer", "MatMul", List.of("embedded", "weights"), List.of("layer")),
                        Node.of("tanh", "Tanh", List.of("layer"), List.of("bent")),
                        Node.of("cast", "Cast", List.of("attention_mask"), List.of("mask"))
                                .with("to", Attribute.whole(Type.FLOAT.number())),
                        Node.of("open", "Unsqueeze", List.of("mask", "last"), List.of("column")),
                        Node.of("shift", "Add", List.of("bent", "column"), List.of("states"))));
    }

    /** The states of one token, by hand. */
    public static double[] states(int word) {
        float[] table = Small.waves(15);
        float[] weights = Small.waves(9);
        double[] states = new double[3];
        for (int j = 0; j < 3; j++) {
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                sum += (table[3 * word + i] + 0.1 * (i + 1)) * weights[3 * i + j];
            }
            states[j] = StrictMath.tanh(sum) + 1;
        }
        return states;
    }
}
