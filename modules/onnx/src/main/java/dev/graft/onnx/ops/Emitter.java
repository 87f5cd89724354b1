package dev.graft.onnx.ops;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.Map;

/** What every word of the vocabulary is made with. */
public interface Emitter {
    /**
     * What a node of one of ONNX's own operators computes first. A node that is there already is not made again.
     *
     * @param type of what it computes
     * @param sizes the shape of what it computes
     * @param inputs {@link Value#none} where an optional one is left out
     */
    Value emit(String op, Map<String, Attribute> attributes, Type type, long[] sizes, Value... inputs);

    /** A constant; one that is there already is not made again. */
    Value constant(Tensor tensor);

    /** A real number. */
    default Value constant(double value) {
        return constant(Tensor.of(new float[] {(float) value}));
    }

    /** A list of whole numbers, as operators take for axes, starts and shapes. */
    default Value wholes(long... values) {
        return constant(Tensor.of(values, values.length));
    }
}
