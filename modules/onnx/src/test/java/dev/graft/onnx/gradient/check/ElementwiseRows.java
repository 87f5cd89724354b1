package dev.graft.onnx.gradient.check;

import java.util.List;
import java.util.stream.Stream;

/** Arithmetic, each operator of two operands with each way to broadcast. */
final class ElementwiseRows {
    /** Shapes of two operands, from none that is broadcast to both. */
    private static final List<long[][]> BROADCAST = List.of(
            new long[][] {{2, 3, 4}, {2, 3, 4}},
            new long[][] {{2, 3, 4}, {}},
            new long[][] {{}, {3, 4}},
            new long[][] {{2, 3, 4}, {4}},
            new long[][] {{3, 4}, {2, 3, 4}},
            new long[][] {{2, 3, 4}, {3, 1}},
            new long[][] {{1, 4}, {3, 1}},
            new long[][] {{2, 1, 4}, {1, 3, 1}});

    private ElementwiseRows() {}

    static List<Row> rows() {
        return Stream.of(
                        binary("Add", Domain.ANY, Domain.ANY).map(Row::bilinear),
                        binary("Sub", Domain.ANY, Domain.ANY).map(Row::bilinear),
                        binary("Mul", Domain.ANY, Domain.ANY).map(Row::bilinear),
                        binary("Div", Domain.ANY, Domain.NOT_SMALL),
                        binary("Max", Domain.DISTINCT, Domain.DISTINCT),
                        binary("Min", Domain.DISTINCT, Domain.DISTINCT),
                        Stream.of(
                                Row.of("Neg", "plain").any(2, 3).bilinear(),
                                Row.of("Exp", "plain").any(2, 3),
                                Row.of("Log", "positive").positive(2, 3)))
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<Row> binary(String op, Domain a, Domain b) {
        return BROADCAST.stream().map(shapes -> Row.of(op, shape(shapes[0]) + " and " + shape(shapes[1]))
                .in(a, shapes[0])
                .in(b, shapes[1]));
    }

    private static String shape(long[] sizes) {
        return java.util.Arrays.toString(sizes);
    }
}
