package dev.graft.onnx.prepare.opset;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Softmax, LogSoftmax and Hardmax up to version 12 go over all axes from {@code axis} on together, as if they were one; later
 * over {@code axis} alone. It is the same where all others from there on have size 1.
 */
final class Flattened {
    private Flattened() {}

    static List<Node> adapt(Node node, Place place) {
        String x = node.inputs().get(0);
        long axis = node.whole("axis", 1);
        Optional<Shape> shape = place.shape(x);
        OptionalInt alone =
                shape.isPresent() ? alone(shape.get(), axis) : axis == -1 ? OptionalInt.of(-1) : OptionalInt.empty();
        if (alone.isPresent()) {
            return List.of(node.with("axis", Attribute.whole(alone.getAsInt())));
        }
        String sizes = place.name("sizes");
        String flat = place.name("flat");
        String over = place.name(node.op());
        return List.of(
                Node.of(sizes, "Shape", List.of(x), List.of(sizes)),
                new Node(flat, "", "Flatten", List.of(x), List.of(flat), Map.of("axis", Attribute.whole(axis))),
                new Node(over, "", node.op(), List.of(flat), List.of(over), Map.of("axis", Attribute.whole(-1))),
                Node.of(node.name(), "Reshape", List.of(over, sizes), node.outputs()));
    }

    /** The only axis from this one on that is not of size 1; the last, counted from the end, where that is it. */
    private static OptionalInt alone(Shape shape, long axis) {
        int last = shape.rank() - 1;
        int first = (int) (axis < 0 ? axis + shape.rank() : axis);
        int[] more = IntStream.range(first, shape.rank())
                .filter(i -> i == last || shape.size(i) != 1)
                .toArray();
        if (more.length == 2 && shape.size(last) == 1) {
            return OptionalInt.of(more[0]);
        }
        return more.length == 1 ? OptionalInt.of(-1) : OptionalInt.empty();
    }
}
