package dev.graft.onnx.features;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Renaming;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Shape.Dim;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network for texts with one input of real numbers, as networks for anything else have: {@value #NAME} {@code [batch,
 * tokens]}, the numbers of tokens, and that of padding where a text has no more. A float holds whole numbers up to 2^24
 * exactly, more than any vocabulary has. What such networks take beside them is computed of them: the mask of what is no
 * padding, and the kind of text, which is 0 for the only one.
 *
 * <p>Source of the names: BERT's in Hugging Face's exports.
 */
public final class TokenInput {
    /** In front of the names of everything that is computed of the numbers. */
    public static final String PREFIX = "tokens/";

    /** The only input. */
    public static final String NAME = PREFIX + "numbers";

    /** 1 where there is a token, 0 where there is padding: float {@code [batch, tokens, 1]}. */
    static final String PRESENT = PREFIX + "present";

    /** How many tokens there are, 1 where there is none: float {@code [batch, 1]}. */
    static final String COUNT = PREFIX + "count";

    private static final String IDS = PREFIX + "ids";
    private static final String MASK = PREFIX + "mask";
    private static final String SUM = PREFIX + "sum";
    private static final String ONE = PREFIX + "one";
    private static final String LAST = PREFIX + "last-axis";
    private static final String PADDING = PREFIX + "padding";
    private static final String IS_PADDING = PREFIX + "is-padding";
    private static final String IS_TOKEN = PREFIX + "is-token";
    private static final List<String> KNOWN = List.of("input_ids", "attention_mask", "token_type_ids");

    private TokenInput() {}

    /**
     * The network with that input.
     *
     * @param where for messages: the file
     * @param graph prepared; with the inputs {@code input_ids}, {@code attention_mask} and {@code token_type_ids}, of which
     *     the last two may be missing, or with a single one, the numbers of tokens, which Graft writes as real numbers too
     * @param padding the number of padding
     * @throws GraftException if it takes anything else
     */
    static Graph of(String where, Graph graph, int padding) {
        Graph network = Renaming.of(graph, name -> name.startsWith(PREFIX) ? "network/" + name : name);
        List<Node> nodes = new ArrayList<>();
        Map<String, Tensor> constants = new LinkedHashMap<>();
        constants.put(PADDING, Tensor.of(new float[] {padding}, 1));
        constants.put(ONE, Tensor.of(new float[] {1}, 1));
        constants.put(LAST, Tensor.of(new long[] {-1}, 1));
        nodes.add(Node.of(IDS, "Cast", List.of(NAME), List.of(IDS)).with("to", code(Type.INT64)));
        nodes.add(Node.of(IS_PADDING, "Equal", List.of(NAME, PADDING), List.of(IS_PADDING)));
        nodes.add(Node.of(IS_TOKEN, "Not", List.of(IS_PADDING), List.of(IS_TOKEN)));
        nodes.add(Node.of(MASK, "Cast", List.of(IS_TOKEN), List.of(MASK)).with("to", code(Type.FLOAT)));
        nodes.add(Node.of(PRESENT, "Unsqueeze", List.of(MASK, LAST), List.of(PRESENT)));
        nodes.add(Node.of(SUM, "ReduceSum", List.of(MASK, LAST), List.of(SUM)).with("keepdims", Attribute.whole(1)));
        nodes.add(Node.of(COUNT, "Max", List.of(SUM, ONE), List.of(COUNT)));
        for (Value input : network.inputs()) {
            nodes.addAll(given(where, network, input));
        }
        nodes.addAll(network.nodes());
        constants.putAll(network.initialisers());
        Shape shape = Shape.of(-1, -1).with(0, Dim.open("batch")).with(1, Dim.open("tokens"));
        return network.withNodes(nodes)
                .withInitialisers(constants)
                .withInputs(List.of(Value.of(NAME, Type.FLOAT, shape)));
    }

    /** The name of the input of a file for texts that the numbers of tokens are given to, whatever it takes beside them. */
    public static String numbers(Graph graph) {
        return graph.inputs().size() == 1 ? graph.inputs().get(0).name() : KNOWN.get(0);
    }

    /** As far as a value, and with what tells tokens from padding. */
    static Graph cut(String where, Graph graph, String cut) {
        List<Value> end = Cut.at(where, graph, cut).outputs();
        return Cut.to(graph, List.of(end.get(0), Value.named(PRESENT), Value.named(COUNT)))
                .withOutputs(end);
    }

    /** An input of the network as it is computed. */
    private static List<Node> given(String where, Graph network, Value input) {
        boolean isOnly = network.inputs().size() == 1;
        String kind = isOnly ? KNOWN.get(0) : input.name();
        boolean isWhole = input.type() == Type.INT64 || input.type() == Type.INT32;
        if (!KNOWN.contains(kind) || !(isWhole || (isOnly && input.type() == Type.FLOAT))) {
            throw new GraftException(
                    "%s: its input is %s%s; networks for texts take whole numbers: %s. Export it so, or name another."
                            .formatted(where, input, Nearest.hint(kind, KNOWN), String.join(", ", KNOWN)));
        }
        String type = input.name() + "/kind";
        return switch (KNOWN.indexOf(kind)) {
            case 0 -> List.of(cast(IDS, input));
            case 1 -> List.of(cast(IS_TOKEN, input));
            default ->
                List.of(
                        Node.of(PREFIX + type, "Sub", List.of(IDS, IDS), List.of(PREFIX + type)),
                        cast(PREFIX + type, input));
        };
    }

    private static Node cast(String from, Value to) {
        return Node.of(PREFIX + to.name(), "Cast", List.of(from), List.of(to.name()))
                .with("to", code(to.type()));
    }

    private static Attribute code(Type type) {
        return Attribute.whole(type.number());
    }
}
