package dev.graft.onnx.gradient.rules;

import static dev.graft.onnx.gradient.OpRule.op;

import dev.graft.onnx.gradient.NoGradient;
import dev.graft.onnx.gradient.OpRule;
import dev.graft.onnx.gradient.Site;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.List;

/** What networks bend their values with, element by element. */
final class Activations {
    private Activations() {}

    /** One rule per operator; α, β and γ are the operator's own. */
    static List<OpRule> rules() {
        return List.of(
                op("Relu", "dX = dY where X > 0; 0 at the kink").input((n, dy, o) -> o.mul(dy, o.step(n.out(0)))),
                op("LeakyRelu", "dX = dY where X > 0, α dY elsewhere")
                        .input((n, dy, o) -> bent(n, dy, o.mul(dy, n.real("alpha", 0.01)), o)),
                op("PRelu", "dX = dY where X > 0, S dY elsewhere; dS = dY X where X <= 0")
                        .input((n, dy, o) -> bent(n, dy, o.mul(dy, n.in(1)), o))
                        .input((n, dy, o) -> o.mul(dy, o.min(n.in(0), o.constant(0)))),
                op("Elu", "dX = dY where X > 0, dY α e^X elsewhere")
                        .input((n, dy, o) -> bent(n, dy, o.mul(dy, curve(n, n.real("alpha", 1), 1, o)), o)),
                op("Celu", "dX = dY where X > 0, dY e^(X / α) elsewhere")
                        .input((n, dy, o) -> bent(n, dy, o.mul(dy, curve(n, 1, n.real("alpha", 1), o)), o)),
                op("Selu", "dX = γ dY where X > 0, dY γ α e^X elsewhere").input(Activations::selu),
                op("ThresholdedRelu", "dX = dY where X > α; 0 at the threshold")
                        .input((n, dy, o) -> o.where(o.greater(n.in(0), n.real("alpha", 1)), dy)),
                op("Shrink", "dX = dY where |X| > λ; 0 at the thresholds")
                        .input((n, dy, o) -> o.where(o.greater(o.abs(n.in(0)), n.real("lambd", 0.5)), dy)),
                op("HardSigmoid", "dX = α dY where 0 < Y < 1; 0 at the kinks")
                        .input((n, dy, o) -> o.where(
                                o.and(o.greater(n.out(0), 0), o.less(n.out(0), 1)), o.mul(dy, n.real("alpha", 0.2)))),
                op("HardSwish", "dX = 0 where X <= -3, dY where X >= 3, dY (X / 3 + 1/2) between")
                        .input((n, dy, o) -> o.mul(
                                dy,
                                o.where(
                                        o.greater(n.in(0), -3),
                                        o.where(o.less(n.in(0), 3), o.add(o.div(n.in(0), 3), 0.5), o.constant(1))))),
                op("Sigmoid", "dX = dY Y (1 - Y)").input((n, dy, o) -> o.mul(dy, o.mul(n.out(0), o.sub(1, n.out(0))))),
                op("Tanh", "dX = dY (1 - Y²)").input((n, dy, o) -> o.mul(dy, o.sub(1, o.square(n.out(0))))),
                op("Softplus", "dX = dY sigmoid X").input((n, dy, o) -> o.mul(dy, o.sigmoid(n.in(0)))),
                op("Softsign", "dX = dY / (1 + |X|)²")
                        .input((n, dy, o) -> o.div(dy, o.square(o.add(o.abs(n.in(0)), 1)))),
                op("Mish", "dX = dY (T + X (1 - T²) sigmoid X) with T = tanh softplus X")
                        .input(Activations::mish),
                op("Gelu", "dX = dY (Φ(X) + X Φ'(X)); Φ is the normal distribution, or tanh's approximation of it")
                        .input(Activations::gelu));
    }

    /** One where X > 0, the other elsewhere. */
    private static Value bent(Site n, Value above, Value below, Ops o) {
        return o.where(o.greater(n.in(0), 0), above, below);
    }

    /** height times e^(X / width), where X is negative; 1 above, not to overflow. */
    private static Value curve(Site n, double height, double width, Ops o) {
        return o.mul(o.exp(o.div(o.min(n.in(0), o.constant(0)), width)), height);
    }

    private static Value selu(Site n, Value dy, Ops o) {
        double alpha = n.real("alpha", 1.6732631921768188);
        Value scaled = o.mul(dy, n.real("gamma", 1.0507010221481323));
        return bent(n, scaled, o.mul(scaled, curve(n, alpha, 1, o)), o);
    }

    private static Value mish(Site n, Value dy, Ops o) {
        Value x = n.in(0);
        Value t = o.tanh(o.softplus(x));
        return o.mul(dy, o.add(t, o.mul(x, o.mul(o.sub(1, o.square(t)), o.sigmoid(x)))));
    }

    private static Value gelu(Site n, Value dy, Ops o) {
        Value x = n.in(0);
        return switch (n.word("approximate", "none")) {
            case "none" -> {
                Value distribution = o.mul(o.add(o.erf(o.mul(x, Math.sqrt(0.5))), 1), 0.5);
                Value density = o.mul(o.exp(o.mul(o.square(x), -0.5)), 1 / Math.sqrt(2 * Math.PI));
                yield o.mul(dy, o.add(distribution, o.mul(x, density)));
            }
            case "tanh" -> {
                Value cubic = o.add(o.mul(o.square(x), 0.044715), 1);
                Value t = o.tanh(o.mul(o.mul(x, cubic), Math.sqrt(2 / Math.PI)));
                Value inner = o.mul(o.add(o.mul(o.square(x), 3 * 0.044715), 1), Math.sqrt(2 / Math.PI));
                Value slope = o.mul(o.mul(x, o.sub(1, o.square(t))), inner);
                yield o.mul(dy, o.mul(o.add(o.add(t, 1), slope), 0.5));
            }
            default -> throw new NoGradient("approximate \"%s\" is not known".formatted(n.word("approximate", "none")));
        };
    }
}
