package dev.graft.onnx.ops;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;

/** Elements by their place along an axis. */
public interface Positions extends Shaping, Products {
    /** From the last to the first along an axis. */
    default Value reverse(Value a, int axis) {
        long last = a.sizes()[axis] - 1;
        return last < 1 ? a : slice(a, new long[] {axis}, new long[] {last}, new long[] {-1}, new long[] {-1});
    }

    /** With zeros behind each element along an axis, so that every step-th is one of the value's. */
    default Value spread(Value a, int axis, long step) {
        long[] sizes = a.sizes();
        sizes[axis] *= step;
        return reshape(pad(unsqueeze(a, axis + 1), axis + 1, 0, step - 1), sizes);
    }

    /** Zeros before and behind it along one axis; negative ones cut. */
    default Value pad(Value a, int axis, long before, long behind) {
        long[] pads = new long[2 * a.rank()];
        pads[axis] = before;
        pads[axis + a.rank()] = behind;
        return pad(a, pads);
    }

    /** The product of a matrix with every vector along an axis. */
    default Value along(int axis, Value matrix, Value a) {
        long[] sizes = a.sizes();
        long behind = LongStream.of(sizes).skip(axis + 1).reduce(1, Math::multiplyExact);
        long before = LongStream.of(sizes).limit(axis).reduce(1, Math::multiplyExact);
        Value product = behind == 1
                ? matMul(reshape(a, before, sizes[axis]), transposeLast(matrix)) // all vectors at once
                : matMul(matrix, reshape(a, before, sizes[axis], behind));
        sizes[axis] = matrix.sizes()[0];
        return reshape(product, sizes);
    }

    /** The identity matrix. */
    default Value identity(long size) {
        return emit("EyeLike", Map.of(), Type.FLOAT, new long[] {size, size}, zeros(size, size));
    }

    /** The first place along an axis where the greatest element is; the axis remains with size 1. */
    default Value argMax(Value a, int axis) {
        return emit("ArgMax", Map.of("axis", Attribute.whole(axis)), Type.INT64, Axes.reduced(a.sizes(), axis), a);
    }

    /** The elements at these places along an axis, which the shape of the indices replaces. */
    default Value gather(Value a, int axis, Value indices) {
        long[] before = Arrays.copyOf(a.sizes(), axis);
        long[] behind = Arrays.copyOfRange(a.sizes(), axis + 1, a.rank());
        long[] sizes = LongStream.concat(
                        LongStream.of(before), LongStream.concat(LongStream.of(indices.sizes()), LongStream.of(behind)))
                .toArray();
        return emit("Gather", Map.of("axis", Attribute.whole(axis)), a.type(), sizes, a, indices);
    }

    /** For each index the element at this place along an axis, and elsewhere at the index's own. */
    default Value gatherElements(Value a, int axis, Value indices) {
        return emit("GatherElements", Map.of("axis", Attribute.whole(axis)), a.type(), indices.sizes(), a, indices);
    }

    /**
     * Zeros of this shape, to which each element is added at its index's place along an axis, and elsewhere at its own:
     * the transpose of {@link #gatherElements}. Indices may repeat. ScatterND adds whole rows and takes half the time, but
     * ONNX Runtime 1.29 loses some of them where several threads add to one place.
     *
     * @param indices one for each element
     */
    default Value scatterAdd(long[] sizes, int axis, Value indices, Value elements) {
        Map<String, Attribute> adding = Map.of("axis", Attribute.whole(axis), "reduction", Attribute.word("add"));
        return emit("ScatterElements", adding, elements.type(), sizes, zeros(sizes), indices, elements);
    }

    /** The same elements, with others in these places along an axis, of which none may repeat. */
    default Value scatter(Value a, int axis, Value indices, Value elements) {
        return emit(
                "ScatterElements", Map.of("axis", Attribute.whole(axis)), a.type(), a.sizes(), a, indices, elements);
    }

    /**
     * The parts at these places: tuples of indices into the first axes.
     *
     * @param sizes the shape that it leads to
     */
    default Value gatherNd(Value a, Value tuples, long... sizes) {
        return emit("GatherND", Map.of(), a.type(), sizes, a, tuples);
    }

    /** The same elements, with other parts at these places, of which none may repeat. */
    default Value scatterNd(Value a, Value tuples, Value parts) {
        return emit("ScatterND", Map.of(), a.type(), a.sizes(), a, tuples, parts);
    }
}
