package dev.graft.onnx.features;

import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a network is cut if no one says: in front of its classifier, where one can be told, else at its output.
 *
 * <p>A classifier is told by its end. From the network's first output back to its input there are only steps that turn
 * scores into probabilities, change their shape or add a constant; then a product with weights (Gemm, MatMul), or a
 * convolution whose result is pooled to one number per class. What that product reads is the cut. A network that ends in
 * anything else, as one that embeds, is taken whole.
 */
public final class DefaultCut {
    private static final Set<String> PROBABILITIES = Set.of("Softmax", "LogSoftmax", "Sigmoid");
    private static final Set<String> POOLING = Set.of("GlobalAveragePool", "AveragePool", "ReduceMean");
    private static final Set<String> PASSING =
            Set.of("Relu", "Reshape", "Flatten", "Squeeze", "Identity", "Dropout", "Add", "Cast");
    private static final Set<String> PRODUCTS = Set.of("Gemm", "MatMul");

    private DefaultCut() {}

    /** The name of a value of the graph. */
    public static String of(Graph graph) {
        String output = graph.outputs().get(0).name();
        Map<String, Node> producers = graph.producers();
        Set<String> dependent = graph.dependent();
        boolean pooled = false;
        Optional<Node> at = Optional.ofNullable(producers.get(output));
        while (at.isPresent()) {
            Node node = at.get();
            List<String> data =
                    node.inputs().stream().filter(dependent::contains).toList();
            if (!node.domain().isEmpty() || data.size() != 1) {
                return output;
            }
            if (PRODUCTS.contains(node.op()) || (pooled && node.op().equals("Conv"))) {
                return producers.containsKey(data.get(0)) ? data.get(0) : output;
            }
            pooled = pooled || POOLING.contains(node.op());
            if (!PROBABILITIES.contains(node.op()) && !POOLING.contains(node.op()) && !PASSING.contains(node.op())) {
                return output;
            }
            at = Optional.ofNullable(producers.get(data.get(0)));
        }
        return output;
    }
}
