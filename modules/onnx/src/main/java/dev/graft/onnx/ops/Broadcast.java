package dev.graft.onnx.ops;

import static dev.graft.core.Require.require;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Shapes of operands that are broadcast as NumPy does: aligned at the last axis, where a size of 1 stands for any. */
public final class Broadcast {
    private Broadcast() {}

    /**
     * The shape of the result.
     *
     * @throws IllegalArgumentException if the shapes do not go together
     */
    public static long[] of(long[] a, long[] b) {
        int rank = Math.max(a.length, b.length);
        long[] sizes = new long[rank];
        for (int axis = 0; axis < rank; axis++) {
            long x = size(a, axis, rank);
            long y = size(b, axis, rank);
            require(
                    x == y || x == 1 || y == 1,
                    "%s and %s cannot be broadcast",
                    Arrays.toString(a),
                    Arrays.toString(b));
            sizes[axis] = x == 1 ? y : x;
        }
        return sizes;
    }

    /** The axes of the result along which an operand of this shape was repeated. */
    static long[] repeated(long[] result, long[] operand) {
        return IntStream.range(0, result.length)
                .filter(axis -> axis < result.length - operand.length
                        || (size(operand, axis, result.length) == 1 && result[axis] != 1))
                .asLongStream()
                .toArray();
    }

    private static long size(long[] sizes, int axis, int rank) {
        int own = axis - (rank - sizes.length);
        return own < 0 ? 1 : sizes[own];
    }
}
