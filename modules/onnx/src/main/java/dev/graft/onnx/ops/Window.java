package dev.graft.onnx.ops;

import dev.graft.onnx.graph.Value;
import java.util.Arrays;
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

    /** Whether the windows begin and end at the ends of what they are read from, or outside. */
    public boolean coversAll() {
        return LongStream.concat(Arrays.stream(before), Arrays.stream(after)).allMatch(outside -> outside >= 0);
    }

    /** Whether each window holds an element at least: none lies beside the large side, or with its places on both sides of it. */
    public boolean meets(Value large, Value small) {
        return IntStream.range(0, axes()).allMatch(i -> LongStream.range(0, small.sizes()[i + 2])
                .map(position -> position * strides[i] - before[i])
                .allMatch(first -> LongStream.range(0, kernel[i])
                        .map(place -> first + place * dilations[i])
                        .anyMatch(at -> at >= 0 && at < large.sizes()[i + 2])));
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
