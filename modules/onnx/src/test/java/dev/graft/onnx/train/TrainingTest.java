package dev.graft.onnx.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Pinned;
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

/** How a training is conducted: several steps in a call, rows that only fill a batch, losses that are no numbers, its memory. */
final class TrainingTest {
    /** Six steps, each with its batch and rate, in two calls, and one by one. */
    @ParameterizedTest
    @ValueSource(strings = {"sgd", "nesterov", "adamw-weighted"})
    void severalStepsInACallAreTheSameToTheBit(String name) {
        TrainingStep.Recipe recipe =
                Optional.ofNullable(ConvNet.RECIPES.get(name)).orElseThrow();
        float[] pictures = ConvNet.waves(2, 18, 2, 5, 5).floats();
        double[] rates = {0.05, 0.04, 0.03};
        try (Training single = ConvNet.begin(6, recipe);
                Training several = ConvNet.begin(6, recipe, 3)) {
            for (int call = 0; call < 2; call++) {
                float[] losses = new float[3];
                for (int i = 0; i < 3; i++) {
                    Map<String, Floats> batch = ConvNet.batch(6);
                    batch.put("x", Floats.of(Arrays.copyOfRange(pictures, 300 * i, 300 * i + 300), 6, 2, 5, 5));
                    losses[i] = single.step(batch, rates[i]);
                }
                assertThat(several.steps(threeOf(ConvNet.batch(6), pictures), rates))
                        .containsExactly(losses);
            }
            for (String parameter : ConvNet.NAMES) {
                assertThat(several.numbers(parameter)).isEqualTo(single.numbers(parameter));
            }
            assertThat(several.steps()).isEqualTo(6);
        }
    }

    @Test
    void oneBadStepOfSeveralEndsThemAll() {
        try (Training training =
                ConvNet.begin(6, ConvNet.recipe(ConvNet.plain(), new Sgd(0, false, 0), OptionalDouble.empty()), 3)) {
            Tensor before = training.numbers("w2");
            float[] pictures = ConvNet.waves(2, 18, 2, 5, 5).floats();
            pictures[310] = Float.NaN;
            Map<String, Floats> batches = threeOf(ConvNet.batch(6), pictures);
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
        TrainingStep.Recipe recipe = ConvNet.recipe(ConvNet.plain(), new Sgd(0.9, false, 0), OptionalDouble.empty());
        try (Training four = ConvNet.begin(4, recipe);
                Training filled = ConvNet.begin(6, recipe)) {
            Map<String, Floats> more = ConvNet.batch(6);
            more.put(TrainingStep.WEIGHTS, Floats.of(new float[] {1, 1, 1, 1, 0, 0}, 6, 1));
            for (int i = 0; i < 3; i++) {
                assertThat(filled.step(more, 0.1)).isCloseTo(four.step(ConvNet.batch(4), 0.1), within(1e-6f));
            }
            assertThat(filled.numbers("w1").floats())
                    .containsExactly(four.numbers("w1").floats(), within(1e-6f));
        }
    }

    @Test
    void lossesThatAreNoNumbersStopTheTrainingBeforeTheyAreLearned() {
        try (Training training =
                ConvNet.begin(6, ConvNet.recipe(ConvNet.plain(), new Sgd(0, false, 0), OptionalDouble.empty()))) {
            float first = training.step(ConvNet.batch(6), 0.1);
            Tensor before = training.numbers("w2");
            Map<String, Floats> broken = ConvNet.batch(6);
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
        try (Training training =
                ConvNet.begin(6, ConvNet.recipe(ConvNet.plain(), AdamW.withDecay(0.1), OptionalDouble.empty()))) {
            long open = Pinned.open();
            assertThat(open).isGreaterThan(before);
            Map<String, Floats> batch = ConvNet.batch(6);
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
                ConvNet.recipe(new Loss.SquaredError(), new Sgd(0, false, 0.5), OptionalDouble.empty()));
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
        TrainingStep.Recipe recipe =
                ConvNet.recipe(new Loss.SquaredError(), new Sgd(0, false, 0), OptionalDouble.empty());
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
        TrainingStep.Recipe recipe =
                ConvNet.recipe(new Loss.SquaredError(), new Sgd(0, false, 0), OptionalDouble.empty());
        assertThatThrownBy(() -> TrainingStep.of("line", o, scores, parameters, recipe))
                .hasMessageContaining("is a constant; a parameter is an input");
    }
}
