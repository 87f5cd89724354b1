package dev.graft.onnx.ops;

import static dev.graft.core.Require.require;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Axes of a shape. */
public final class Axes {
    private Axes() {}

    /** An axis counted from the front; negative ones count from the end. */
    public static int normal(long axis, int rank) {
        require(axis >= -rank && axis < rank, "axis %d of %d axes", axis, rank);
        return (int) (axis < 0 ? axis + rank : axis);
    }

    /** Axes counted from the front, in order. */
    public static long[] normal(long[] axes, int rank) {
        return LongStream.of(axes).map(axis -> normal(axis, rank)).sorted().toArray();
    }

    /** 0, 1, ... rank - 1. */
    public static long[] all(int rank) {
        return LongStream.range(0, rank).toArray();
    }

    /** From this axis to the last. */
    public static long[] from(int first, int rank) {
        return LongStream.range(first, rank).toArray();
    }

    /** All but these. */
    public static long[] others(int rank, long... axes) {
        long[] without = normal(axes, rank);
        return LongStream.range(0, rank)
                .filter(axis -> LongStream.of(without).noneMatch(other -> other == axis))
                .toArray();
    }

    /** A shape with size 1 along these axes. */
    public static long[] reduced(long[] sizes, long... axes) {
        long[] reduced = sizes.clone();
        LongStream.of(normal(axes, sizes.length)).forEach(axis -> reduced[(int) axis] = 1);
        return reduced;
    }

    /** The order of axes that undoes another. */
    public static int[] inverse(int... order) {
        int[] inverse = new int[order.length];
        IntStream.range(0, order.length).forEach(i -> inverse[order[i]] = i);
        return inverse;
    }
}
