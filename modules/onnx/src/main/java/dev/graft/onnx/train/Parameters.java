package dev.graft.onnx.train;

import dev.graft.onnx.architecture.Initialisation;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which constants of a network were trained. A file does not say; what they are used for does. */
public final class Parameters {
    /** BatchNormalization's mean and variance are measured, not trained. */
    private static final int FIRST_STATISTIC = 3;

    private Parameters() {}

    /**
     * The float constants that training changes, by what the nodes that read them do, as {@link Initialisation} tells it;
     * statistics are none. In the order of the file. Decay draws matrices and kernels to 0, and spares biases, slopes and the
     * scales and shifts of norms, which have one axis, or one that is longer than 1.
     */
    public static List<Parameter> of(Graph network) {
        Set<String> learned = new LinkedHashSet<>(Initialisation.learned(network));
        network.nodes().stream().filter(node -> node.is("BatchNormalization")).forEach(norm -> measured(norm)
                .forEach(learned::remove));
        return learned.stream()
                .map(name -> Map.entry(
                        name,
                        Optional.ofNullable(network.initialisers().get(name)).orElseThrow()))
                .filter(constant -> constant.getValue().type() == Type.FLOAT)
                .map(constant -> new Parameter(constant.getKey(), 1, isMatrix(constant.getValue())))
                .toList();
    }

    private static List<String> measured(Node norm) {
        return norm.inputs().subList(FIRST_STATISTIC, norm.inputs().size());
    }

    private static boolean isMatrix(Tensor constant) {
        return constant.shape().dims().stream()
                        .map(Shape.Dim::size)
                        .filter(size -> size > 1)
                        .count()
                > 1;
    }
}
