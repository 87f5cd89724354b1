package dev.graft.onnx.architecture;

import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where values of a network go, and where they come from. */
final class Flow {
    /** They are 0 or small on one side, and grow with their input on the other. */
    private static final Set<String> RECTIFIERS = Set.of(
            "Relu",
            "LeakyRelu",
            "PRelu",
            "Clip",
            "Elu",
            "Celu",
            "Selu",
            "ThresholdedRelu",
            "Softplus",
            "Gelu",
            "HardSwish",
            "Mish",
            "Swish");

    /** What keeps the distribution of its input, or brings it to mean 0 and variance 1. */
    private static final Set<String> TRANSPARENT = Set.of(
            "Add",
            "Sum",
            "Concat",
            "BatchNormalization",
            "InstanceNormalization",
            "GroupNormalization",
            "LayerNormalization",
            "LRN",
            "Dropout",
            "Identity",
            "MaxPool",
            "AveragePool",
            "GlobalAveragePool",
            "GlobalMaxPool",
            "Pad",
            "Flatten",
            "Reshape",
            "Squeeze",
            "Unsqueeze",
            "Transpose",
            "Split",
            "Slice");

    /** The same, where the other operand is a constant. */
    private static final Set<String> SCALING = Set.of("Sub", "Mul", "Div");

    /** With what gates are made: x sigmoid(x), or x (1 + erf(x / √2)) / 2. */
    private static final Set<String> SQUASHING = Set.of("Sigmoid", "HardSigmoid", "Erf", "Tanh");

    private static final Set<String> ARITHMETIC = Set.of("Add", "Mul", "Div", "Softplus", "Pow");
    private static final Set<String> WEIGHING = Set.of("Conv", "ConvTranspose", "Gemm", "MatMul");
    private static final int LONGEST_GATE = 8;

    private final Graph graph;
    private final Map<String, Node> producers;
    private final Map<String, List<Node>> readers = new HashMap<>();
    private final Set<String> beforeWeights;

    Flow(Graph graph) {
        this.graph = graph;
        this.producers = graph.producers();
        graph.allNodes().forEach(node -> node.inputs().stream().distinct().forEach(input -> readers.computeIfAbsent(
                        input, absent -> new ArrayList<>())
                .add(node)));
        this.beforeWeights = beforeWeights();
    }

    /** The values behind which weights come. */
    private Set<String> beforeWeights() {
        Set<String> before = new HashSet<>();
        for (int i = graph.nodes().size() - 1; i >= 0; i--) {
            Node node = graph.nodes().get(i);
            boolean weighs =
                    WEIGHING.contains(node.op()) && node.inputs().stream().anyMatch(graph.initialisers()::containsKey);
            if (weighs || !Collections.disjoint(before, node.outputs())) {
                before.addAll(node.inputs());
            }
        }
        return before;
    }

    /** Whether weights come behind a value. */
    boolean isWeighedLater(String value) {
        return beforeWeights.contains(value);
    }

    /** The nodes that read a value, in the order of the file. */
    List<Node> readers(String value) {
        return readers.getOrDefault(value, List.of());
    }

    /** The node that computes a value. */
    Optional<Node> producer(String value) {
        return Optional.ofNullable(producers.get(value));
    }

    /** Whether a value reaches something like a ReLU, through nothing that changes its distribution. */
    boolean isRectified(String value) {
        return isRectified(value, new HashSet<>());
    }

    private boolean isRectified(String value, Set<String> seen) {
        return seen.add(value)
                && readers(value).stream()
                        .anyMatch(node -> RECTIFIERS.contains(node.op())
                                || isGated(node, value)
                                || (isTransparent(node)
                                        && node.outputs().stream().anyMatch(output -> isRectified(output, seen))));
    }

    private boolean isTransparent(Node node) {
        return TRANSPARENT.contains(node.op())
                || (SCALING.contains(node.op()) && node.inputs().stream().anyMatch(graph.initialisers()::containsKey));
    }

    /** x times a function of x that is between 0 and 1. */
    private boolean isGated(Node node, String value) {
        return node.is("Mul") && node.inputs().stream().anyMatch(gate -> isGate(gate, value, false, LONGEST_GATE));
    }

    private boolean isGate(String gate, String value, boolean squashed, int left) {
        if (gate.equals(value)) {
            return squashed;
        }
        return producer(gate)
                .filter(node -> left > 0 && (SQUASHING.contains(node.op()) || ARITHMETIC.contains(node.op())))
                .filter(node -> node.inputs().stream()
                        .anyMatch(input -> isGate(input, value, squashed || SQUASHING.contains(node.op()), left - 1)))
                .isPresent();
    }
}
