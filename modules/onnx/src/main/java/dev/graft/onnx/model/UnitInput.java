package dev.graft.onnx.model;

import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Tensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings what the first weights of a network are given to about unit size, which drawn numbers are meant for. A network whose
 * file takes intensities up to 255, or amplitudes up to 32767, and does not scale them itself, has learned weights as small as that needs.
 */
public final class UnitInput {
    /** What changes the order of numbers, or moves them all, and leaves their spread. */
    private static final Set<String> PASSING = Set.of(
            "Identity",
            "Cast",
            "Transpose",
            "Gather",
            "Reshape",
            "Squeeze",
            "Unsqueeze",
            "Flatten",
            "Pad",
            "Slice",
            "Split",
            "Concat",
            "Add",
            "Sub");

    private static final Set<String> SCALING = Set.of("Mul", "Div", "BatchNormalization", "InstanceNormalization");

    /** Intensities are from 0 to 1; what is divided by less is more than ten times as wide. */
    private static final double SMALLEST_DEVIATION = 0.1;

    private static final String UNIT = "unit/scale";

    private UnitInput() {}

    /**
     * The graph, with a factor in front of its first weights where they are given large numbers.
     *
     * @param input what its only input is given
     */
    public static Graph of(Graph graph, InputContract input) {
        double smallest = deviation(input);
        Set<String> wide = new HashSet<>();
        graph.inputs().forEach(value -> wide.add(value.name()));
        Set<String> toScale = new HashSet<>();
        for (Node node : graph.nodes()) {
            if (node.inputs().stream().noneMatch(wide::contains)) {
                continue;
            }
            if (PASSING.contains(node.op())) {
                wide.addAll(node.outputs());
            } else if (!SCALING.contains(node.op())) {
                node.inputs().stream().filter(wide::contains).forEach(toScale::add);
            }
        }
        return smallest >= SMALLEST_DEVIATION || toScale.isEmpty() ? graph : scaled(graph, toScale, 2 * smallest);
    }

    /** What a number from 0 to 1 is divided by. */
    private static double deviation(InputContract input) {
        if (input instanceof Pictures pictures) {
            return pictures.deviation().stream()
                    .mapToDouble(Double::doubleValue)
                    .min()
                    .orElse(1);
        }
        return input instanceof Sound sound && sound.spectrogram().isEmpty() ? 1 / sound.fullScale() : 1;
    }

    private static Graph scaled(Graph graph, Set<String> values, double factor) {
        Map<String, Tensor> constants = new LinkedHashMap<>(graph.initialisers());
        constants.put(UNIT, Tensor.of(new float[] {(float) factor}, 1));
        List<Node> nodes = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (Node node : graph.nodes()) {
            boolean passes = PASSING.contains(node.op()) || SCALING.contains(node.op());
            for (String read : node.inputs()) {
                if (!passes && values.contains(read) && done.add(read)) {
                    nodes.add(Node.of(unit(read), "Mul", List.of(read, UNIT), List.of(unit(read))));
                }
            }
            nodes.add(
                    passes
                            ? node
                            : node.withInputs(node.inputs().stream()
                                    .map(read -> values.contains(read) ? unit(read) : read)
                                    .toList()));
        }
        return graph.withNodes(nodes).withInitialisers(constants);
    }

    private static String unit(String value) {
        return "unit/" + value;
    }
}
