package dev.graft.onnx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Dense;
import dev.graft.onnx.CountingStore;
import dev.graft.onnx.Small;
import dev.graft.onnx.TinySound;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Imprint;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.own.Normalise;
import dev.graft.onnx.own.OnnxFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models for recordings: the scores of a recording are the mean over its windows. */
class SoundModelTest {
    private static final float[][] WAVES = {
        {0.1f, 0.2f, 0.3f, 0.4f, 0.5f}, {0.5f, -0.5f}, {}, {0.9f, -0.8f, 0.7f, -0.6f, 0.5f, -0.4f, 0.3f, 0.2f}
    };
    private static final Audio RECORDINGS = TinySound.audio(8000, WAVES);

    @TempDir
    private Path folder;

    private final CountingStore store = new CountingStore();

    @Test
    void scoresAreTheMeanOverWindows() {
        double[][] found = probabilities(linear());
        for (int i = 0; i < WAVES.length; i++) {
            assertThat(found[i]).containsExactly(byHand(WAVES[i]), within(1e-6));
        }
    }

    /** The sixteenth window is not in the first batch, nor the thirty-third. */
    @Test
    void longRecordingsAreRunPartByPart() {
        float[] wave = new float[500];
        for (int t = 0; t < wave.length; t++) {
            wave[t] = (float) StrictMath.sin(0.01 * t * t);
        }
        Audio audio = TinySound.audio(8000, WAVES[0], wave, WAVES[1]);
        double[][] expected = {byHand(WAVES[0]), byHand(wave), byHand(WAVES[1])};
        double[][] whole = predictor(linear()).scores(audio).values();
        try (ExportedModel exported = ExportedModel.open("x", Export.bytes(linear(), audio), Device.CPU, 1)) {
            double[][] found = exported.predict(audio).values();
            for (int i = 0; i < 3; i++) {
                assertThat(whole[i]).containsExactly(expected[i], within(1e-6));
                assertThat(found[i]).containsExactly(expected[i], within(1e-6));
                assertThat(exported.predict(audio.select(i)).values()[0]).containsExactly(found[i], within(1e-6));
            }
            assertThat(exported.predict(audio.select()).values()).isEmpty();
        }
    }

    @Test
    void aFileSaysHowRecordingsAreBroughtToIt() {
        byte[] file = Export.bytes(linear());
        Imprint imprint = GraphFile.imprint("x", file);
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("graft.format", "1");
        expected.put("graft.name", "linear");
        expected.put("graft.classes", "[\"ant\", \"bee\"]");
        expected.put("graft.input", "recordings");
        expected.put("graft.hertz", "8000");
        expected.put("graft.window", "4");
        expected.put("graft.step", "2");
        assertThat(imprint.metadata()).containsExactlyEntriesOf(expected);
        assertThat(imprint.about())
                .contains(
                        "Takes amplitudes float [batch, 4]: windows of recordings at 8000 Hz, from -1 to 1, one every 2;"
                                + " scores of a recording are the mean over its windows.");
        assertThat(GraphFile.parse("x", file).inputs().toString()).isEqualTo("[amplitudes float [batch, 4]]");
        try (ExportedModel exported = ExportedModel.open("m.onnx", file, Device.CPU, 1)) {
            assertThat(exported.takes(RECORDINGS)).isTrue();
            Dense vectors = Dense.of(new double[4]);
            assertThat(exported.takes(vectors)).isFalse();
            assertThatThrownBy(() -> exported.predict(vectors))
                    .isInstanceOf(GraftException.class)
                    .hasMessage("m.onnx: it takes recordings, and a sample here is a vector. Give it recordings.");
        }
    }

    /**
     * A network that makes frames and looks at all that it is given: were the windows of a batch given together, or a whole
     * recording, the greatest of them would be another.
     */
    @Test
    void framesAreMadeOfEachWindowForItself() {
        Sound sound = new Sound("x", 8000, 3, 2, 1, Optional.of(TinySound.spectrogram(folder)));
        Model model = Model.of("frames", sound, framesToScores(), SmallModels.TWO);
        double[][] found = probabilities(model);
        for (int i = 0; i < WAVES.length; i++) {
            assertThat(found[i]).as("%d", i).containsExactly(ofFramesByHand(WAVES[i]), within(1e-6));
        }
        byte[] file = Export.bytes(model, RECORDINGS);
        assertThat(GraphFile.imprint("x", file).metadata())
                .as("in amplitudes")
                .containsEntry("graft.window", "8")
                .containsEntry("graft.step", "4");
        try (ExportedModel exported = ExportedModel.open("x", file, Device.CPU, 1)) {
            double[][] predicted = exported.predict(RECORDINGS).values();
            for (int i = 0; i < WAVES.length; i++) {
                assertThat(predicted[i]).containsExactly(found[i], within(1e-6));
            }
        }
    }

