package dev.graft.onnx.gradient.rules;

import static dev.graft.onnx.gradient.OpRule.op;

import dev.graft.onnx.gradient.OpRule;
import dev.graft.onnx.gradient.Site;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.ops.Window;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Convolutions and their transposes, over any number of axes. Each is linear in X and in W; W is [kernels, channels of a
 * group, ..] and belongs to a large side (X of Conv, Y of ConvTranspose) and a small one. What was tried besides, and how
 * long it takes, is in docs/gradients.md.
 */
final class Convolution {
    /** A sample has at least this many times the elements of W where a product for each sample is the faster way. */
    private static final int SMALL = 4;

    /** How many windows a sample has at most where one product for all samples is the faster way. */
    private static final int FEW = 16;

    private Convolution() {}

    /** One rule per operator. */
    static List<OpRule> rules() {
        return List.of(
                op("Conv", "dX = dY convolved back with W, dW = dY Xᵀ at each place of the window, dB = sum dY")
                        .input((n, dy, o) -> back(dy, window(n, n.in(0), dy), n, o))
                        .input((n, dy, o) -> kernels(n.in(0), dy, n, o))
                        .input((n, dy, o) -> o.sumChannels(dy)),
                op("ConvTranspose", "dX = dY convolved with W, dW = X dYᵀ at each place of the window, dB = sum dY")
                        .input((n, dy, o) -> o.conv(dy, n.in(1), window(n, dy, n.in(0)), groups(n)))
                        .input((n, dy, o) -> kernels(dy, n.in(0), n, o))
                        .input((n, dy, o) -> o.sumChannels(dy)));
    }

    private static Window window(Site n, Value large, Value small) {
        long[] w = n.in(1).sizes();
        return Sliding.window(n, Arrays.copyOfRange(w, 2, w.length), large, small);
    }

    private static long groups(Site n) {
        return n.whole("group", 1);
    }

    /**
     * Where windows move on by one, their transpose is a convolution too, with the kernels turned round. That is faster,
     * unless it gathers more channels at each place of the window than it computes. Both are a product for each sample, which
     * reads all of W: where a sample has few windows, one product for all samples is the faster way.
     */
    private static Value back(Value dy, Window window, Site n, Ops o) {
        boolean isFew = dy.elements() / dy.sizes()[0] / dy.sizes()[1] <= FEW;
        if (groups(n) == 1 && isFew && window.axes() == 2 && window.coversAll()) {
            return o.fold(columns(dy, n.in(1), o), window, n.in(0).sizes());
        }
        long kernels = n.in(1).sizes()[0] / groups(n);
        boolean isWide = window.places() > 1 && kernels > n.in(1).sizes()[1];
        return window.isDense() && !isWide
                ? o.conv(dy, turned(n.in(1), groups(n), o), window.turned(), groups(n))
                : o.convTranspose(dy, n.in(1), window, groups(n));
    }

    /** Wᵀ dY: for each sample, what each of its windows has at each of its places, [samples, channels and places, windows]. */
    private static Value columns(Value dy, Value w, Ops o) {
        long samples = dy.sizes()[0];
        long kernels = w.sizes()[0];
        Value rows = o.reshape(channelsFirst(dy, o), kernels, dy.elements() / kernels);
        Value columns = o.matMul(o.transposeLast(o.reshape(w, kernels, w.elements() / kernels)), rows);
        long windows = dy.elements() / kernels / samples;
        return o.transpose(o.reshape(columns, w.elements() / kernels, samples, windows), 1, 0, 2);
    }

    /** In each group, kernels become channels and channels kernels, and the last place of the window is the first. */
    private static Value turned(Value w, long groups, Ops o) {
        long[] sizes = w.sizes();
        long kernels = sizes[0] / groups;
        long channels = sizes[1];
        Value places = o.reshape(w, groups, kernels, channels, w.elements() / sizes[0] / channels);
        sizes[0] = groups * channels;
        sizes[1] = kernels;
        return o.reshape(o.transpose(o.reverse(places, 3), 0, 2, 1, 3), sizes);
    }

    /**
     * In each group, the small side's channels times the large side's, summed over all windows of all samples; place by
     * place, or where the small side has no fewer channels, with the places side by side, so that it is read only once. A
     * product for each sample saves changing the order of samples and channels, where W is small beside a sample; groups
     * would be too many products.
     */
    private static Value kernels(Value large, Value small, Site n, Ops o) {
        long[] w = n.in(1).sizes();
        long groups = groups(n);
        long samples = small.sizes()[0];
        boolean bySample = groups == 1 && SMALL * n.in(1).elements() <= (large.elements() + small.elements()) / samples;
        long products = bySample ? samples : 1;
        long windows = small.elements() / w[0] / products;
        Value rows = o.reshape(bySample ? small : channelsFirst(small, o), products, groups, w[0] / groups, windows);
        List<Value> places = o.places(bySample ? large : channelsFirst(large, o), window(n, large, small)).stream()
                .map(place -> o.reshape(place, products, groups, w[1], 1, windows))
                .toList();
        List<Value> columns = w[0] / groups >= Math.max(2, w[1]) ? List.of(o.concat(3, places)) : places;
        List<Value> sums = columns.stream()
                .map(each -> o.reshape(each, products, groups, each.elements() / products / groups / windows, windows))
                .map(each -> o.sum(o.matMul(rows, o.transposeLast(each)), 0))
                .map(each -> o.reshape(each, w[0], w[1], each.elements() / w[0] / w[1]))
                .toList();
        return o.reshape(o.concat(2, sums), w);
    }

    private static Value channelsFirst(Value a, Ops o) {
        int[] order = IntStream.range(0, a.rank()).toArray();
        order[0] = 1;
        order[1] = 0;
        return o.transpose(a, order);
    }
}
