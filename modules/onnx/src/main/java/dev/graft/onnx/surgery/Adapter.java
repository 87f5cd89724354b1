package dev.graft.onnx.surgery;

import dev.graft.onnx.architecture.Draw;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Channels;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What makes maps of others in place of a block: they are resized to its height and width, each number a weighted mean of
 * those around it, and a convolution of 1 x 1 makes its channels of theirs.
 *
 * <p>The weights of the convolution are normal with variance 1 / channels, and it has no bias: numbers of about unit size stay
 * so. Source: He et al., Delving Deep into Rectifiers (ICCV 2015), section 2.2, for layers whose input no rectifier has
 * halved.
 */
record Adapter(Maps given, Maps wanted) {
    /** In front of the names of all that is new. */
    private static final String PREFIX = "adapter/";

    /** The name of the weights of the convolution. */
    static final String WEIGHT = PREFIX + "weight";

    private static final String SIDES = PREFIX + "sides";

    Map<String, Tensor> constants(Random random) {
        Map<String, Tensor> constants = new LinkedHashMap<>();
        Draw draw = new Draw.Normal(Math.sqrt(1.0 / given.channels()));
        constants.put(WEIGHT, draw.of(Shape.of(wanted.channels(), given.channels(), 1, 1), random));
        if (!given.hasSidesOf(wanted)) {
            constants.put(SIDES, Tensor.of(new long[] {wanted.height(), wanted.width()}, 2));
        }
        return constants;
    }

    /** The nodes from one value to another; the last one has a name of its own. */
    List<Node> nodes(String from, String to, String last) {
        List<Node> nodes = new ArrayList<>();
        String value = from;
        if (given.axes() == Channels.LAST) {
            nodes.add(step("first", "Transpose", value).with("perm", Attribute.wholes(0, 3, 1, 2)));
            value = PREFIX + "first";
        }
        if (!given.hasSidesOf(wanted)) {
            nodes.add(step("resized", "Resize", value, "", "", SIDES)
                    .with("axes", Attribute.wholes(2, 3))
                    .with("mode", Attribute.word("linear"))
                    .with("antialias", Attribute.whole(1)));
            value = PREFIX + "resized";
        }
        Node adapted = step("adapted", "Conv", value, WEIGHT);
        if (wanted.axes() == Channels.FIRST) {
            nodes.add(Node.of(last, adapted.op(), adapted.inputs(), List.of(to)));
        } else {
            nodes.add(adapted);
            nodes.add(Node.of(last, "Transpose", adapted.outputs(), List.of(to))
                    .with("perm", Attribute.wholes(0, 2, 3, 1)));
        }
        return nodes;
    }

    private static Node step(String name, String op, String... reads) {
        return Node.of(PREFIX + name, op, List.of(reads), List.of(PREFIX + name));
    }
}
