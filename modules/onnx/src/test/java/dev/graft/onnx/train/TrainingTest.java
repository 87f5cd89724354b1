package dev.graft.onnx.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.onnx.Small;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.ops.Window;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Pinned;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against PyTorch's optimisers; steps.py beside steps.txt made the numbers. */
final class TrainingTest {
    private static final List<String> NAMES = List.of("w1", "b1", "w2", "b2");
    private static final int[] CLASSES = {0, 1, 2, 2, 1, 0};

    private static final Map<String, TrainingStep.Recipe> RECIPES = Map.of(
            "sgd", recipe(plain(), new Sgd(0, false, 0), OptionalDouble.empty()),
            "momentum", recipe(plain(), new Sgd(0.9, false, 0.01), OptionalDouble.empty()),
            "nesterov", recipe(plain(), new Sgd(0.9, true, 0.01), OptionalDouble.of(0.5)),
            "adamw", recipe(plain(), AdamW.withDecay(0.1), OptionalDouble.empty()),
            "adamw-weighted",
                    recipe(
                            new Loss.CrossEntropy(0.1, List.of(1f, 2f, 0.5f)),
                            AdamW.withDecay(0.1),
                            OptionalDouble.empty()));

    private static Loss plain() {
        return new Loss.CrossEntropy(0, List.of());
    }

