package dev.graft.onnx.gradient.check;

import dev.graft.onnx.graph.Tensor;
import java.util.List;
import java.util.stream.Stream;

/** Each reduction with each way to name axes. */
final class ReductionRows {
    private ReductionRows() {}

    static List<Row> rows() {
        return Stream.of(
                        reduce("ReduceSum", Domain.ANY).map(Row::bilinear),
                        reduce("ReduceMean", Domain.ANY).map(Row::bilinear),
                        reduce("ReduceMax", Domain.DISTINCT),
                        reduce("ReduceMin", Domain.DISTINCT),
                        reduce("ReduceProd", Domain.NOT_SMALL)
                                .filter(row -> !row.name().contains("all")),
                        reduce("ReduceL1", Domain.NOT_SMALL),
                        reduce("ReduceL2", Domain.NOT_SMALL),
                        reduce("ReduceLogSum", Domain.POSITIVE),
                        reduce("ReduceLogSumExp", Domain.ANY),
                        reduce("ReduceSumSquare", Domain.ANY),
                        products(),
                        sums())
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<Row> reduce(String op, Domain domain) {
        return Stream.of(
                Row.of(op, "all axes").in(domain, 2, 3, 4),
                Row.of(op, "all axes of an empty list, none kept")
                        .with("keepdims", 0)
                        .in(domain, 2, 3)
                        .wholes(),
                Row.of(op, "last axis").in(domain, 2, 3, 4).wholes(-1),
                Row.of(op, "first and last axis, none kept")
                        .with("keepdims", 0)
                        .in(domain, 2, 3, 4)
                        .wholes(-1, 0),
                Row.of(op, "a middle axis").in(domain, 2, 3, 4).wholes(1),
                Row.of(op, "no axis of an empty list")
                        .with("noop_with_empty_axes", 1)
                        .in(domain, 2, 3)
                        .wholes(),
                Row.of(op, "no axis").with("noop_with_empty_axes", 1).in(domain, 2, 3),
                Row.of(op, "a number without axes").in(domain));
    }

    private static Stream<Row> products() {
        return Stream.of(
                Row.of("ReduceProd", "all axes, no zero").in(Domain.NOT_SMALL, 6),
                Row.of("ReduceProd", "with zeros")
                        .in(Domain.of(0.5, 0, 2, 3, 1.5, 2.5, 0, 0.7, 0), 3, 3)
                        .wholes(1),
                Row.of("ReduceProd", "one zero, none kept").with("keepdims", 0).in(Domain.of(0.5, 0, 2), 3));
    }

    private static Stream<Row> sums() {
        return Stream.of(
                sum("plain").any(2, 3, 4).constant(axis(1)),
                sum("last axis").any(2, 3, 4).constant(axis(-1)),
                sum("from the end").with("reverse", 1).any(5).constant(axis(0)),
                sum("without itself").with("exclusive", 1).any(2, 5).constant(axis(1)),
                sum("without itself, from the end")
                        .with("exclusive", 1)
                        .with("reverse", 1)
                        .any(2, 5)
                        .constant(axis(-1)));
    }

    private static Row sum(String name) {
        return Row.of("CumSum", name).bilinear();
    }

    private static Tensor axis(long axis) {
        return Tensor.of(new long[] {axis});
    }
}
