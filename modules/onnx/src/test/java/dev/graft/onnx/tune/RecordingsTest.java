package dev.graft.onnx.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Device;
import dev.graft.core.samples.Audio;
import dev.graft.onnx.CountingStore;
import dev.graft.onnx.TinySound;
import dev.graft.onnx.Told;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.features.Windows;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.model.Backbones;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.ExportedModel;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.ModelPredictor;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.train.Parameter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks for recordings are trained on windows, each with the label of its recording. */
final class RecordingsTest {
    private static final Labelled DATA = TinySound.recordings(14, 5);

    @TempDir
    private Path folder;

    private final CountingStore store = new CountingStore();
    private final Windows windows = Windows.of((Audio) DATA.samples(), TinySound.WINDOWS);
    private Model model;

    @BeforeEach
    void opened() {
        model = Backbones.pretrained(
                TinySound.network(folder), TinySound.CLASSES, Architecture.parse("head", List.of()), new Random(1));
    }

    /** What is frozen runs once for each window and is kept; the training is what plain steps of the whole network are. */
    @ParameterizedTest
    @CsvSource({"none, 0, 6", "0.5, 1, 6", "all, 1, 6", "all, 1, 30"})
    void trainingIsWhatPlainStepsOverWindowsAre(String freeze, int kept, int batch) {
        List<Parameter> parameters = new Freezing(List.of(freeze)).trained(model);
        Recipe recipe = Make.steps(9).batch(batch).recipe();
        Trained found = train(recipe, parameters, 0.02);
        int rows = windows.audio().size();
        assertThat(rows).isGreaterThan(2 * DATA.size());
        assertThat(store.computed).isEqualTo(kept * rows);
        Order order = new Order(rows, new Trainer(recipe, DATA, new Told(3, store)).random(0, Trainer.ORDER));
        PlainSteps plain = new PlainSteps(model, parameters, recipe, 0.02, DATA.classes(), some -> {
            float[] values = new float[some.length * 4];
            for (int i = 0; i < some.length; i++) {
                for (int t = 0; t < 4; t++) {
                    values[4 * i + t] = 10 * windows.audio().recording(some[i])[t];
                }
            }
            return Floats.of(values, some.length, 4);
        });
        Map<String, Tensor> expected = plain.numbers(
                order, row -> windows.recordings()[row], found.attempt().losses());
        assertThat(found.attempt().losses()).hasSize(9);
        expected.forEach((name, tensor) ->
                assertThat(number(found.model(), name)).as(name).containsExactly(tensor.floats(), within(1e-5f)));
        train(recipe, parameters, 0.05);
        assertThat(store.computed).as("kept for the next training").isEqualTo(kept * rows);
    }

    @Test
    void batchesAreNotComposedOfRecordingsWithSeveralWindows() {
        Portion composed = Portion.composed(Portions.SAMPLES, DATA.samples(), new Composition() {
            @Override
            public int rows() {
                return 1;
            }

            @Override
            public int[] next(Random random) {
                return new int[] {0};
            }
        });
        Trainer trainer = new Trainer(Make.steps(1).recipe(), List.of(composed), new Told(3, store));
        Stage stage = Stage.of("all", new Freezing(List.of("all")).trained(model), false, List.of(0.1));
        assertThatThrownBy(() -> trainer.train(model, stage))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "samples: of 14 recordings there are %d windows, and batches are composed of samples that are one row each."
                                .formatted(windows.audio().size()));
    }

    @Test
    void theLossFallsAndTheFileSaysWhatThePredictorSays() {
        Recipe recipe = Make.steps(80).recipe();
        Trained trained = train(recipe, new Freezing(List.of("0.5")).trained(model), 0.02);
        List<Float> losses = trained.attempt().losses();
        assertThat(losses.get(0)).isCloseTo((float) Math.log(2), within(1e-5f));
        assertThat(losses.subList(70, 80)).allMatch(loss -> loss < 0.5);
        assertThat(number(trained.model(), "first.w")).isEqualTo(number(model, "first.w"));
        ModelPredictor predictor = new ModelPredictor(trained.model(), new Execution(Device.CPU, 1, store));
        Labelled unseen = TinySound.recordings(40, 99);
        double[][] scores = predictor.scores(unseen.samples()).values();
        int right = 0;
        for (int i = 0; i < scores.length; i++) {
            right += scores[i][unseen.classes().value(i)] > 0.5 ? 1 : 0;
        }
        assertThat(right).isGreaterThan(34);
        byte[] file = predictor.onnx().orElseThrow();
        try (ExportedModel exported = ExportedModel.open("x", file, Device.CPU, 1)) {
            double[][] found = exported.predict(unseen.samples()).values();
            for (int i = 0; i < found.length; i++) {
                assertThat(found[i]).containsExactly(scores[i], within(1e-5));
            }
        }
    }

    /** A recording is set aside with all of its windows: the loss on it is that of what is predicted for it. */
    @Test
    void recordingsAreSetAsideAndNotWindows() {
        Recipe recipe = Make.steps(10).validated(0.3).recipe();
        Trained trained = train(recipe, Freezing.head(model), 0.05);
        int[] aside = Validation.of(
                        DATA.classes(), 0.3, 2, new Trainer(recipe, DATA, new Told(3, store)).random(0, Trainer.ASIDE))
                .aside();
        Labelled judged = DATA.select(aside);
        double[][] scores = new ModelPredictor(trained.model(), new Execution(Device.CPU, 1, store))
                .scores(judged.samples())
                .values();
        double sum = 0;
        for (int i = 0; i < aside.length; i++) {
            sum -= StrictMath.log(scores[i][judged.classes().value(i)]);
        }
        assertThat(aside).hasSize(4);
        assertThat(trained.attempt().lowest()).isCloseTo(sum / 4, within(1e-5));
    }

    @Test
    void recordingsAreNotAugmented() {
        Recipe recipe = Make.steps(2).augmented("flip").recipe();
        assertThatThrownBy(() -> train(recipe, Freezing.head(model), 0.05))
                .hasMessageContaining("augment changes pictures, and a sample here is a recording");
    }

    private Trained train(Recipe recipe, List<Parameter> parameters, double rate) {
        return new Trainer(recipe, DATA, new Told(3, store))
                .train(model, Stage.of("all", parameters, false, List.of(rate)));
    }

    private static float[] number(Model of, String name) {
        return Optional.ofNullable(of.graph().initialisers().get(name))
                .orElseThrow()
                .floats();
    }
}
