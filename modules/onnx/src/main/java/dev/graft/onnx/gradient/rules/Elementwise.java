package dev.graft.onnx.gradient.rules;

import static dev.graft.onnx.gradient.OpRule.op;

import dev.graft.onnx.gradient.OpRule;
import dev.graft.onnx.gradient.Site;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.List;
import java.util.stream.IntStream;

/** Arithmetic and choice, element by element. */
final class Elementwise {
    private Elementwise() {}

    /** One rule per operator. */
    static List<OpRule> rules() {
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
                op("Pow", "dA = dY B A^(B - 1), 0 where B = 0; dB = dY Y log A, 0 where A = 0 and B >= 0")
                        .input(Elementwise::base)
                        .input(Elementwise::exponent),
                op("Mod", "of real numbers (fmod = 1): dA = dY, dB = -dY times the whole part of A / B")
                        .input((n, dy, o) -> dy)
                        .input((n, dy, o) -> o.neg(o.mul(dy, times(n, o)))),
                op("Sum", "dX = dY").each((n, i, dy, o) -> dy),
                op("Mean", "dX = dY / number of inputs").each((n, i, dy, o) -> o.div(dy, n.inputs())),
                op("Max", "dX = dY where X is the greatest, shared evenly among equals")
                        .each(Elementwise::shared),
                op("Min", "dX = dY where X is the least, shared evenly among equals")
                        .each(Elementwise::shared),
                op("Where", "to each what was chosen from it")
                        .stopped()
                        .input((n, dy, o) -> o.where(n.in(0), dy))
                        .input((n, dy, o) -> o.where(n.in(0), o.constant(0), dy)),
                op(
                                "Clip",
                                "dX = dY where min <= X <= max; dmin = dY where X < min < max, dmax = dY where X > max or min > max")
                        .input(Elementwise::within)
                        .input(Elementwise::least)
                        .input((n, dy, o) -> o.where(
                                n.has(1)
                                        ? o.or(o.greater(n.in(0), n.in(2)), o.greater(n.in(1), n.in(2)))
                                        : o.greater(n.in(0), n.in(2)),
                                dy)));
    }

    private static Value base(Site n, Value dy, Ops o) {
        Value b = o.cast(n.in(1), dy.type());
        if (isTwo(n, o)) {
            return o.mul(dy, o.mul(n.in(0), b)); // squares, as of variances, without powers
        }
        Value slope = o.mul(b, o.pow(n.in(0), o.add(b, -1)));
        return o.where(o.equal(b, 0), o.constant(0), o.mul(dy, slope));
    }

    private static boolean isTwo(Site n, Ops o) {
        return o.constant(n.in(1))
                .filter(tensor -> tensor.shape().elements() == 1 && tensor.type() == Type.FLOAT)
                .filter(tensor -> tensor.floats()[0] == 2)
                .isPresent();
    }

    private static Value exponent(Site n, Value dy, Ops o) {
        Value flat = o.and(o.equal(n.in(0), 0), o.greaterOrEqual(n.in(1), o.constant(0)));
        return o.where(flat, o.constant(0), o.mul(dy, o.mul(n.out(0), o.log(n.in(0)))));
    }

    /** How often B was taken from A: whole, but for rounding. */
    private static Value times(Site n, Ops o) {
        return o.round(o.div(o.sub(n.in(0), n.out(0)), n.in(1)));
    }

    /** To the inputs that equal the output, each its part. */
    private static Value shared(Site n, int i, Value dy, Ops o) {
        Value equals = IntStream.range(0, n.inputs())
                .mapToObj(j -> o.cast(o.equal(n.in(j), n.out(0)), dy.type()))
                .reduce(o::add)
                .orElseThrow();
        return o.where(o.equal(n.in(i), n.out(0)), o.div(dy, equals));
    }

    private static Value within(Site n, Value dy, Ops o) {
        Value above = n.has(1) ? o.where(o.greaterOrEqual(n.in(0), n.in(1)), dy) : dy;
        return n.has(2) ? o.where(o.lessOrEqual(n.in(0), n.in(2)), above) : above;
    }

    private static Value least(Site n, Value dy, Ops o) {
        Value below = o.where(o.less(n.in(0), n.in(1)), dy);
        return n.has(2) ? o.where(o.less(n.in(1), n.in(2)), below) : below;
    }
}
