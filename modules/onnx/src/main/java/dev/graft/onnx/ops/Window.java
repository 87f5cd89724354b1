package dev.graft.onnx.ops;

import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Value;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A window that slides over the axes of space, of which each array has one entry. It is read at {@code kernel} places along
 * an axis, {@code dilations} apart, and moves on by {@code strides}.
 *
 * @param before how far the first window begins before the first element
 * @param after how far the last window ends behind the last element; negative where elements remain that no window reaches
 */
public record Window(long[] kernel, long[] strides, long[] dilations, long[] before, long[] after) {
    /**
     * The window of a node, between a large side (what a convolution reads, what its transpose writes) and a small one. Both
     * shapes are known, so what the node says in other ways ({@code auto_pad}, {@code ceil_mode}, {@code output_padding},
     * {@code output_shape}) only matters for where the first window begins.
     */
    public static Window of(Node node, long[] kernel, Value large, Value small) {
        int axes = kernel.length;
        long[] strides = wholes(node, "strides", axes, 1);
        long[] dilations = wholes(node, "dilations", axes, 1);
        long[] pads = wholes(node, "pads", 2 * axes, 0);
        long[] further = wholes(node, "output_padding", axes, 0);
        String auto = node.word("auto_pad", "NOTSET");
        boolean shared = auto.startsWith("SAME") || node.attributes().containsKey("output_shape");
        long[] all = each(
                axes,
                i -> (small.sizes()[i + 2] - 1) * strides[i]
                        + (kernel[i] - 1) * dilations[i]
                        + 1
                        - large.sizes()[i + 2]);
        long[] before = each(axes, i -> {
            long half = Math.max(0, all[i] + further[i]) / 2;
            long rest = Math.max(0, all[i] + further[i]) - half;
            return shared ? (auto.equals("SAME_UPPER") ? half : rest) : auto.equals("VALID") ? 0 : pads[i];
        });
        return new Window(kernel, strides, dilations, before, each(axes, i -> all[i] - before[i]));
    }

    private static long[] wholes(Node node, String attribute, int count, long byDefault) {
        List<Long> found = node.wholes(attribute, Collections.nCopies(count, byDefault));
        return found.stream().mapToLong(Long::longValue).toArray();
    }

    /** How many axes it slides over. */
    public int axes() {
        return kernel.length;
    }

    /** How many places it has. */
    public long places() {
        return Arrays.stream(kernel).reduce(1, Math::multiplyExact);
    }

    /** From its first place to its last along an axis. */
    public long reach(int axis) {
        return (kernel[axis] - 1) * dilations[axis];
    }

    /** Whether it moves on by one along every axis. */
    public boolean isDense() {
        return Arrays.stream(strides).allMatch(stride -> stride == 1);
    }

    /** Of a dense one: the windows that hold the elements, instead of the elements that are in the windows. */
    public Window turned() {
        long[] first = each(axes(), i -> reach(i) - before[i]);
        return new Window(kernel, strides, dilations, first, each(axes(), i -> reach(i) - after[i]));
    }

    /** What is added around a value, as {@link Shaping#pad} takes it: nothing along the axes of samples and channels. */
    long[] pads() {
        long[] none = new long[2];
        return joined(none, before, none, after);
    }

    static long[] each(int axes, IntToLongFunction value) {
        return IntStream.range(0, axes).mapToLong(value).toArray();
    }

    static long[] joined(long[]... parts) {
        return Arrays.stream(parts).flatMapToLong(LongStream::of).toArray();
    }
}
