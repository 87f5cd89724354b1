package dev.graft.onnx.gradient.rules;

import static dev.graft.onnx.gradient.OpRule.op;

import dev.graft.onnx.gradient.OpRule;
import java.util.List;

/** What networks bend their values with. */
public final class Activations {
    private Activations() {}

    /** One rule per operator. */
    public static List<OpRule> rules() {
        return List.of(
                op("Relu", "dX = dY where X > 0; 0 at the kink")
                        .input((n, dy, o) -> o.where(o.greater(n.out(0), 0), dy)),
                op("Sigmoid", "dX = dY Y (1 - Y)").input((n, dy, o) -> o.mul(dy, o.mul(n.out(0), o.sub(1, n.out(0))))),
                op("Tanh", "dX = dY (1 - Y²)").input((n, dy, o) -> o.mul(dy, o.sub(1, o.square(n.out(0))))));
    }
}
