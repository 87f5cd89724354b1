package dev.graft.onnx.graph;

import java.util.Optional;

/**
 * What flows along an edge of a graph.
 *
 * @param shape where it is known
 */
public record Value(String name, Type type, Optional<Shape> shape) {
    /** A value of which only the name is known; ONNX Runtime infers the rest. */
    public static Value named(String name) {
        return new Value(name, Type.UNDEFINED, Optional.empty());
    }

    public static Value of(String name, Type type, Shape shape) {
        return new Value(name, type, Optional.of(shape));
    }

    /** An optional input that is left out. */
    public static Value none() {
        return named("");
    }

    /** Whether it stands for an optional input that is left out. */
    public boolean isNone() {
        return name.isEmpty();
    }

    /** The shape, where it is known and none of its axes is open. */
    public Optional<Shape> fixedShape() {
        return shape.filter(Shape::isFixed);
    }

    /** The sizes of the axes of a value whose shape is fixed. */
    public long[] sizes() {
        return fixedShape()
                .orElseThrow(() -> new IllegalArgumentException("the shape of " + this + " is open"))
                .sizes();
    }

    /** The number of axes of a value whose shape is fixed. */
    public int rank() {
        return sizes().length;
    }

    /** The number of elements of a value whose shape is fixed. */
    public long elements() {
        return Shape.of(sizes()).elements();
    }

    /** As in messages: "data_0 float [1, 3, 224, 224]". */
    @Override
    public String toString() {
        return name
                + (type == Type.UNDEFINED ? "" : " " + type)
                + shape.map(known -> " " + known).orElse("");
    }
}
