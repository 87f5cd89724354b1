package dev.graft.onnx.ops;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.Map;

/** Truth values, and choosing by them, element by element; operands are broadcast as NumPy does. */
public interface Choice extends Emitter {
    /** {@code a > b}. */
    default Value greater(Value a, Value b) {
        return compare("Greater", a, b);
    }

    default Value greater(Value a, double b) {
        return greater(a, constant(b));
    }

    /** {@code a >= b}. */
    default Value greaterOrEqual(Value a, Value b) {
        return compare("GreaterOrEqual", a, b);
    }

    /** {@code a < b}. */
    default Value less(Value a, Value b) {
        return compare("Less", a, b);
    }

    default Value less(Value a, double b) {
        return less(a, constant(b));
    }

    /** {@code a <= b}. */
    default Value lessOrEqual(Value a, Value b) {
        return compare("LessOrEqual", a, b);
    }

    /** a = b. */
    default Value equal(Value a, Value b) {
        return compare("Equal", a, b);
    }

    default Value equal(Value a, double b) {
        return equal(a, constant(b));
    }

    /** Both. */
    default Value and(Value a, Value b) {
        return compare("And", a, b);
    }

    /** Either, or both. */
    default Value or(Value a, Value b) {
        return compare("Or", a, b);
    }

    /** a where the condition holds, b elsewhere. */
    default Value where(Value condition, Value a, Value b) {
        long[] sizes = Broadcast.of(condition.sizes(), Broadcast.of(a.sizes(), b.sizes()));
        return emit("Where", Map.of(), a.type(), sizes, condition, a, b);
    }

    /** a where the condition holds, 0 elsewhere. */
    default Value where(Value condition, Value a) {
        return where(condition, a, constant(0));
    }

    /** As numbers of another type; truth is 1. */
    default Value cast(Value a, Type to) {
        return a.type() == to ? a : emit("Cast", Map.of("to", Attribute.whole(to.number())), to, a.sizes(), a);
    }

    private Value compare(String op, Value a, Value b) {
        return emit(op, Map.of(), Type.BOOL, Broadcast.of(a.sizes(), b.sizes()), a, b);
    }
}
