package dev.graft.onnx.gradient.rules;

import static dev.graft.onnx.gradient.OpRule.op;

import dev.graft.onnx.gradient.NoGradient;
import dev.graft.onnx.gradient.OpRule;
import dev.graft.onnx.gradient.Site;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.ops.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** One number for each window, or for each channel. */
final class Pooling {
    private Pooling() {}

    /** One rule per operator. */
    static List<OpRule> rules() {
        return List.of(
                op("MaxPool", "dX = dY added where each window has its greatest; among equals the first")
                        .input(Pooling::greatest),
                op("GlobalMaxPool", "dX = dY where X is the greatest; among equals the first")
                        .input(Pooling::greatestOfAll),
                op("AveragePool", "dX = the sum over the windows of dY / what their sum was divided by")
                        .input((n, dy, o) -> toElements(o.mul(dy, weight(n, o)), n, o)),
                op("GlobalAveragePool", "dX = dY / the number of elements")
                        .input((n, dy, o) -> o.expand(
                                o.div(dy, n.in(0).elements() / (double) dy.elements()),
                                n.in(0).sizes())),
                op("LpPool", "dX = sign(X) |X|^(p - 1) times the sum over the windows of dY Y^(1 - p); 0 where Y is 0")
                        .input((n, dy, o) -> o.mul(inner(n, o), toElements(outer(n, dy, o), n, o))),
                op("GlobalLpPool", "dX = sign(X) |X|^(p - 1) dY Y^(1 - p); 0 where Y is 0")
                        .input((n, dy, o) -> o.mul(inner(n, o), outer(n, dy, o))),
                op("LRN", "dX = dY S^-beta - 2 alpha beta X mean(dY X S^(-beta - 1)) with S = bias + alpha mean(X²)")
                        .input(Pooling::lrn));
    }

    /** ONNX Runtime counts its indices through all of X, for storage_order 1 with the axes of space in reverse. */
    private static Value greatest(Site n, Value dy, Ops o) {
        window(n); // a window without elements has no index
        Value x = n.in(0);
        Value indices = n.also(1, Type.INT64, dy.sizes());
        Value dx = o.scatterAdd(
                new long[] {x.elements()}, 0, o.reshape(indices, dy.elements()), o.reshape(dy, dy.elements()));
        if (n.whole("storage_order", 0) == 0) {
            return o.reshape(dx, x.sizes());
        }
        int[] order = IntStream.range(0, x.rank())
                .map(i -> i < 2 ? i : x.rank() + 1 - i)
                .toArray();
        long[] reversed = IntStream.of(order).mapToLong(axis -> x.sizes()[axis]).toArray();
        return o.transpose(o.reshape(dx, reversed), order);
    }

    private static Value greatestOfAll(Site n, Value dy, Ops o) {
        Value x = n.in(0);
        long channels = dy.elements();
        long each = x.elements() / channels;
        Value first = o.argMax(o.reshape(x, channels, each), 1);
        Value taken = o.equal(first, o.wholes(LongStream.range(0, each).toArray()));
        return o.reshape(o.where(taken, o.reshape(dy, channels, 1)), x.sizes());
    }

    /** To each element, the sum of what belongs to the windows that it is in. */
    private static Value toElements(Value ofWindows, Site n, Ops o) {
        long channels = ofWindows.sizes()[1];
        return o.convTranspose(ofWindows, ones(channels, n, o), window(n), channels);
    }

    /** 1 / what the node divides the sum of each window by: what it makes of ones, whose sums are known. */
    private static Value weight(Site n, Ops o) {
        Value x = o.expand(o.constant(1), one(n.in(0)));
        Value mean = o.emit("AveragePool", n.node().attributes(), x.type(), one(n.out(0)), x);
        return o.div(mean, o.conv(x, ones(1, n, o), window(n), 1));
    }

    /** The shape of one channel of one sample. */
    private static long[] one(Value value) {
        long[] sizes = value.sizes();
        Arrays.fill(sizes, 0, 2, 1);
        return sizes;
    }

    /** For each channel a kernel that sums. */
    private static Value ones(long channels, Site n, Ops o) {
        return o.expand(
                o.constant(1),
                LongStream.concat(LongStream.of(channels, 1), LongStream.of(n.wholes("kernel_shape")))
                        .toArray());
    }

    private static Window window(Site n) {
        Window window = Sliding.window(n, n.wholes("kernel_shape"), n.in(0), n.out(0));
        if (!window.meets(n.in(0), n.out(0))) {
            throw new NoGradient("not every window holds an element of %s".formatted(n.in(0)));
        }
        return window;
    }

    /** sign(X) |X|^(p - 1). */
    private static Value inner(Site n, Ops o) {
        return o.mul(o.sign(n.in(0)), o.pow(o.abs(n.in(0)), n.whole("p", 2) - 1.0));
    }

    /** dY Y^(1 - p). */
    private static Value outer(Site n, Value dy, Ops o) {
        Value y = n.out(0);
        return o.where(o.greater(y, 0), o.mul(dy, o.pow(y, 1.0 - n.whole("p", 2))));
    }

    private static Value lrn(Site n, Value dy, Ops o) {
        Value x = n.in(0);
        double alpha = n.real("alpha", 1e-4);
        double beta = n.real("beta", 0.75);
        long before = (n.whole("size", 1) - 1) / 2;
        long after = n.whole("size", 1) - 1 - before;
        Value s = o.add(o.mul(channelMeans(o.square(x), before, after, o), alpha), n.real("bias", 1));
        Value back = channelMeans(o.mul(o.mul(dy, x), o.pow(s, -beta - 1)), after, before, o);
        return o.sub(o.mul(dy, o.pow(s, -beta)), o.mul(o.mul(x, 2 * alpha * beta), back));
    }

    /** Over a window of neighbouring channels; outside of them are zeros. */
    private static Value channelMeans(Value a, long before, long after, Ops o) {
        long channels = a.sizes()[1];
        Value planes = o.reshape(a, a.sizes()[0], 1, channels, a.elements() / a.sizes()[0] / channels);
        Map<String, Attribute> over = new TreeMap<>(Map.of(
                "kernel_shape", Attribute.wholes(before + after + 1, 1),
                "pads", Attribute.wholes(before, 0, after, 0),
                "count_include_pad", Attribute.whole(1)));
        return o.reshape(o.emit("AveragePool", over, a.type(), planes.sizes(), planes), a.sizes());
    }
}
