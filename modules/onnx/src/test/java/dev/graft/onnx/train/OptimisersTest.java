package dev.graft.onnx.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against PyTorch's optimisers; steps.py beside steps.txt made the numbers. */
final class OptimisersTest {
    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "nesterov", "adamw", "adamw-weighted"})
    void fiveStepsLeaveWhatPyTorchLeaves(String name) throws IOException {
        List<float[]> known = known(name);
        double[] rates = name.equals("momentum")
                ? new double[] {0.05, 0.05, 0.02, 0.02, 0.01}
                : new double[] {0.05, 0.05, 0.05, 0.05, 0.05};
        try (Training training =
                ConvNet.begin(6, Optional.ofNullable(ConvNet.RECIPES.get(name)).orElseThrow())) {
            for (int i = 0; i < rates.length; i++) {
                assertThat(training.step(ConvNet.batch(6), rates[i])).isCloseTo(known.get(0)[i], within(1e-5f));
            }
            for (int i = 0; i < ConvNet.NAMES.size(); i++) {
                assertThat(training.numbers(ConvNet.NAMES.get(i)).floats())
                        .containsExactly(known.get(i + 1), within(1e-5f));
            }
        }
    }

    private static List<float[]> known(String name) throws IOException {
        try (InputStream file = Optional.ofNullable(OptimisersTest.class.getResourceAsStream("steps.txt"))
                .orElseThrow()) {
            String line = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(each -> each.startsWith(name + "|"))
                    .findFirst()
                    .orElseThrow();
            List<float[]> known = new ArrayList<>();
            for (String numbers : List.of(line.split("\\|")).subList(1, 6)) {
                String[] words = numbers.split(" ", -1);
                float[] floats = new float[words.length];
                for (int i = 0; i < words.length; i++) {
                    floats[i] = Float.parseFloat(words[i]);
                }
                known.add(floats);
            }
            return known;
        }
    }
}
