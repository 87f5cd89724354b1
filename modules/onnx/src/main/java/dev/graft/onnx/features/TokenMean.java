package dev.graft.onnx.features;

import dev.graft.core.GraftException;
import dev.graft.core.network.InputContract.Tokens;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of features for each text, as a part of the graph: the mean over its tokens of what the network gives for each, padding
 * left out; divided by its Euclidean length where the contract says so. What is a row for each text already stays.
 *
 * <p>Source: N. Reimers, I. Gurevych, "Sentence-BERT", EMNLP 2019, section 3, the strategy MEAN.
 */
public final class TokenMean {
    private static final float TINY = 1e-12f;

    private final List<Node> nodes;
    private final Map<String, Tensor> constants;
    private final String prefix;

    private TokenMean(Graph graph, String prefix) {
        this.nodes = new ArrayList<>(graph.nodes());
        this.constants = new LinkedHashMap<>(graph.initialisers());
        this.prefix = prefix;
    }

    /**
     * The graph, whose only output are then the features, {@code [batch, features]}.
     *
     * @param where for messages: the file
     * @param graph as {@link OnnxEncoding#cut} makes it; its output is {@code [batch, tokens, features]} or {@code [batch,
     *     features]}
     * @param prefix in front of the names of what is new
     * @throws GraftException if its output is anything else
     */
    public static Graph of(String where, Graph graph, Tokens contract, String prefix) {
        String cut = graph.outputs().get(0).name();
        Optional<Shape> shape =
                Optional.ofNullable(Shapes.of(where, graph, 2).get(cut)).flatMap(Value::shape);
        if (shape.filter(known -> known.rank() < 2 || known.rank() > 3).isPresent()) {
            throw new GraftException(
                    "%s: \"%s\" is %s, and features of texts are [texts, tokens, features] or [texts, features]. Cut it elsewhere: ./graft inspect %s"
                            .formatted(where, cut, shape.get(), where));
        }
        boolean perToken = shape.filter(known -> known.rank() == 3).isPresent();
        TokenMean mean = new TokenMean(graph, prefix);
        String row = perToken ? mean.mean(cut) : cut;
        String features = contract.unitLength() ? mean.unit(row) : row;
        return graph.withNodes(mean.nodes).withInitialisers(mean.constants).withOutputs(List.of(Value.named(features)));
    }

    /** {@code sum_t present_t h_t / max(1, sum_t present_t)}. */
    private String mean(String states) {
        return add("Div", "mean", sum("sum", add("Mul", "own", states, TokenInput.PRESENT), 0), TokenInput.COUNT);
    }

    /** {@code x / sqrt(x . x + 1e-12)}: a text of zeros stays one. */
    private String unit(String row) {
        constants.put(prefix + "tiny", Tensor.of(new float[] {TINY}, 1));
        String squares = sum("squares", add("Mul", "squared", row, row), 1);
        return add("Div", "unit", row, add("Sqrt", "length", add("Add", "positive", squares, prefix + "tiny")));
    }

    private String add(String op, String name, String... inputs) {
        nodes.add(Node.of(prefix + name, op, List.of(inputs), List.of(prefix + name)));
        return prefix + name;
    }

    /** Over the second axis. */
    private String sum(String name, String of, long keep) {
        constants.put(prefix + "second", Tensor.of(new long[] {1}, 1));
        nodes.add(Node.of(prefix + name, "ReduceSum", List.of(of, prefix + "second"), List.of(prefix + name))
                .with("keepdims", Attribute.whole(keep)));
        return prefix + name;
    }
}
