package dev.graft.onnx.ops;

import static dev.graft.core.Require.require;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The same numbers in other shapes and orders. */
public interface Shaping extends Reductions {
    /** The same numbers, row-major, in another shape. */
    default Value reshape(Value a, long... sizes) {
        if (Arrays.equals(a.sizes(), sizes)) {
            return a;
        }
        require(Shape.of(a.sizes()).elements() == Shape.of(sizes).elements(), "%s is no %s", a, Arrays.toString(sizes));
        // a size of 0 is one, and does not stand for that of the value's axis
        boolean empty = Arrays.stream(sizes).anyMatch(size -> size == 0);
        Map<String, Attribute> attributes = empty ? Map.of("allowzero", Attribute.whole(1)) : Map.of();
        return emit("Reshape", attributes, a.type(), sizes, a, wholes(sizes));
    }

    /** A new axis of size 1 in this place of the result. */
    default Value unsqueeze(Value a, int place) {
        long[] sizes = new long[a.rank() + 1];
        Arrays.setAll(sizes, i -> i == place ? 1 : a.sizes()[i < place ? i : i - 1]);
        return reshape(a, sizes);
    }

    /** The axes in another order: axis i of the result is axis order[i] of the value. */
    default Value transpose(Value a, int... order) {
        require(order.length == a.rank(), "%d axes to bring %s in order", order.length, a);
        if (Arrays.equals(order, IntStream.range(0, order.length).toArray())) {
            return a;
        }
        long[] sizes = IntStream.of(order).mapToLong(axis -> a.sizes()[axis]).toArray();
        long[] perm = IntStream.of(order).asLongStream().toArray();
        return emit("Transpose", Map.of("perm", Attribute.wholes(perm)), a.type(), sizes, a);
    }

    /** The last two axes exchanged: a matrix, or a batch of them, transposed. */
    default Value transposeLast(Value a) {
        int rank = a.rank();
        int[] order = IntStream.range(0, rank).toArray();
        order[rank - 1] = rank - 2;
        order[rank - 2] = rank - 1;
        return transpose(a, order);
    }

    /** Repeated along axes of size 1 and new first axes until it has this shape. */
    default Value expand(Value a, long... sizes) {
        require(Arrays.equals(Broadcast.of(a.sizes(), sizes), sizes), "%s to %s", a, Arrays.toString(sizes));
        return Arrays.equals(a.sizes(), sizes) ? a : emit("Expand", Map.of(), a.type(), sizes, a, wholes(sizes));
    }

    /** Summed along the axes that a value of this shape was broadcast along: the transpose of {@link #expand}. */
    default Value sumTo(Value a, long... sizes) {
        return reshape(sum(a, Broadcast.repeated(a.sizes(), sizes)), sizes);
    }

    /** Real numbers 0 of this shape. */
    default Value zeros(long... sizes) {
        Tensor zero = Tensor.of(new float[] {0}, 1);
        return emit(
                "ConstantOfShape", Map.of("value", new Attribute.Constant(zero)), zero.type(), sizes, wholes(sizes));
    }

    /** One behind the other along an axis. */
    default Value concat(int axis, List<Value> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        long[] sizes = parts.get(0).sizes().clone();
        int along = Axes.normal(axis, sizes.length);
        sizes[along] = parts.stream().mapToLong(part -> part.sizes()[along]).sum();
        return emit(
                "Concat",
                Map.of("axis", Attribute.whole(along)),
                parts.get(0).type(),
                sizes,
                parts.toArray(Value[]::new));
    }

    /** Every step-th element along axes, from start to before end; the arrays have one entry per axis named. */
    default Value slice(Value a, long[] axes, long[] starts, long[] ends, long[] steps) {
        long[] sizes = a.sizes().clone();
        boolean whole = true;
        for (int i = 0; i < axes.length; i++) {
            int axis = Axes.normal(axes[i], sizes.length);
            require(steps[i] != 0, "a step of 0");
            whole &= starts[i] == 0 && ends[i] == sizes[axis] && steps[i] == 1;
            sizes[axis] = Math.max(0, -Math.floorDiv(starts[i] - ends[i], steps[i]));
        }
        // before the first element is what no number from the front can say
        long[] lasts = Arrays.stream(ends)
                .map(end -> end < 0 ? Long.MIN_VALUE + 1 : end)
                .toArray();
        return whole
                ? a
                : emit(
                        "Slice",
                        Map.of(),
                        a.type(),
                        sizes,
                        a,
                        wholes(starts),
                        wholes(lasts),
                        wholes(axes),
                        wholes(steps));
    }

    /** The elements from start to before end along one axis. */
    default Value slice(Value a, int axis, long start, long end) {
        return slice(a, new long[] {axis}, new long[] {start}, new long[] {end}, new long[] {1});
    }

    /**
     * Zeros around it.
     *
     * @param pads how many before the first element of each axis, then how many behind the last; negative ones cut
     */
    default Value pad(Value a, long... pads) {
        if (Arrays.stream(pads).allMatch(pad -> pad == 0)) {
            return a;
        }
        long[] sizes = a.sizes().clone();
        for (int axis = 0; axis < sizes.length; axis++) {
            sizes[axis] += pads[axis] + pads[axis + sizes.length];
        }
        return emit("Pad", Map.of(), a.type(), sizes, a, wholes(pads));
    }
}
