package dev.graft.onnx.train;

import dev.graft.onnx.architecture.Initialisation;
import dev.graft.onnx.architecture.Learned;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which constants of a network were trained. A file does not say; what they are used for does. */
public final class Parameters {
    /** BatchNormalization's mean and variance are measured, not trained. */
    private static final int FIRST_STATISTIC = 3;

    private Parameters() {}

    /**
     * The float constants that training changes, by what the nodes that read them do, as {@link Initialisation} tells it;
     * statistics are none. In the order of the file. Decay draws weights to 0, and spares biases, slopes and the scales and
     * shifts of norms.
     */
    public static List<Parameter> of(Graph network) {
        Set<String> statistics = new HashSet<>();
        network.nodes().stream()
                .filter(node -> node.is("BatchNormalization"))
                .forEach(norm -> statistics.addAll(measured(norm)));
        return Initialisation.learned(network).stream()
                .filter(constant -> !statistics.contains(constant.name()) && isFloat(network, constant))
                .map(constant -> new Parameter(constant.name(), 1, constant.isWeight()))
                .toList();
    }

    private static List<String> measured(Node norm) {
        return norm.inputs().subList(FIRST_STATISTIC, norm.inputs().size());
    }

    private static boolean isFloat(Graph network, Learned constant) {
        return Optional.ofNullable(network.initialisers().get(constant.name()))
                .filter(tensor -> tensor.type() == Type.FLOAT)
                .isPresent();
    }
}
