package dev.graft.onnx.gradient.rules;

import static dev.graft.onnx.gradient.OpRule.op;

import dev.graft.onnx.gradient.OpRule;
import dev.graft.onnx.gradient.Rule;
import dev.graft.onnx.gradient.Site;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Axes;
import dev.graft.onnx.ops.Ops;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Sums and other summaries along axes. */
final class Reductions {
    private Reductions() {}

    /** One rule per operator; in their formulas Y and dY are repeated along the axes that were reduced. */
    static List<OpRule> rules() {
        return List.of(
                reduce("ReduceSum", "dX = dY", (r, o) -> r.dy),
                reduce("ReduceMean", "dX = dY / number summed", (r, o) -> o.div(r.dy, r.count())),
                reduce("ReduceMax", "dX = dY where X is the greatest, shared evenly among equals", Reductions::shared),
                reduce("ReduceMin", "dX = dY where X is the least, shared evenly among equals", Reductions::shared),
                reduce("ReduceProd", "dX = dY times the product of the others", Reductions::product),
                reduce("ReduceL1", "dX = dY sign X; 0 at 0", (r, o) -> o.mul(r.dy, o.sign(r.x))),
                reduce(
                        "ReduceL2",
                        "dX = dY X / Y; 0 where Y = 0",
                        (r, o) -> o.mul(r.x, o.where(o.greater(r.y, 0), o.div(r.dy, r.y)))),
                reduce("ReduceLogSum", "dX = dY / sum of X", (r, o) -> o.div(r.dy, o.sum(r.x, r.axes))),
                reduce("ReduceLogSumExp", "dX = dY e^(X - Y)", (r, o) -> o.mul(r.dy, o.exp(o.sub(r.x, r.y)))),
                reduce("ReduceSumSquare", "dX = 2 dY X", (r, o) -> o.mul(o.mul(r.dy, r.x), 2)),
                op("CumSum", "dX = dY summed from the other end")
                        .input(Reductions::cumSum)
                        .stopped());
    }

    /** A reduction whose axes remain with size 1. */
    private record Reduced(Value x, Value y, Value dy, long[] axes) {
        double count() {
            return LongStream.of(axes)
                    .mapToDouble(axis -> x.sizes()[(int) axis])
                    .reduce(1, (a, b) -> a * b);
        }
    }

    @FunctionalInterface
    private interface Formula {
        /** The gradient, of a shape that it can be repeated from. */
        Value of(Reduced r, Ops o);
    }

    private static OpRule reduce(String name, String says, Formula formula) {
        Rule rule = (n, dy, o) -> {
            Value x = n.in(0);
            long[] axes = axes(n);
            long[] kept = Axes.reduced(x.sizes(), axes);
            Reduced reduced = new Reduced(x, o.reshape(n.out(0), kept), o.reshape(dy, kept), axes);
            return o.expand(formula.of(reduced, o), x.sizes());
        };
        return op(name, says).input(rule).stopped();
    }

    /** No axes are all of them, or none of them if the node says so. */
    private static long[] axes(Site n) {
        int rank = n.in(0).rank();
        long[] axes = n.wholes(1).orElse(new long[0]);
        if (axes.length > 0) {
            return Axes.normal(axes, rank);
        }
        return n.whole("noop_with_empty_axes", 0) == 0 ? Axes.all(rank) : axes;
    }

    private static Value shared(Reduced r, Ops o) {
        Value equal = o.equal(r.x, r.y);
        Value equals = o.sum(o.cast(equal, r.dy.type()), r.axes);
        return o.where(equal, o.div(r.dy, equals));
    }

    /** The product of all but the zeros, without X; 0 where another one is zero. */
    private static Value product(Reduced r, Ops o) {
        Value isZero = o.equal(r.x, 0);
        Value zero = o.cast(isZero, r.dy.type());
        Value others = o.sub(o.sum(zero, r.axes), zero);
        Value x = o.where(isZero, o.constant(1), r.x);
        return o.mul(r.dy, o.where(o.equal(others, 0), o.div(o.product(x, r.axes), x)));
    }

    private static Value cumSum(Site n, Value dy, Ops o) {
        Map<String, Attribute> fromTheOtherEnd = Map.of(
                "exclusive", Attribute.whole(n.whole("exclusive", 0)),
                "reverse", Attribute.whole(1 - n.whole("reverse", 0)));
        return o.emit("CumSum", fromTheOtherEnd, dy.type(), dy.sizes(), dy, n.in(1));
    }
}
