package dev.graft.onnx.gradient.rules;

import static dev.graft.onnx.gradient.OpRule.op;

import dev.graft.onnx.gradient.OpRule;
import java.util.List;

/** Functions of one number; beyond their domain, and where the slope has no bound, as the formula says: NaN or infinite. */
final class Functions {
    private Functions() {}

    /** One rule per operator. */
    static List<OpRule> rules() {
        return List.of(
                op("Abs", "dX = dY sign X; 0 at 0").input((n, dy, o) -> o.mul(dy, o.sign(n.in(0)))),
                op("Exp", "dX = dY Y").input((n, dy, o) -> o.mul(dy, n.out(0))),
                op("Log", "dX = dY / X").input((n, dy, o) -> o.div(dy, n.in(0))),
                op("Sqrt", "dX = dY / 2Y; infinite at 0").input((n, dy, o) -> o.div(dy, o.mul(n.out(0), 2))),
                op("Reciprocal", "dX = -dY Y²").input((n, dy, o) -> o.neg(o.mul(dy, o.square(n.out(0))))),
                op("Sin", "dX = dY cos X").input((n, dy, o) -> o.mul(dy, o.cos(n.in(0)))),
                op("Cos", "dX = -dY sin X").input((n, dy, o) -> o.neg(o.mul(dy, o.sin(n.in(0))))),
                op("Tan", "dX = dY (1 + Y²)").input((n, dy, o) -> o.mul(dy, o.add(o.square(n.out(0)), 1))),
                op("Asin", "dX = dY / √(1 - X²)").input((n, dy, o) -> o.div(dy, o.sqrt(o.sub(1, o.square(n.in(0)))))),
                op("Acos", "dX = -dY / √(1 - X²)")
                        .input((n, dy, o) -> o.neg(o.div(dy, o.sqrt(o.sub(1, o.square(n.in(0))))))),
                op("Atan", "dX = dY / (X² + 1)").input((n, dy, o) -> o.div(dy, o.add(o.square(n.in(0)), 1))),
                op("Sinh", "dX = dY cosh X").input((n, dy, o) -> o.mul(dy, o.unary("Cosh", n.in(0)))),
                op("Cosh", "dX = dY sinh X").input((n, dy, o) -> o.mul(dy, o.unary("Sinh", n.in(0)))),
                op("Asinh", "dX = dY / √(X² + 1)").input((n, dy, o) -> o.div(dy, o.sqrt(o.add(o.square(n.in(0)), 1)))),
                op("Acosh", "dX = dY / √(X² - 1)").input((n, dy, o) -> o.div(dy, o.sqrt(o.add(o.square(n.in(0)), -1)))),
                op("Atanh", "dX = dY / (1 - X²)").input((n, dy, o) -> o.div(dy, o.sub(1, o.square(n.in(0))))),
                op("Erf", "dX = dY 2/√π e^(-X²)")
                        .input((n, dy, o) ->
                                o.mul(dy, o.mul(o.exp(o.neg(o.square(n.in(0)))), 2 / Math.sqrt(Math.PI)))));
    }
}
