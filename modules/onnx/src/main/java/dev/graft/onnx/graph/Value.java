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

    /** As in messages: "data_0 float [1, 3, 224, 224]". */
    @Override
    public String toString() {
        return name
                + (type == Type.UNDEFINED ? "" : " " + type)
                + shape.map(known -> " " + known).orElse("");
    }
}
