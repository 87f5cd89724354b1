package dev.graft.onnx.gradient.rules;

import static dev.graft.onnx.gradient.OpRule.op;

import dev.graft.onnx.gradient.OpRule;
import dev.graft.onnx.gradient.Site;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.List;

/** Arithmetic, element by element. */
public final class Elementwise {
    private Elementwise() {}

    /** One rule per operator. */
    public static List<OpRule> rules() {
        return List.of(
                op("Add", "dA = dY, dB = dY").input((n, dy, o) -> dy).input((n, dy, o) -> dy),
                op("Sub", "dA = dY, dB = -dY").input((n, dy, o) -> dy).input((n, dy, o) -> o.neg(dy)),
                op("Mul", "dA = dY B, dB = dY A")
                        .input((n, dy, o) -> o.mul(dy, n.in(1)))
                        .input((n, dy, o) -> o.mul(dy, n.in(0))),
                op("Div", "dA = dY / B, dB = -dY Y / B")
                        .input((n, dy, o) -> o.div(dy, n.in(1)))
                        .input((n, dy, o) -> o.neg(o.div(o.mul(dy, n.out(0)), n.in(1)))),
                op("Neg", "dX = -dY").input((n, dy, o) -> o.neg(dy)),
                op("Exp", "dX = dY Y").input((n, dy, o) -> o.mul(dy, n.out(0))),
                op("Log", "dX = dY / X").input((n, dy, o) -> o.div(dy, n.in(0))),
                op("Max", "dX = dY where X is the greatest, shared evenly among equals")
                        .each(Elementwise::shared),
                op("Min", "dX = dY where X is the least, shared evenly among equals")
                        .each(Elementwise::shared));
    }

    /** To the inputs that equal the output, each its part. */
    private static Value shared(Site n, int i, Value dy, Ops o) {
        Value equals = o.constant(0);
        for (int j = 0; j < n.inputs(); j++) {
            equals = o.add(equals, o.cast(o.equal(n.in(j), n.out(0)), dy.type()));
        }
        return o.where(o.equal(n.in(i), n.out(0)), o.div(dy, equals));
    }
}
