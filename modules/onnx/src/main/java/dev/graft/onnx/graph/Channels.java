package dev.graft.onnx.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which axis of maps, values of four axes, holds the channels; the other two are positions. ONNX's convolutions and
 * poolings want them first, {@code [n, c, h, w]}; networks that were made with channels last transpose in front of and
 * behind them. The graph tells which it is: a value is followed from where its axes have a meaning, through operators that
 * keep the order of axes, to where it is read.
 */
public enum Channels {
    /** {@code [n, c, h, w]}. */
    FIRST(1),
    /** {@code [n, h, w, c]}. */
    LAST(3),
    /** The graph does not tell, as of the scores of an attention. */
    UNKNOWN(-1);

    private static final int MAP_RANK = 4;

    /** Operators that ONNX defines on {@code [n, c, ...]} only. */
    private static final Set<String> CHANNELS_FIRST = Set.of(
            "AveragePool",
            "BatchNormalization",
            "Conv",
            "ConvTranspose",
            "DepthToSpace",
            "GlobalAveragePool",
            "GlobalLpPool",
            "GlobalMaxPool",
            "GroupNormalization",
            "InstanceNormalization",
            "LRN",
            "LpPool",
            "MaxPool",
            "SpaceToDepth");

    /** Operators whose result has the axes of what they read. */
    private static final Set<String> KEEPING = Set.of(
            "Abs",
            "Add",
            "Cast",
            "Celu",
            "Clip",
            "Concat",
            "Div",
            "Dropout",
            "Elu",
            "Erf",
            "Exp",
            "Gelu",
            "HardSigmoid",
            "HardSwish",
            "Identity",
            "LayerNormalization",
            "LeakyRelu",
            "Log",
            "LogSoftmax",
            "LpNormalization",
            "Max",
            "Mean",
            "MeanVarianceNormalization",
            "Min",
            "Mish",
            "Mul",
            "Neg",
            "PRelu",
            "Pad",
            "Pow",
            "Reciprocal",
            "Relu",
            "Resize",
            "Selu",
            "Sigmoid",
            "Slice",
            "Softmax",
            "Softplus",
            "Softsign",
            "Split",
            "Sqrt",
            "Sub",
            "Sum",
            "Tanh",
            "ThresholdedRelu",
            "Upsample",
            "Where");

    private static final Set<String> REDUCING =
            Set.of("ReduceL1", "ReduceL2", "ReduceMax", "ReduceMean", "ReduceMin", "ReduceSum");

    private final int axis;

    Channels(int axis) {
        this.axis = axis;
    }

    /** Whether values of so many axes, that of the samples included, are maps. */
    public static boolean areIn(int rank) {
        return rank == MAP_RANK;
    }

    /** The axis of the channels, counted with that of the samples; -1 if it is unknown. */
    public int axis() {
        return axis;
    }

    /**
     * How many features a sample of this shape has: the channels of a map, all elements of anything else. Empty where that
     * is not known.
     */
    public OptionalLong features(Shape sample) {
        if (!areIn(sample.rank() + 1)) {
            return sample.isFixed() ? OptionalLong.of(sample.elements()) : OptionalLong.empty();
        }
        long channels = this == UNKNOWN ? -1 : sample.size(axis - 1);
        return channels < 0 ? OptionalLong.empty() : OptionalLong.of(channels);
    }

    /** Of pictures that go into a network: one channel or three; first, if that could be both. */
    public static Channels ofInput(Shape shape) {
        if (!areIn(shape.rank())) {
            return UNKNOWN;
        }
        return isPicture(shape.size(1)) ? FIRST : isPicture(shape.size(3)) ? LAST : UNKNOWN;
    }

    private static boolean isPicture(long channels) {
        return channels == 1 || channels == 3;
    }

    /** Of all values of a prepared graph; what it says counts for those with four axes. */
    public static Map<String, Channels> in(Graph graph) {
        Set<String> dependent = graph.dependent(); // weights are no maps, whatever shape they are brought to
        Map<String, Channels> known = new HashMap<>();
        graph.inputs()
                .forEach(input -> known.put(
                        input.name(), input.shape().map(Channels::ofInput).orElse(UNKNOWN)));
        for (Node node : graph.nodes()) {
            Channels channels = node.domain().isEmpty() ? after(node, graph, known) : UNKNOWN;
            node.outputs().stream().filter(dependent::contains).forEach(output -> known.put(output, channels));
        }
        return known;
    }

    private static Channels after(Node node, Graph graph, Map<String, Channels> known) {
        if (CHANNELS_FIRST.contains(node.op())) {
            return FIRST;
        }
        boolean keeps = KEEPING.contains(node.op()) || (REDUCING.contains(node.op()) && node.whole("keepdims", 1) == 1);
        Channels read = agreed(node, known);
        return switch (node.op()) {
            case "Transpose" -> transposed(read, node.wholes("perm", List.of()));
            case "Reshape" ->
                reshaped(Optional.ofNullable(
                        graph.initialisers().get(node.inputs().get(1))));
            // weights on the last axis: a convolution of 1 x 1 where channels are last
            case "MatMul" ->
                read == LAST && graph.initialisers().containsKey(node.inputs().get(1)) ? LAST : UNKNOWN;
            default -> keeps ? read : UNKNOWN;
        };
    }

    /** What all inputs are of which it is known: constants and gates have the axes of the maps that they meet. */
    private static Channels agreed(Node node, Map<String, Channels> known) {
        Set<Channels> read = new HashSet<>();
        node.inputs().forEach(input -> read.add(known.getOrDefault(input, UNKNOWN)));
        read.remove(UNKNOWN);
        return read.size() == 1 ? read.iterator().next() : UNKNOWN;
    }

    private static Channels transposed(Channels before, List<Long> order) {
        if (before == UNKNOWN || order.size() != MAP_RANK || order.get(0) != 0) {
            return UNKNOWN;
        }
        return switch (order.indexOf((long) before.axis)) {
            case 1 -> FIRST;
            case 3 -> LAST;
            default -> UNKNOWN;
        };
    }

    /** Whatever it was before: maps of one position are the vector that is written out, {@code [c, 1, 1]}. */
    private static Channels reshaped(Optional<Tensor> to) {
        long[] sizes = to.filter(tensor -> tensor.type() == Type.INT64)
                .map(Tensor::wholes)
                .orElse(new long[0]);
        if (sizes.length != MAP_RANK || sizes[2] != 1) {
            return UNKNOWN;
        }
        return sizes[3] == 1 ? FIRST : sizes[1] == 1 ? LAST : UNKNOWN;
    }
}
