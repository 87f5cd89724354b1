package dev.graft.onnx.gradient;

import dev.graft.core.GraftException;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.Collection;

/** What must hold of values that have a gradient: they are there, of a fixed shape, and of 32-bit numbers. */
final class ValueChecks {
    private ValueChecks() {}

    /** Of values that someone names. */
    static void asked(String where, Ops ops, Collection<String> names) {
        for (String name : names) {
            if (!ops.has(name)) {
                throw new GraftException(
                        "%s: it has no value \"%s\" to take a gradient of or with regard to. Look the name up with ./graft inspect; a constant that is trained is named when the network is prepared, or it may be folded into others."
                                .formatted(where, name));
            }
            try {
                floats(ops.value(name));
            } catch (NoGradient e) {
                throw new GraftException(
                        "%s: %s. Export the network with float numbers of 32 bits and fixed shapes."
                                .formatted(where, e.getMessage()),
                        e);
            }
        }
    }

    static void shape(Value value) {
        if (value.fixedShape().isEmpty()) {
            throw new NoGradient("the shape of \"%s\" is not known before it runs".formatted(value.name()));
        }
    }

    static void floats(Value value) {
        shape(value);
        if (value.type() != Type.FLOAT) {
            throw new NoGradient("the numbers of \"%s\" are %s, not float".formatted(value.name(), value.type()));
        }
    }
}
