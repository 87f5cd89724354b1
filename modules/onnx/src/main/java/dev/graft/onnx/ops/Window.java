package dev.graft.onnx.ops;

import dev.graft.onnx.graph.Node;
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
     * sizes are known, so whatever the node says in other ways ({@code auto_pad}, {@code ceil_mode}, {@code output_padding},
     * {@code output_shape}) is only asked for where the first window begins.
     */
    public static Window of(Node node, long[] kernel, long[] large, long[] small) {
        int axes = kernel.length;
        long[] strides = wholes(node, "strides", Collections.nCopies(axes, 1L));
        long[] dilations = wholes(node, "dilations", Collections.nCopies(axes, 1L));
        long[] pads = wholes(node, "pads", Collections.nCopies(2 * axes, 0L));
        long[] further = wholes(node, "output_padding", Collections.nCopies(axes, 0L));
        String said = node.word("auto_pad", "NOTSET");
        boolean shared = said.startsWith("SAME") || node.attributes().containsKey("output_shape");
        long[] over = each(axes, i -> (small[i] - 1) * strides[i] + (kernel[i] - 1) * dilations[i] + 1 - large[i]);
        long[] before = each(axes, i -> {
            long total = Math.max(0, over[i] + further[i]);
            return shared
                    ? (said.equals("SAME_UPPER") ? total / 2 : total - total / 2)
                    : said.equals("VALID") ? 0 : pads[i];
        });
        return new Window(kernel, strides, dilations, before, each(axes, i -> over[i] - before[i]));
    }

    /** One that is read at neighbouring places and moves on by one. */
    public static Window of(long[] kernel, long[] before, long[] after) {
        long[] ones = each(kernel.length, i -> 1);
        return new Window(kernel, ones, ones, before, after);
    }

    private static long[] wholes(Node node, String attribute, List<Long> byDefault) {
        return node.wholes(attribute, byDefault).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** How many axes it slides over. */
    public int axes() {
        return kernel.length;
    }

    /** From its first place to its last. */
    public long extent(int axis) {
        return (kernel[axis] - 1) * dilations[axis] + 1;
    }

    /** Whether it moves on by one along every axis. */
    public boolean isDense() {
        return Arrays.stream(strides).allMatch(stride -> stride == 1);
    }

    /** The same window, beginning and ending elsewhere. */
    public Window with(long[] first, long[] last) {
        return new Window(kernel, strides, dilations, first, last);
    }

    /** How many positions it has along axes of these sizes. */
    public long[] positions(long[] large) {
        return each(axes(), i -> (large[i] + before[i] + after[i] - extent(i)) / strides[i] + 1);
    }

    /** What is added around, as {@link Shaping#pad} takes it: nothing along the first two axes, of samples and channels. */
    public long[] pads() {
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
