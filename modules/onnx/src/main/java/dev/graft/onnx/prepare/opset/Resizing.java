package dev.graft.onnx.prepare.opset;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Maps made larger and smaller. Up to version 10 position x of the result is read at x / scale, that is
 * {@code asymmetric}; the nearest element is the one before where a map grows, the one behind where it shrinks.
 */
final class Resizing {
    private static final int ROI = 1;
    private static final int SIZES = 3;

    private Resizing() {}

    /** Along some axes larger, along others smaller: one after the other. */
    static List<Node> fromTheCorner(Node node, Place place) {
        String x = node.inputs().get(0);
        String scales = node.inputs().get(1);
        if (!node.word("mode", "nearest").equals("nearest")) {
            return List.of(resize(node, node.name(), x, scales, "floor", node.output()));
        }
        float[] all = place.constant(scales)
                .orElseThrow(() -> new Unsayable("whether it makes maps larger or smaller is not known before it runs"))
                .floats();
        float[] smaller = all.clone();
        float[] larger = all.clone();
        for (int i = 0; i < all.length; i++) {
            smaller[i] = Math.min(1, all[i]);
            larger[i] = Math.max(1, all[i]);
        }
        if (Arrays.equals(larger, all) || Arrays.equals(smaller, all)) {
            String nearest = Arrays.equals(larger, all) ? "floor" : "ceil";
            return List.of(resize(node, node.name(), x, scales, nearest, node.output()));
        }
        String between = place.name("smaller");
        return List.of(
                resize(node, between, x, place.constant("down", Tensor.of(smaller, all.length)), "ceil", between),
                resize(
                        node,
                        node.name(),
                        between,
                        place.constant("up", Tensor.of(larger, all.length)),
                        "floor",
                        node.output()));
    }

    private static Node resize(Node node, String name, String x, String scales, String nearest, String y) {
        return new Node(
                name,
                "",
                "Resize",
                List.of(x, "", scales),
                List.of(y),
                Map.of(
                        "mode",
                        Attribute.word(node.word("mode", "nearest")),
                        "coordinate_transformation_mode",
                        Attribute.word("asymmetric"),
                        "nearest_mode",
                        Attribute.word(nearest)));
    }

    /**
     * Up to version 12 there was {@code tf_half_pixel_for_nn}: read at (x + 1/2) / scale, half an element further than
     * {@code half_pixel}, so that rounding down there is rounding to the nearest here. And sizes stood beside scales that
     * are empty.
     */
    static List<Node> halfPixels(Node node, Place place) {
        boolean sized =
                node.inputs().size() > SIZES && !node.inputs().get(SIZES).isEmpty();
        Node resize = sized
                ? node.withInputs(List.of(
                        node.inputs().get(0),
                        node.inputs().get(ROI),
                        "",
                        node.inputs().get(SIZES)))
                : node;
        if (!node.word("coordinate_transformation_mode", "half_pixel").equals("tf_half_pixel_for_nn")) {
            return List.of(resize);
        }
        if (!node.word("mode", "nearest").equals("nearest")
                || !node.word("nearest_mode", "round_prefer_floor").equals("floor")) {
            throw new Unsayable("tf_half_pixel_for_nn, other than with nearest_mode floor");
        }
        return List.of(resize.with("coordinate_transformation_mode", Attribute.word("half_pixel"))
                .with("nearest_mode", Attribute.word("round_prefer_ceil")));
    }
}
