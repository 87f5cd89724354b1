package dev.graft.onnx.gradient.check;

import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Arithmetic and choice, each operator of two operands with each way to broadcast. */
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
                        binary("Pow", Domain.POSITIVE, Domain.within(0.5, 2.5)),
                        binary("Max", Domain.DISTINCT, Domain.DISTINCT),
                        binary("Min", Domain.DISTINCT, Domain.DISTINCT),
                        binary("Sum", Domain.ANY, Domain.ANY).map(Row::bilinear),
                        binary("Mean", Domain.ANY, Domain.ANY).map(Row::bilinear),
                        binary("Mod", Domain.within(2.3, 2.5), Domain.within(0.92, 1))
                                .map(row -> row.with("fmod", 1)),
                        powers(),
                        several(),
                        choices(),
                        clips())
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<Row> binary(String op, Domain a, Domain b) {
        return BROADCAST.stream()
                .map(shapes -> Row.of(op, Arrays.toString(shapes[0]) + " and " + Arrays.toString(shapes[1]))
                        .in(a, shapes[0])
                        .in(b, shapes[1]));
    }

    private static Stream<Row> powers() {
        return Stream.of(
                Row.of("Pow", "squares of negative numbers").any(3, 4).scalar(2),
                Row.of("Pow", "a power of 2 with more axes").any(4).constant(Tensor.of(new float[] {2}, 1, 1)),
                Row.of("Pow", "cubes").any(3, 4).reals(3),
                Row.of("Pow", "to the power of -1.5").positive(3, 4).scalar(-1.5),
                Row.of("Pow", "whole exponents").notSmall(3, 4).wholes(0, 1, 2, -3),
                Row.of("Pow", "exponents of one number").scalar(1.7).any(3, 4),
                Row.of("Mod", "negative operands")
                        .with("fmod", 1)
                        .in(Domain.of(2.6, -2.6, 4.3, -4.3), 2, 4)
                        .in(Domain.of(1.2, 1.2, -1.3, -1.3), 4));
    }

    private static Stream<Row> several() {
        return Stream.of(
                Row.of("Sum", "one").any(2, 3).bilinear(),
                Row.of("Sum", "three").any(2, 3).any(3).any(2, 1).bilinear(),
                Row.of("Mean", "one").any(2, 3).bilinear(),
                Row.of("Mean", "three").any(2, 3).any(3).any(2, 1).bilinear(),
                Row.of("Max", "one").distinct(2, 3),
                Row.of("Max", "three").distinct(2, 3).distinct(3).distinct(2, 1),
                Row.of("Min", "one").distinct(2, 3),
                Row.of("Min", "three").distinct(2, 3).distinct(3).distinct(2, 1),
                Row.of("Neg", "plain").any(2, 3).bilinear(),
                Row.of("Neg", "one number").any().bilinear());
    }

    private static Stream<Row> choices() {
        return Stream.of(
                where("plain", 2, 3).any(2, 3).any(2, 3).bilinear(),
                where("condition broadcast", 3).any(2, 3).any(2, 3).bilinear(),
                where("choices broadcast", 2, 3).any(3).any(2, 1).bilinear(),
                where("all broadcast", 3, 1, 1).any(2, 1).any(4).bilinear(),
                where("one constant", 2, 3).scalar(-1000).any(2, 3).bilinear());
    }

    private static Row where(String name, long... sizes) {
        long[] truths = new long[(int) Arrays.stream(sizes).reduce(1, (a, b) -> a * b)];
        Arrays.setAll(truths, i -> (i + i / 2) % 2);
        return Row.of("Where", name).cast(Type.BOOL, Tensor.of(truths, sizes));
    }

    private static Stream<Row> clips() {
        return Stream.of(
                Row.of("Clip", "without bounds").any(3, 4).bilinear(),
                Row.of("Clip", "from below").distinct(3, 4).in(Domain.of(-0.1)),
                Row.of("Clip", "from above").distinct(3, 4).absent().in(Domain.of(0.7)),
                Row.of("Clip", "on both sides")
                        .distinct(3, 4)
                        .in(Domain.of(-0.1))
                        .in(Domain.of(0.7)),
                Row.of("Clip", "constant bounds").distinct(3, 4).scalar(-0.1).scalar(0.7),
                Row.of("Clip", "bounds the wrong way round")
                        .distinct(3, 4)
                        .in(Domain.of(0.7))
                        .in(Domain.of(-0.1)));
    }
}
