package dev.graft.onnx.train;

import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which constants of a network were trained. A file does not say; what they are used for does. */
public final class Parameters {
    /** BatchNormalization's mean and variance are measured, not trained. */
    private static final int FIRST_STATISTIC = 3;

    private Parameters() {}

    /**
     * The float constants of more than one element that are no statistics, in the order of the file. Decay draws matrices
     * and kernels to 0, and spares biases and the scales and shifts of norms, which have one axis.
     */
    public static List<Parameter> of(Graph network) {
        Set<String> statistics = new HashSet<>();
        network.nodes().stream()
                .filter(node -> node.is("BatchNormalization"))
                .forEach(norm -> statistics.addAll(measured(norm)));
        return network.initialisers().entrySet().stream()
                .filter(constant -> isParameter(constant.getValue()) && !statistics.contains(constant.getKey()))
                .map(constant -> new Parameter(
                        constant.getKey(), 1, constant.getValue().shape().rank() > 1))
                .toList();
    }

    private static List<String> measured(Node norm) {
        return norm.inputs().subList(FIRST_STATISTIC, norm.inputs().size());
    }

    private static boolean isParameter(Tensor constant) {
        return constant.type() == Type.FLOAT && constant.shape().elements() > 1;
    }
}
