package dev.graft.onnx.gradient.check;

import static dev.graft.onnx.gradient.check.ReshapingTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.onnx.gradient.rules.StandardRules;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.runtime.Floats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Windows of all kinds that are drawn, ties, and what is refused. */
class WindowsTest {
    private static final int DRAWN = 60;
    private static final double NEAR = 1e-5;

    /** Windows that all lie in the input at least in part, over one to three axes, in one to three groups. */
    private record Drawn(SplittableRandom random) {
        private long from(long low, long high) {
            return random.nextLong(low, high + 1);
        }

        private static long[] each(int axes, IntToLongFunction value) {
            return IntStream.range(0, axes).mapToLong(value).toArray();
        }

        private static long[] sizes(long samples, long channels, long[] space) {
            return LongStream.concat(LongStream.of(samples, channels), LongStream.of(space))
                    .toArray();
        }

        Row row(String op, int seed) {
            int axes = (int) from(1, 3);
            long[] kernel = each(axes, i -> from(1, 4));
            long[] strides = each(axes, i -> from(1, 3));
            long[] dilations = each(axes, i -> from(1, 3));
            long[] pads = each(2 * axes, i -> from(0, kernel[i % axes] - 1));
            Row row = Row.of(op, "drawn with " + seed)
                    .list("strides", strides)
                    .list("dilations", dilations)
                    .list("pads", pads);
            long samples = from(1, 3);
            if (op.endsWith("Pool")) {
                long[] x = sizes(samples, from(1, 3), each(axes, i -> (kernel[i] - 1) * dilations[i] + from(1, 5)));
                return row.list("kernel_shape", kernel).in(Domain.NOT_SMALL, x);
            }
            long groups = from(1, 3);
            long a = from(1, 4);
            long b = from(1, 4);
            boolean back = op.equals("ConvTranspose");
            long[] space = each(
                    axes,
                    i -> back ? from(2, 4) + pads[i] + pads[i + axes] : (kernel[i] - 1) * dilations[i] + from(1, 5));
            return row.with("group", groups)
                    .any(sizes(samples, groups * a, space))
                    .any(back ? sizes(groups * a, b, kernel) : sizes(groups * b, a, kernel));
        }
    }

    static List<Row> drawn() {
        List<Row> rows = new ArrayList<>();
        for (String op : List.of("Conv", "ConvTranspose", "AveragePool", "MaxPool", "LpPool")) {
            for (int seed = 0; seed < DRAWN; seed++) {
                rows.add(new Drawn(new SplittableRandom(seed)).row(op, seed));
            }
        }
        return rows;
    }

    /**
     * Convolutions are linear in X and in W, pools grow as much as X does: so the sum of Y dY is that of X dX and that of W
     * dW. For numbers that are drawn, a gradient that is wrong anywhere does not meet that.
     */
    @ParameterizedTest
    @MethodSource("drawn")
    void gradientsTimesInputsAreTheOutputTimesItsGradient(Row row) {
        SplittableRandom random = new SplittableRandom(row.toString().hashCode());
        Map<String, Floats> given = new LinkedHashMap<>();
        for (int i : row.checked()) {
            Row.Input.Drawn input = (Row.Input.Drawn) row.inputs().get(i);
            given.put(Row.input(i), numbers(input.domain(), random, i, input.sizes()));
        }
        List<String> inputs = List.copyOf(given.keySet());
        try (Gradients gradients = new Gradients(row.toString(), row.graph(), inputs, StandardRules.all())) {
            gradients.outputs().forEach(y -> given.put(Gradients.dy(y), numbers(Domain.ANY, random, 0, y.sizes())));
            Map<String, Floats> computed = gradients.run(given);
            double[] expected = gradients.outputs().stream()
                    .map(y -> products(Gradients.of(y, computed), array(given, Gradients.dy(y))))
                    .findFirst()
                    .orElseThrow();
            for (String input : inputs) {
                double[] found = products(gradients.of(input, computed), array(given, input));
                assertThat(found[0]).as(input).isCloseTo(expected[0], within(NEAR * Math.max(found[1], expected[1])));
            }
        }
    }

    private static Floats numbers(Domain domain, SplittableRandom random, int input, long... sizes) {
        return Floats.of(domain.draw(random, (int) Shape.of(sizes).elements(), input), sizes);
    }

    private static float[] array(Map<String, Floats> given, String name) {
        return Objects.requireNonNull(given.get(name)).toArray();
    }

