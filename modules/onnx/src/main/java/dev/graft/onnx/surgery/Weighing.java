package dev.graft.onnx.surgery;

import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Tensor;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a node weighs what it is given. */
enum Weighing {
    /** Each output is made of several channels, or looked up. */
    MIXING,
    /** A convolution of each channel on its own: half of a separable one. */
    EACH_CHANNEL;

    /** Tokens and positions are added to a value, or put beside it: they are no step of their own. */
    private static final Set<String> BESIDE = Set.of("Add", "Sub", "Concat");

    private static final int KERNELS = 1;

    /**
     * How a node does; empty if it does not.
     *
     * @param weights the names of those that were learned
     */
    static Optional<Weighing> of(Node node, Set<String> weights, Map<String, Tensor> constants) {
        if (BESIDE.contains(node.op()) || node.reads().stream().noneMatch(weights::contains)) {
            return Optional.empty();
        }
        boolean alone = node.is("Conv")
                && node.whole("group", 1) > 1
                && Optional.ofNullable(constants.get(node.inputs().get(KERNELS)))
                        .filter(kernels -> kernels.shape().size(1) == 1)
                        .isPresent();
        return Optional.of(alone ? EACH_CHANNEL : MIXING);
    }
}
