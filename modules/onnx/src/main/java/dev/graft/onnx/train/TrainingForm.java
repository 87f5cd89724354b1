package dev.graft.onnx.train;

import static dev.graft.core.Require.require;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A network as it is while it is trained: a Dropout drops, by a mask that is an input; a BatchNormalization may normalise with
 * the statistics of the batch, and computes the next running ones.
 *
 * @param graph with the masks as inputs behind its own
 * @param statistics for each running mean and variance, an initialiser, the value that takes its place
 */
public record TrainingForm(Graph graph, List<Mask> masks, Map<String, String> statistics) {
    private static final int MEAN = 3;
    private static final int VARIANCE = 4;

    /**
     * Rewrites a network.
     *
     * @param where for messages: the file
     * @param network prepared
     * @param samples of a batch
     * @param trainsStatistics whether running means and variances follow the batches; they stay as they are if not
     */
    public static TrainingForm of(String where, Graph network, int samples, boolean trainsStatistics) {
        boolean drops = network.nodes().stream().anyMatch(node -> node.is("Dropout"));
        Map<String, Value> values = drops ? Shapes.of(where, network, samples) : Map.of();
        List<Mask> masks = new ArrayList<>();
        Map<String, String> statistics = new LinkedHashMap<>();
        Function<Node, Node> form = node -> {
            if (node.is("Dropout")) {
                return dropping(node, network, values, masks);
            }
            return trainsStatistics && node.is("BatchNormalization") ? measuring(node, statistics) : node;
        };
        List<Node> nodes = network.nodes().stream().map(form).toList();
        List<Value> inputs = new ArrayList<>(network.inputs());
        masks.forEach(mask -> inputs.add(Value.of(mask.name(), Type.FLOAT, Shape.of(mask.sizes()))));
        return new TrainingForm(network.withNodes(nodes).withInputs(inputs), masks, statistics);
    }

    private static Node dropping(Node node, Graph network, Map<String, Value> values, List<Mask> masks) {
        String read = node.inputs().get(0);
        double ratio = ratio(node, network);
        if (ratio == 0 || node.outputs().size() > 1) {
            return node; // of one whose mask is read, no one knows what the reader wants of it
        }
        long[] sizes = Optional.ofNullable(values.get(read)).orElseThrow().sizes();
        Mask mask = new Mask(node.output() + "/mask", ratio, sizes);
        masks.add(mask);
        return Node.of(node.name(), "Mul", List.of(read, mask.name()), node.outputs());
    }

    private static double ratio(Node node, Graph network) {
        if (node.inputs().size() < 2 || node.inputs().get(1).isEmpty()) {
            return 0.5;
        }
        Optional<Tensor> given =
                Optional.ofNullable(network.initialisers().get(node.inputs().get(1)));
        return given.map(tensor -> (double) tensor.floats()[0]).orElse(0.0);
    }

    private static Node measuring(Node node, Map<String, String> statistics) {
        String mean = node.output() + "/next-mean";
        String variance = node.output() + "/next-variance";
        boolean first = statistics.put(node.inputs().get(MEAN), mean) == null
                && statistics.put(node.inputs().get(VARIANCE), variance) == null;
        require(
                first,
                "%s: its running statistics are those of another node too; they cannot follow both",
                node.name());
        return node.with("training_mode", Attribute.whole(1)).withOutputs(List.of(node.output(), mean, variance));
    }
}