    /** The sum of products, and the length that it can have. */
    private static double[] products(float[] a, float[] b) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            double product = (double) a[i] * b[i];
            sum += product;
            squares += product * product;
        }
        return new double[] {sum, Math.sqrt(squares)};
    }

    @Test
    void amongEqualsTheFirstOfAWindowGetsAll() {
        Row row = Row.of("MaxPool", "equal").list("kernel_shape", 2).any(1, 1, 5);
        assertThat(dx(row, new float[] {1, 1, 1, 0, 1}, 1, 10, 100, 1000)).containsExactly(1, 10, 100, 0, 1000);
    }

    @Test
    void theFirstOfAWindowIsThatOfTheUpperRow() {
        for (int order = 0; order < 2; order++) {
            Row row = Row.of("MaxPool", "equal")
                    .list("kernel_shape", 2, 2)
                    .with("storage_order", order)
                    .any(1, 1, 2, 3);
            float[] x = {
                0, 5, 0,
                5, 0, 5
            };
            assertThat(dx(row, x, 1, 10)).containsExactly(0, 11, 0, 0, 0, 0);
        }
    }

    @Test
    void amongEqualsOfAChannelTheFirstGetsAll() {
        Row row = Row.of("GlobalMaxPool", "equal").any(1, 2, 3);
        assertThat(dx(row, new float[] {1, 3, 3, 2, 2, 2}, 1, 10)).containsExactly(0, 1, 0, 10, 0, 0);
    }

    @Test
    void zerosOfLengthZeroGetNothing() {
        Row windows = Row.of("LpPool", "zeros").list("kernel_shape", 2).any(1, 1, 4);
        assertThat(dx(windows, new float[] {0, 0, -3, 4}, 1, 10, 100)).containsExactly(0, 0, -70, 80);
        Row whole = Row.of("GlobalLpPool", "zeros").any(1, 1, 2);
        assertThat(dx(whole, new float[] {0, 0}, 1)).containsExactly(0, 0);
    }

    /** The gradient with regard to a node's only input. */
    private static float[] dx(Row row, float[] x, float... dy) {
        try (Gradients gradients =
                new Gradients(row.toString(), row.graph(), List.of(Row.input(0)), StandardRules.all())) {
            long[] sizes = ((Row.Input.Drawn) row.inputs().get(0)).sizes();
            Map<String, Floats> given = new LinkedHashMap<>(Map.of(Row.input(0), Floats.of(x, sizes)));
            gradients.outputs().forEach(y -> given.put(Gradients.dy(y), Floats.of(dy, y.sizes())));
            return gradients.of(Row.input(0), gradients.run(given));
        }
    }

    @Test
    void whatIsNotTheSameEverywhereIsRefused() {
        assertRefused(
                Row.of("Conv", "strides beyond the kernel")
                        .with("auto_pad", "SAME_UPPER")
                        .list("strides", 4)
                        .any(1, 1, 4)
                        .any(1, 1, 1),
                "operators do not agree on which elements strides beyond the kernel skip");
        assertRefused(
                Row.of("ConvTranspose", "further")
                        .with("auto_pad", "SAME_LOWER")
                        .list("strides", 2)
                        .list("output_padding", 1)
                        .any(1, 1, 4)
                        .any(1, 1, 3),
                "takes output_padding with auto_pad for another size");
        assertRefused(
                Row.of("MaxPool", "beside")
                        .list("kernel_shape", 1)
                        .list("strides", 4)
                        .with("ceil_mode", 1)
                        .distinct(1, 1, 6),
                "not every window holds an element of x0 float [1, 1, 6]");
        assertRefused(
                Row.of("AveragePool", "around")
                        .list("kernel_shape", 2)
                        .list("dilations", 2)
                        .list("pads", 1, 1)
                        .any(1, 1, 1),
                "not every window holds an element of x0 float [1, 1, 1]");
        assertRefused(Row.of("Conv", "short").any(1, 1, 3).any(1, 1, 4), "no window lies in x0 float [1, 1, 3]");
    }

    @Test
    void resizingThatIsNoMatrixIsRefused() {
        Row picture = Row.of("Resize", "refused").any(1, 1, 3, 5);
        assertRefused(
                picture.with("coordinate_transformation_mode", "tf_crop_and_resize")
                        .reals(0, 0, 0, 0, 1, 1, 0.5f, 0.5f)
                        .reals(1, 1, 2, 2),
                "coordinate_transformation_mode \"tf_crop_and_resize\" is not known");
        assertRefused(
                picture.with("keep_aspect_ratio_policy", "not_larger")
                        .absent()
                        .absent()
                        .wholes(1, 1, 6, 6),
                "keep_aspect_ratio_policy \"not_larger\" is not known");
        assertRefused(
                picture.absent().reals(1, 1, 2, 1.1f), "an axis that scale 1.1 leaves as long as it is is not known");
        assertRefused(
                Row.of("Resize", "long").any(1, 1, 5000).absent().reals(1, 1, 2),
                "an axis of 5000 elements is resized; 4096 are possible");
    }
}
