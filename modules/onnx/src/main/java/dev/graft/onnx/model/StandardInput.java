package dev.graft.onnx.model;

import static dev.graft.core.Require.require;

import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the vectors that a network is given to mean 0 and deviation 1, feature by feature, which drawn numbers are meant for:
 * {@code (x - mean) / deviation}, of constants in front of its first layer. They were not learned, so that no training changes
 * them, and go into a file with the network.
 */
public final class StandardInput {
    private static final String MEAN = "standard/mean";
    private static final String DEVIATION = "standard/deviation";
    private static final String CENTRED = "standard/centred";
    private static final String INPUT = "standard/input";

    private StandardInput() {}

    /**
     * A model of vectors with the constants in front.
     *
     * @param mean one number for each feature
     * @param deviation as well; 0, also as a number of 32 bits, for a feature that is always the same, which is not divided
     */
    public static Model of(Model model, double[] mean, double[] deviation) {
        Graph graph = model.graph();
        String input = graph.inputs().get(0).name();
        int features = mean.length;
        require(deviation.length == features, "%d means and %d deviations", features, deviation.length);
        float[] means = new float[features];
        float[] deviations = new float[features];
        for (int i = 0; i < features; i++) {
            means[i] = (float) mean[i];
            deviations[i] = (float) deviation[i] == 0 ? 1 : (float) deviation[i];
        }
        Map<String, Tensor> constants = new LinkedHashMap<>(graph.initialisers());
        constants.put(MEAN, Tensor.of(means, features));
        constants.put(DEVIATION, Tensor.of(deviations, features));
        List<Node> nodes = new ArrayList<>();
        nodes.add(Node.of(CENTRED, "Sub", List.of(input, MEAN), List.of(CENTRED)));
        nodes.add(Node.of(INPUT, "Div", List.of(CENTRED, DEVIATION), List.of(INPUT)));
        graph.nodes()
                .forEach(node -> nodes.add(node.withInputs(node.inputs().stream()
                        .map(read -> read.equals(input) ? INPUT : read)
                        .toList())));
        return Model.of(
                model.name(), model.input(), graph.withNodes(nodes).withInitialisers(constants), model.classes());
    }
}