    private static TrainingStep.Recipe recipe(Loss loss, Optimiser optimiser, OptionalDouble clip) {
        return new TrainingStep.Recipe(loss, optimiser, clip);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "nesterov", "adamw", "adamw-weighted"})
    void fiveStepsLeaveWhatPyTorchLeaves(String name) throws IOException {
        List<float[]> known = known(name);
        double[] rates = name.equals("momentum")
                ? new double[] {0.05, 0.05, 0.02, 0.02, 0.01}
                : new double[] {0.05, 0.05, 0.05, 0.05, 0.05};
        try (Training training = begin(6, Optional.ofNullable(RECIPES.get(name)).orElseThrow())) {
            for (int i = 0; i < rates.length; i++) {
                assertThat(training.step(batch(6), rates[i])).isCloseTo(known.get(0)[i], within(1e-5f));
            }
            for (int i = 0; i < NAMES.size(); i++) {
                assertThat(training.numbers(NAMES.get(i)).floats()).containsExactly(known.get(i + 1), within(1e-5f));
            }
        }
    }

    /** Six steps, each with its batch and rate, in two calls, and one by one. */
    @ParameterizedTest
    @ValueSource(strings = {"sgd", "nesterov", "adamw-weighted"})
    void severalStepsInACallAreTheSameToTheBit(String name) {
        TrainingStep.Recipe recipe = Optional.ofNullable(RECIPES.get(name)).orElseThrow();
        float[] pictures = waves(2, 18, 2, 5, 5).floats();
        double[] rates = {0.05, 0.04, 0.03};
        try (Training single = begin(6, recipe);
                Training several = begin(6, recipe, 3)) {
            for (int call = 0; call < 2; call++) {
                float[] losses = new float[3];
                for (int i = 0; i < 3; i++) {
                    Map<String, Floats> batch = batch(6);
                    batch.put("x", Floats.of(Arrays.copyOfRange(pictures, 300 * i, 300 * i + 300), 6, 2, 5, 5));
                    losses[i] = single.step(batch, rates[i]);
                }
                assertThat(several.steps(threeOf(batch(6), pictures), rates)).containsExactly(losses);
            }
            for (String parameter : NAMES) {
                assertThat(several.numbers(parameter)).isEqualTo(single.numbers(parameter));
            }
            assertThat(several.steps()).isEqualTo(6);
        }
    }

    @Test
    void oneBadStepOfSeveralEndsThemAll() {
        try (Training training = begin(6, recipe(plain(), new Sgd(0, false, 0), OptionalDouble.empty()), 3)) {
            Tensor before = training.numbers("w2");
            float[] pictures = waves(2, 18, 2, 5, 5).floats();
            pictures[310] = Float.NaN;
            Map<String, Floats> batches = threeOf(batch(6), pictures);
            assertThatThrownBy(() -> training.steps(batches, 0.1, 0.1, 0.1))
                    .isInstanceOf(Diverged.class)
                    .hasMessageStartingWith(
                            "the loss of step 2 is no finite number; the last loss that was one is 2.2");
            assertThat(training.numbers("w2")).isEqualTo(before);
            assertThat(training.steps()).isZero();
            assertThatThrownBy(() -> training.steps(batches, 0.1))
                    .hasMessage("3 steps are done at once, found 1 rates");
        }
    }

    private static Map<String, Floats> threeOf(Map<String, Floats> batch, float[] pictures) {
        Map<String, Floats> batches = new LinkedHashMap<>();
        batch.forEach((name, floats) -> {
            float[] one = floats.toArray();
            float[] three = new float[3 * one.length];
            for (int i = 0; i < 3; i++) {
                System.arraycopy(one, 0, three, i * one.length, one.length);
            }
            long[] sizes = LongStream.concat(LongStream.of(3), LongStream.of(floats.shape()))
                    .toArray();
            batches.put(name, Floats.of(name.equals("x") ? pictures : three, sizes));
        });
        return batches;
    }

    /** A row that only fills the batch: the same step as without it. */
    @Test
    void rowsOfWeightZeroChangeNothing() {
        TrainingStep.Recipe recipe = recipe(plain(), new Sgd(0.9, false, 0), OptionalDouble.empty());
        try (Training four = begin(4, recipe);
                Training filled = begin(6, recipe)) {
            Map<String, Floats> more = batch(6);
            more.put(TrainingStep.WEIGHTS, Floats.of(new float[] {1, 1, 1, 1, 0, 0}, 6, 1));
            for (int i = 0; i < 3; i++) {
                assertThat(filled.step(more, 0.1)).isCloseTo(four.step(batch(4), 0.1), within(1e-6f));
            }
            assertThat(filled.numbers("w1").floats())
                    .containsExactly(four.numbers("w1").floats(), within(1e-6f));
        }
    }

    @Test
    void lossesThatAreNoNumbersStopTheTrainingBeforeTheyAreLearned() {
        try (Training training = begin(6, recipe(plain(), new Sgd(0, false, 0), OptionalDouble.empty()))) {
            float first = training.step(batch(6), 0.1);
            Tensor before = training.numbers("w2");
            Map<String, Floats> broken = batch(6);
            broken.put("x", Floats.of(new float[6 * 50], 6, 2, 5, 5));
            Optional.ofNullable(broken.get("x")).orElseThrow().values().put(7, Float.NaN);
            assertThatThrownBy(() -> training.step(broken, 0.1))
                    .isInstanceOf(Diverged.class)
                    .hasMessage("the loss of step 2 is no finite number; the last loss that was one is " + first);
            assertThat(training.numbers("w2")).isEqualTo(before);
            assertThat(training.steps()).isEqualTo(1);
        }
    }

    /** Steps open a native tensor for each value of the batch and close it; the training closes its own. */
    @Test
    void manyStepsLeaveNoNativeTensorsOpen() {
        long before = Pinned.open();
        try (Training training = begin(6, recipe(plain(), AdamW.withDecay(0.1), OptionalDouble.empty()))) {
            long open = Pinned.open();
            assertThat(open).isGreaterThan(before);
            Map<String, Floats> batch = batch(6);
            for (int i = 0; i < 500; i++) {
                training.step(batch, 0.001);
                assertThat(Pinned.open()).isEqualTo(open);
            }
            Map<String, Floats> broken = Map.of("x", Floats.of(new float[300], 6, 2, 5, 5));
            assertThatThrownBy(() -> training.step(broken, 0.001)).isInstanceOf(GraftException.class);
            assertThat(Pinned.open()).isEqualTo(open);
        }
        assertThat(Pinned.open()).isEqualTo(before);
    }

    @Test
    void aParameterHasItsOwnRateAndDecay() {
        Ops o = Ops.empty("line");
        Value x = o.input("x", 1, 1);
        Value fast = o.input("fast", 1, 1);
        Value slow = o.input("slow", 1, 1);
        Value scores = o.matMul(o.matMul(x, fast), slow);
        List<Parameter> parameters = List.of(new Parameter("fast", 1, true), new Parameter("slow", 0.1, false));
        TrainingStep step = TrainingStep.of(
                "line",
                o,
                scores,
                parameters,
                recipe(new Loss.SquaredError(), new Sgd(0, false, 0.5), OptionalDouble.empty()));
        Tensor two = Tensor.of(new float[] {2}, 1, 1);
        Tensor one = Tensor.of(new float[] {1}, 1, 1);
        try (Training training = new Training("line", step, Map.of("fast", two, "slow", one), Device.CPU, 1)) {
            Map<String, Floats> batch = Map.of(
                    "x",
                    Floats.of(new float[] {1}, 1, 1),
                    TrainingStep.TARGETS,
                    Floats.of(new float[] {0}, 1, 1),
                    TrainingStep.WEIGHTS,
                    Floats.of(new float[] {1}, 1, 1));
            // loss (fast slow)² = 4; its gradients: 2 · 2 · 1 = 4 for fast, 2 · 2 · 2 = 8 for slow
            assertThat(training.step(batch, 0.1)).isEqualTo(4);
            assertThat(training.numbers("fast").floats()[0]).isCloseTo(2 - 0.1f * (4 + 0.5f * 2), within(1e-6f));
            assertThat(training.numbers("slow").floats()[0]).isCloseTo(1 - 0.01f * 8, within(1e-6f));
        }
    }

    @Test
    void aParameterWithoutItsNumbersIsRefused() {
        Ops o = Ops.empty("line");
        Value scores = o.matMul(o.input("x", 1, 1), o.input("w", 1, 1));
        List<Parameter> parameters = List.of(new Parameter("w", 1, true));
        TrainingStep.Recipe recipe = recipe(new Loss.SquaredError(), new Sgd(0, false, 0), OptionalDouble.empty());
        TrainingStep step = TrainingStep.of("line", o, scores, parameters, recipe);
        assertThatThrownBy(() -> new Training("line", step, Map.of(), Device.CPU, 1))
                .hasMessageContaining("line: no numbers are given for \"w\"");
        Map<String, Tensor> flat = Map.of("w", Tensor.of(new float[] {1}, 1));
        assertThatThrownBy(() -> new Training("line", step, flat, Device.CPU, 1))
                .hasMessageContaining("\"w\" has the shape [1, 1], and numbers of the shape [1] are given");
    }

    @Test
    void aConstantIsNoParameter() {
        Ops o = Ops.empty("line");
        Value w = o.constant(Tensor.of(new float[] {1}, 1, 1));
        Value scores = o.matMul(o.input("x", 1, 1), w);
        List<Parameter> parameters = List.of(new Parameter(w.name(), 1, true));
        TrainingStep.Recipe recipe = recipe(new Loss.SquaredError(), new Sgd(0, false, 0), OptionalDouble.empty());
        assertThatThrownBy(() -> TrainingStep.of("line", o, scores, parameters, recipe))
                .hasMessageContaining("is a constant; a parameter is an input");
    }

    private static Training begin(int samples, TrainingStep.Recipe recipe) {
        return begin(samples, recipe, 1);
    }

    private static Training begin(int samples, TrainingStep.Recipe recipe, int atOnce) {
        Ops o = Ops.empty("convnet");
        Value x = o.input("x", samples, 2, 5, 5);
        Value w1 = o.input("w1", 4, 2, 3, 3);
        Value b1 = o.input("b1", 4);
        Value w2 = o.input("w2", 4, 3);
        Value b2 = o.input("b2", 3);
        long[] ones = {1, 1};
        Value maps = o.conv(x, w1, new Window(new long[] {3, 3}, ones, ones, ones, ones), 1);
        Value h = o.relu(o.add(maps, o.acrossChannels(b1, 4)));
        Value scores = o.add(o.matMul(o.reshape(o.mean(h, 2, 3), samples, 4), w2), b2);
        List<Parameter> parameters = NAMES.stream()
                .map(name -> new Parameter(name, 1, name.startsWith("w")))
                .toList();
        TrainingStep step = TrainingStep.of("convnet", o, scores, parameters, recipe);
        return new Training(
                "convnet",
                step,
                atOnce,
                Map.of(
                        "w1", waves(0.5f, 4, 2, 3, 3),
                        "b1", waves(0.1f, 4),
                        "w2", waves(1, 4, 3),
                        "b2", waves(0.1f, 3)),
                Device.CPU,
                1);
    }

    private static Map<String, Floats> batch(int samples) {
        float[] targets = new float[samples * 3];
        for (int i = 0; i < samples; i++) {
            targets[3 * i + CLASSES[i]] = 1;
        }
        float[] ones = new float[samples];
        Arrays.fill(ones, 1);
        Map<String, Floats> batch = new LinkedHashMap<>();
        batch.put("x", Floats.of(waves(2, samples, 2, 5, 5).floats(), samples, 2, 5, 5));
        batch.put(TrainingStep.TARGETS, Floats.of(targets, samples, 3));
        batch.put(TrainingStep.WEIGHTS, Floats.of(ones, samples, 1));
        return batch;
    }

    private static Tensor waves(float scale, long... sizes) {
        int count = 1;
        for (long size : sizes) {
            count *= (int) size;
        }
        float[] numbers = Small.waves(count);
        for (int i = 0; i < count; i++) {
            numbers[i] *= scale;
        }
        return Tensor.of(numbers, sizes);
    }

    private static List<float[]> known(String name) throws IOException {
        try (InputStream file = Optional.ofNullable(TrainingTest.class.getResourceAsStream("steps.txt"))
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
