package dev.graft.onnx.gradient.check;

import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import java.util.List;
import java.util.stream.Stream;

/**
 * Shapes, orders, parts and copies: all of them linear, so that what the check compares is the definition of the transpose,
 * u · A d = Aᵀ u · d.
 */
final class ShapingRows {
    private ShapingRows() {}

    static List<Row> rows() {
        return Stream.of(same(), parts(), slices(), pads(), blocks())
                .flatMap(List::stream)
                .map(Row::bilinear)
                .toList();
    }

    private static List<Row> same() {
        return List.of(
                Row.of("Identity", "plain").any(2, 3),
                Row.of("Identity", "a scalar").any(),
                Row.of("Cast", "to the same").with("to", Type.FLOAT.number()).any(2, 3),
                Row.of("CastLike", "to the same").any(2, 3).reals(1),
                Row.of("Reshape", "one axis is what remains").any(2, 3, 4).wholes(4, -1),
                Row.of("Reshape", "sizes that stay").any(2, 3, 4).wholes(0, 2, -1),
                Row.of("Reshape", "to a scalar").any(1, 1).wholes(),
                Row.of("Flatten", "by default").any(2, 3, 4),
                Row.of("Flatten", "at 0").with("axis", 0).any(2, 3, 4),
                Row.of("Flatten", "a negative axis").with("axis", -1).any(2, 3, 4),
                Row.of("Flatten", "behind the last axis").with("axis", 2).any(3, 2),
                Row.of("Squeeze", "all axes of size 1").any(1, 3, 1),
                Row.of("Squeeze", "a negative axis").any(1, 3, 1).wholes(-1),
                Row.of("Unsqueeze", "two axes, one negative").any(3, 4).wholes(-1, 1),
                Row.of("Unsqueeze", "a scalar").any().wholes(0),
                Row.of("Transpose", "reversed by default").any(2, 3, 4),
                Row.of("Transpose", "an order that is not its own inverse")
                        .list("perm", 2, 0, 3, 1)
                        .any(2, 3, 4, 5),
                Row.of("Expand", "an axis of size 1 and a new one").any(3, 1).wholes(2, 3, 4),
                Row.of("Expand", "to fewer axes than it has").any(2, 3, 1).wholes(4),
                Row.of("Expand", "a scalar").any().wholes(2, 3),
                Row.of("Tile", "three axes").any(2, 3, 1).wholes(2, 1, 3),
                Row.of("Tile", "one axis").any(3).wholes(4),
                Row.of("Tile", "no copies").any(3, 2).wholes(0, 1));
    }

    private static List<Row> parts() {
        return List.of(
                Row.of("Concat", "three, of unlike sizes")
                        .with("axis", 1)
                        .any(2, 3)
                        .any(2, 1)
                        .any(2, 4),
                Row.of("Concat", "a negative axis")
                        .with("axis", -2)
                        .any(2, 3, 2)
                        .any(2, 2, 2),
                Row.of("Concat", "one").with("axis", 0).any(2, 3),
                Row.of("Split", "in equal parts")
                        .with("num_outputs", 3)
                        .any(6, 2)
                        .outputs(3),
                Row.of("Split", "the last part is smaller")
                        .with("num_outputs", 3)
                        .with("axis", -1)
                        .any(2, 7)
                        .outputs(3),
                Row.of("Split", "sizes given")
                        .with("axis", 1)
                        .any(2, 6)
                        .wholes(1, 3, 2)
                        .outputs(3),
                Row.of("Split", "a part of nothing").any(3, 2).wholes(0, 3).outputs(2),
                Row.of("CenterCropPad", "an odd number cut, an odd number added")
                        .any(6, 3)
                        .wholes(3, 6),
                Row.of("CenterCropPad", "some axes")
                        .list("axes", -1, 1)
                        .any(2, 5, 4)
                        .wholes(7, 2),
                Row.of("Trilu", "upper by default").any(3, 4),
                Row.of("Trilu", "lower, of a batch, one diagonal less")
                        .with("upper", 0)
                        .any(2, 4, 4)
                        .constant(Tensor.of(new long[] {-1})),
                Row.of("ReverseSequence", "time first").any(4, 3, 2).wholes(4, 1, 3),
                Row.of("ReverseSequence", "samples first")
                        .with("batch_axis", 0)
                        .with("time_axis", 1)
                        .any(2, 4)
                        .wholes(2, 3));
    }

