package dev.graft.onnx.gradient.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.onnx.gradient.rules.StandardRules;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.runtime.Floats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** At kinks, ties and extremes gradients are what PyTorch has; {@code special-values.py} made the numbers. */
class SpecialValuesTest {
    private static final double RELATIVE = 3e-6;

    static List<String> cases() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(SpecialValuesTest.class.getResourceAsStream("special-values.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientsAreThoseOfPyTorch(String line) {
        String[] parts = line.split("\\|", -1);
        Row row = Row.of(parts[0], "special values");
        for (String attribute : parts[1].isEmpty() ? new String[0] : parts[1].split(",", -1)) {
            row = with(row, attribute.split("=", -1));
        }
        Map<String, Floats> given = new LinkedHashMap<>();
        for (String input : parts[2].split(", ", -1)) {
            long[] sizes = input.startsWith("[") ? new long[] {numbers(input).length} : new long[0];
            given.put(Row.input(row.inputs().size()), Floats.of(numbers(input), sizes));
            row = row.any(sizes);
        }
        String[] expected = parts[3].split(", ", -1);
        try (Gradients gradients = new Gradients(line, row.graph(), given.keySet(), StandardRules.all())) {
            gradients.outputs().forEach(output -> given.put(Gradients.dy(output), counted(output.sizes())));
            Map<String, Floats> computed = gradients.run(given);
            for (int i = 0; i < expected.length; i++) {
                assertClose(gradients.of(Row.input(i), computed), numbers(expected[i]));
            }
        }
    }

    private static Row with(Row row, String[] attribute) {
        String value = attribute[1];
        if (Character.isLetter(value.charAt(0))) {
            return row.with(attribute[0], value);
        }
        return value.contains(".")
                ? row.with(attribute[0], Double.parseDouble(value))
                : row.with(attribute[0], Long.parseLong(value));
    }

    private static float[] numbers(String list) {
        String[] words = list.replaceAll("[\\[\\]]", "").split(" ", -1);
        float[] numbers = new float[words.length];
        IntStream.range(0, words.length).forEach(i -> numbers[i] = Float.parseFloat(words[i]));
        return numbers;
    }

    /** 1, 2, 3, ... */
    private static Floats counted(long... sizes) {
        float[] values = new float[(int) Shape.of(sizes).elements()];
        IntStream.range(0, values.length).forEach(i -> values[i] = i + 1);
        return Floats.of(values, sizes);
    }

    private static void assertClose(float[] ours, float[] theirs) {
        assertThat(ours).hasSameSizeAs(theirs);
        for (int i = 0; i < ours.length; i++) {
            boolean same = Float.compare(ours[i] + 0f, theirs[i] + 0f) == 0
                    || Math.abs(ours[i] - theirs[i]) <= 1e-6 + RELATIVE * Math.abs(theirs[i]);
            assertThat(same)
                    .as("element %d: %s for %s", i, Arrays.toString(ours), Arrays.toString(theirs))
                    .isTrue();
        }
    }
}
