package dev.graft.onnx.gradient.check;

import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import java.util.List;
import java.util.stream.Stream;

/** What indices take and put: linear in the numbers, once the indices are given. */
final class IndexingRows {
    private IndexingRows() {}

    static List<Row> rows() {
        return Stream.concat(linear().stream().map(Row::bilinear), greatest().stream())
                .toList();
    }

    private static List<Row> linear() {
        return List.of(
                Row.of("Gather", "rows, some twice").any(5, 3).constant(whole(at(2, 2), 0, 2, 2, 4)),
                Row.of("Gather", "negative indices").any(5, 3).wholes(-1, 4, 0, -5),
                Row.of("Gather", "one, by a scalar")
                        .with("axis", 1)
                        .any(2, 4, 3)
                        .constant(whole(at(), -2)),
                Row.of("Gather", "the last axis").with("axis", -1).any(2, 4, 3).constant(whole(at(1, 4), 2, 0, 1, 2)),
                Row.of("Gather", "a vector by a scalar").any(4).constant(whole(at(), 3)),
                Row.of("Gather", "indices of 32 bits").any(5, 3).cast(Type.INT32, whole(at(3), 1, -2, 1)),
                Row.of("Gather", "nothing").any(3, 4).constant(whole(at(0))),
                Row.of("GatherElements", "some twice").any(3, 3).constant(whole(at(2, 3), 1, 2, 0, 2, 2, 0)),
                Row.of("GatherElements", "a negative axis, negative indices")
                        .with("axis", -1)
                        .any(2, 3, 2)
                        .constant(whole(at(1, 3, 3), 0, -1, 1, 0, 0, 1, -2, 1, 1)),
                Row.of("GatherND", "elements").any(3, 4).constant(whole(at(4, 2), 0, 1, 2, 3, 2, 3, -1, -4)),
                Row.of("GatherND", "rows, in two axes").any(3, 4, 2).constant(whole(at(2, 2, 1), 1, 1, -1, 0)),
                Row.of("GatherND", "of each sample its own")
                        .with("batch_dims", 1)
                        .any(2, 3, 4)
                        .constant(whole(at(2, 2, 1), 1, 1, 0, -1)),
                Row.of("GatherND", "two axes of samples, two of indices")
                        .with("batch_dims", 2)
                        .any(2, 2, 3, 2, 2)
                        .constant(whole(at(2, 2, 1, 2), 0, 1, 2, 0, -1, -1, 1, 1)),
                Row.of("GatherND", "nothing").any(3, 4).constant(whole(at(0, 1))),
                Row.of("ScatterElements", "replaced")
                        .any(3, 3)
                        .constant(whole(at(2, 3), 1, 0, 2, 0, 2, 1))
                        .any(2, 3),
                Row.of("ScatterElements", "replaced along the last axis")
                        .with("axis", -1)
                        .any(2, 5)
                        .constant(whole(at(1, 2), 1, -1))
                        .any(1, 2),
                Row.of("ScatterElements", "added, some twice")
                        .with("reduction", "add")
                        .with("axis", 1)
                        .any(2, 5)
                        .constant(whole(at(2, 3), 1, 1, -1, 0, 4, 4))
                        .any(2, 3),
                Row.of("ScatterND", "rows replaced")
                        .any(4, 3)
                        .constant(whole(at(2, 1), 2, -4))
                        .any(2, 3),
                Row.of("ScatterND", "elements added, some twice")
                        .with("reduction", "add")
                        .any(4, 3)
                        .constant(whole(at(3, 2), 0, 1, 2, 2, 0, 1))
                        .any(3));
    }

    private static List<Row> greatest() {
        return List.of(
                Row.of("TopK", "the greatest").distinct(3, 5).wholes(2).outputs(2),
                Row.of("TopK", "the least, unsorted, along the first axis")
                        .with("axis", 0)
                        .with("largest", 0)
                        .with("sorted", 0)
                        .distinct(4, 2, 2)
                        .wholes(3)
                        .outputs(2));
    }

    private static long[] at(long... sizes) {
        return sizes;
    }

    private static Tensor whole(long[] sizes, long... numbers) {
        return Tensor.of(numbers, sizes);
    }
}