    private static Row slice(String name, long[] starts, long[] ends) {
        return Row.of("Slice", name).any(5, 6).wholes(starts).wholes(ends);
    }

    private static long[] at(long... numbers) {
        return numbers;
    }

    private static List<Row> slices() {
        return List.of(
                slice("nothing", at(2), at(2)),
                slice("axes and steps left out", at(1, 2), at(4, 6)),
                slice("fewer starts than axes", at(2), at(4)),
                slice("negative starts and ends", at(-3, -6), at(-1, -2)),
                slice("behind the last", at(1, 3), at(100, Long.MAX_VALUE)),
                slice("before the first", at(-100, 0), at(3, 4)),
                slice("one axis, counted from the end", at(1), at(3)).wholes(-1),
                slice("a step that ends before the last", at(0), at(6))
                        .wholes(1)
                        .wholes(4),
                slice("a step that ends with the last", at(1), at(6)).wholes(1).wholes(2),
                slice("a step beyond the end", at(2), at(6)).wholes(1).wholes(10),
                slice("from last to first", at(-1), at(Long.MIN_VALUE))
                        .wholes(1)
                        .wholes(-1),
                slice("backwards by two, from behind the last", at(100), at(0))
                        .wholes(1)
                        .wholes(-2),
                slice("backwards by three, to before the first", at(4), at(-100))
                        .wholes(1)
                        .wholes(-3),
                slice("axes in another order, one backwards", at(3, 4), at(0, 1))
                        .wholes(1, 0)
                        .wholes(-1, -1),
                slice("steps without axes", at(0, 5), at(5, 1)).absent().wholes(2, -1));
    }

    private static Row pad(String name, String mode) {
        return Row.of("Pad", mode + ", " + name).with("mode", mode);
    }

    private static List<Row> pads() {
        return List.of(
                pad("zeros", "constant").any(2, 3, 4).wholes(1, 0, 2, 0, 1, 3),
                pad("a constant that is learned", "constant")
                        .any(2, 3)
                        .wholes(1, 0, 2, 1)
                        .any(),
                pad("a constant that is learned, and cut", "constant")
                        .any(4, 5)
                        .wholes(1, -1, -2, 1)
                        .any(1),
                pad("cut", "constant").any(4, 5).wholes(-1, 0, -1, -2),
                pad("cut at one end, zeros at the other", "constant").any(4, 5).wholes(-2, 1, 1, -1),
                pad("all cut", "constant").any(2, 2).wholes(-1, 0, -1, 0),
                pad("some axes", "constant")
                        .any(2, 3, 4)
                        .wholes(1, 2, 0, 1)
                        .absent()
                        .wholes(-1, 0),
                pad("one end", "reflect").any(3, 4).wholes(0, 3, 0, 0),
                pad("both ends of two axes", "reflect").any(2, 3, 5).wholes(0, 2, 1, 0, 1, 4),
                pad("cut at one end", "reflect").any(3, 6).wholes(0, -2, 0, 2),
                pad("one axis of samples and channels", "reflect")
                        .any(2, 1, 5)
                        .wholes(2, 2)
                        .absent()
                        .wholes(-1),
                pad("both ends of two axes", "edge").any(2, 3, 5).wholes(0, 2, 7, 1, 1, 0),
                pad("cut at one end", "edge").any(3, 6).wholes(0, -2, 1, 2),
                pad("both ends of two axes", "wrap").any(2, 3, 5).wholes(0, 2, 1, 1, 1, 4),
                pad("behind the last more than there is", "wrap").any(3).wholes(3, 5),
                pad("cut at one end", "wrap").any(3, 6).wholes(0, -2, 0, 3));
    }

    private static List<Row> blocks() {
        return List.of(
                Row.of("DepthToSpace", "by default").with("blocksize", 2).any(2, 12, 2, 3),
                Row.of("DepthToSpace", "columns, rows, depth")
                        .with("blocksize", 2)
                        .with("mode", "CRD")
                        .any(2, 12, 2, 3),
                Row.of("SpaceToDepth", "plain").with("blocksize", 3).any(1, 2, 6, 3));
    }
}
