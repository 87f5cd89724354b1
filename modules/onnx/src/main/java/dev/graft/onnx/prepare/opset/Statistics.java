package dev.graft.onnx.prepare.opset;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Normalisation by means and variances. */
final class Statistics {
    private static final int SAVED = 3;

    private Statistics() {}

    /** Up to version 8 each position of a map could have a mean and a variance of its own. */
    static List<Node> perChannel(Node node, Place place) {
        if (node.whole("spatial", 1) == 0) {
            throw new Unsayable("spatial = 0, statistics for each position");
        }
        return List.of(node.without("spatial"));
    }

    /** Up to version 13 the outputs for training say that the statistics are those of the batch. */
    static List<Node> training(Node node, Place place) {
        if (node.outputs().stream().skip(1).allMatch(String::isEmpty)) {
            return List.of(node.withOutputs(List.of(node.output())));
        }
        if (IntStream.range(SAVED, node.outputs().size()).anyMatch(output -> place.isRead(node, output))) {
            throw new Unsayable("its outputs saved_mean and saved_var are read");
        }
        return List.of(node.withOutputs(
                        node.outputs().subList(0, Math.min(SAVED, node.outputs().size())))
                .with("training_mode", Attribute.whole(1)));
    }

    /** Up to version 8 over positions alone (and samples), or over channels too. */
    static List<Node> meanAndVariance(Node node, Place place) {
        if (node.whole("normalize_variance", 1) == 0) {
            throw new Unsayable("normalize_variance = 0, means alone");
        }
        Attribute axes =
                node.whole("across_channels", 0) == 0 ? Attribute.wholes(0, 2, 3) : Attribute.wholes(0, 1, 2, 3);
        return List.of(
                node.without("normalize_variance").without("across_channels").with("axes", axes));
    }

    /** Up to version 20 scale and bias have one number for each group, later one for each channel. */
    static List<Node> perGroup(Node node, Place place) {
        long groups = node.whole("num_groups", 1);
        long channels = place.shape(node.inputs().get(0))
                .filter(shape -> shape.rank() > 1)
                .map(shape -> shape.size(1))
                .filter(size -> size > 0)
                .orElseThrow(() -> new Unsayable("the number of its channels is not known before it runs"));
        String column = place.constant("column", Tensor.of(new long[] {groups, 1}, 2));
        String repeated = place.constant("repeated", Tensor.of(new long[] {groups, channels / groups}, 2));
        String list = place.constant("list", Tensor.of(new long[] {-1}, 1));
        List<Node> nodes = new ArrayList<>();
        List<String> inputs = new ArrayList<>(node.inputs());
        for (int i = 1; i <= 2; i++) {
            String groupwise = place.name("groups");
            String wide = place.name("wide");
            String perChannel = place.name("channels");
            nodes.add(Node.of(groupwise, "Reshape", List.of(inputs.get(i), column), List.of(groupwise)));
            nodes.add(Node.of(wide, "Expand", List.of(groupwise, repeated), List.of(wide)));
            nodes.add(Node.of(perChannel, "Reshape", List.of(wide, list), List.of(perChannel)));
            inputs.set(i, perChannel);
        }
        nodes.add(node.withInputs(inputs));
        return nodes;
    }
}
