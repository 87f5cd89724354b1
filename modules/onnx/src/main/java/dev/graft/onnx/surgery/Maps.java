package dev.graft.onnx.surgery;

import dev.graft.onnx.graph.Channels;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Value;
import java.util.Optional;

/** A value of a network that is maps. */
record Maps(Channels axes, long channels, long height, long width) {
    /** Those that a value is; empty if it is something else, or its sizes or axes are not known. */
    static Optional<Maps> of(Subject subject, String value) {
        Optional<Shape> shape = subject.values()
                .getOrDefault(value, Value.named(value))
                .fixedShape()
                .filter(fixed -> Channels.areIn(fixed.rank()));
        Channels axes = Channels.in(subject.graph()).getOrDefault(value, Channels.UNKNOWN);
        return shape.filter(fixed -> axes != Channels.UNKNOWN)
                .map(fixed -> axes == Channels.LAST
                        ? new Maps(axes, fixed.size(3), fixed.size(1), fixed.size(2))
                        : new Maps(axes, fixed.size(1), fixed.size(2), fixed.size(3)));
    }

    boolean hasSidesOf(Maps other) {
        return height == other.height && width == other.width;
    }
}