    /** A network that was trained here, exported, and taken as a backbone again: the same head on the same features. */
    @Test
    void anExportedModelIsABackbone() throws IOException {
        Model first = taught(TinySound.network(folder));
        Path file = folder.resolve("first.onnx");
        Files.write(file, Export.bytes(first));
        OnnxFile.Settings settings =
                new OnnxFile.Settings(file.toString(), "", Normalise.AUTO, Colours.RGB, Fit.STRETCH, 0);
        Network again = new OnnxFile().network(settings);
        assertThat(again.input()).isEqualTo(new Sound("amplitudes", 8000, 1, 4, 2, Optional.empty()));
        Model second = taught(again);
        double[][] expected = probabilities(first);
        double[][] found = probabilities(second);
        for (int i = 0; i < WAVES.length; i++) {
            assertThat(found[i]).containsExactly(expected[i], within(1e-5));
        }
        assertThat(found[0][0]).isNotCloseTo(0.5, within(1e-3));
        assertThat(Export.bytes(second, RECORDINGS)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "graft.hertz | | graft.hertz: it is missing.",
                "graft.hertz | 0 | graft.hertz: expected a whole number from 1 to 16777216, found \"0\".",
                "graft.window | | graft.window: it is missing.",
                "graft.window | 4.5 | graft.window: expected a whole number from 1 to 16777216, found \"4.5\".",
                "graft.window | 5 | by them it takes [amplitudes float [batch, 5]]",
                "graft.step | | graft.step: it is missing.",
                "graft.step | -2 | graft.step: expected a whole number from 1 to 16777216, found \"-2\".",
                "graft.input | texts | graft.length: it is missing.",
            })
    void brokenMetadataAreNamed(String key, String value, String message) {
        byte[] file = Export.bytes(linear());
        Map<String, String> metadata =
                new LinkedHashMap<>(GraphFile.imprint("x", file).metadata());
        metadata.remove(key);
        if (value != null) {
            metadata.put(key, value);
        }
        byte[] broken = GraphFile.bytes(GraphFile.parse("x", file), new Imprint("graft", "", "", metadata));
        assertThatThrownBy(() -> ExportedModel.open("m.onnx", broken, Device.CPU, 1))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("m.onnx: ")
                .hasMessageContaining(message);
    }

    private static Model linear() {
        return Model.of("linear", TinySound.WINDOWS, SmallModels.vectors().graph(), SmallModels.TWO);
    }

    /** Silence of 2 before and behind, windows of 4 every 2, times 10, through a linear layer. */
    private static double[] byHand(float[] wave) {
        double[] heard = heard(wave, 2);
        float[] w = Small.waves(8);
        float[] b = Small.waves(2);
        double sum = 0;
        int windows = 0;
        for (int start = 0; start + 4 <= heard.length; start += 2) {
            sum += b[1] - b[0];
            for (int t = 0; t < 4; t++) {
                sum += 10 * heard[start + t] * (w[2 * t + 1] - w[2 * t]);
            }
            windows++;
        }
        return probabilities(sum / windows);
    }

    /** Windows of 8 amplitudes every 4: two frames of two numbers, which a linear layer takes in this order. */
    private static double[] ofFramesByHand(float[] wave) {
        double[] heard = heard(wave, 4);
        float[] w = Small.waves(8);
        double sum = 0;
        int windows = 0;
        for (int start = 0; start + 8 <= heard.length; start += 4) {
            double[] x = Arrays.stream(heard, start, start + 8).map(a -> 3 * a).toArray();
            double[] frames = {x[0] + x[1] + x[2] + x[3], x[0] - x[3], x[4] + x[5] + x[6] + x[7], x[4] - x[7]};
            double greatest = Arrays.stream(frames).max().orElseThrow();
            for (int i = 0; i < 4; i++) {
                sum += (0.5 * (frames[i] - greatest) + 2) * (w[2 * i + 1] - w[2 * i]);
            }
            windows++;
        }
        return probabilities(sum / windows);
    }

    private static double[] heard(float[] wave, int silence) {
        double[] heard = new double[wave.length + 2 * silence];
        for (int t = 0; t < wave.length; t++) {
            heard[silence + t] = wave[t];
        }
        return heard;
    }

    private static double[] probabilities(double difference) {
        double bee = 1 / (1 + StrictMath.exp(-difference));
        return new double[] {1 - bee, bee};
    }

    private static Graph framesToScores() {
        return new Graph(
                "frames",
                Map.of("", 21),
                List.of(Value.of("x", Type.FLOAT, Shape.of(-1, 2, 2, 1))),
                List.of(Value.of("z", Type.FLOAT, Shape.of(-1, 2))),
                Map.of("w", Tensor.of(Small.waves(8), 4, 2)), // so is a value of the other network called
                List.of(
                        Node.of("flat", "Flatten", List.of("x"), List.of("conv")),
                        Node.of("product", "MatMul", List.of("conv", "w"), List.of("z"))));
    }

    private static Model taught(Network backbone) {
        Model model =
                Backbones.pretrained(backbone, SmallModels.TWO, Architecture.parse("head", List.of()), new Random(1));
        return model.with(Map.of("head/last/weight", Tensor.of(Small.waves(10), 2, 5)));
    }

    private double[][] probabilities(Model model) {
        return predictor(model).scores(RECORDINGS).values();
    }

    private ModelPredictor predictor(Model model) {
        return new ModelPredictor(model, new Execution(Device.CPU, 1, store));
    }
}
