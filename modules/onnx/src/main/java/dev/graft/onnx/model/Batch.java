package dev.graft.onnx.model;

import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;

/** Room for samples at an input of a graph. */
public final class Batch {
    private Batch() {}

    /** The shape of so many samples of a value whose other axes are fixed. */
    public static long[] sizes(Value value, int samples) {
        return Value.of(
                        value.name(),
                        value.type(),
                        value.shape().orElse(Shape.of()).with(0, Shape.Dim.of(samples)))
                .sizes();
    }

    /** Native memory for so many samples. */
    public static Floats of(Value value, int samples) {
        long[] sizes = sizes(value, samples);
        return new Floats(Floats.direct((int) Shape.of(sizes).elements()), sizes);
    }
}
