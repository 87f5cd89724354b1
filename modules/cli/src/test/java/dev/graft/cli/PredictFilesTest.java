package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.core.network.InputContract.Tokens;
import dev.graft.core.network.Tokenisation.WordList;
import dev.graft.core.samples.Audio;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.ModelPredictor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of recordings, and of texts, as an exported network is asked about them. */
class PredictFilesTest {
    private static final List<String> CLASSES = List.of("soft", "loud");

    @TempDir
    private Path folder;

    private final ModelPredictor predictor = new ModelPredictor(model(), execution());
    private String model = "";
    private int exitCode;
    private String out = "";
    private String err = "";

    @BeforeEach
    void exported() throws IOException {
        Path file = folder.resolve("loud.onnx");
        Files.write(file, predictor.onnx().orElseThrow());
        model = file.toString();
    }

    /** Of two rates and two lengths: the one is brought to the network's, and what it says is what the trial's network says. */
    @Test
    void recordingsOfAnyRateArePredicted() throws IOException {
        float[] low = sine(700, 8000);
        float[] high = sine(3000, 16_000);
        wav("said/low.wav", low, 8000);
        wav("said/more/high.wav", high, 16_000);
        Files.write(folder.resolve("said/notes.txt"), List.of("no recording"));
        graft("predict", model, folder.resolve("said").toString(), "--format", "json", "--top", "2");
        assertThat(err).isEmpty();
        assertThat(exitCode).isZero();
        JsonNode rows = new ObjectMapper().readTree(out);
        assertThat(rows).hasSize(4);
        List<double[]> expected = List.of(expected(low, 8000), expected(high, 16_000));
        for (int i = 0; i < 4; i++) {
            JsonNode row = rows.path(i);
            assertThat(row.path("file").asText()).endsWith(i < 2 ? "low.wav" : "high.wav");
            assertThat(row.has("row")).isFalse();
            int c = CLASSES.indexOf(row.path("class").asText());
            assertThat(row.path("probability").asDouble()).isCloseTo(expected.get(i / 2)[c], within(1e-5));
        }
        assertThat(expected.get(0)[1]).isNotCloseTo(expected.get(1)[1], within(0.01));
    }

    @Test
    void whatIsNoRecordingIsNamedAndTheOthersArePredicted() throws IOException {
        wav("mixed/b.wav", sine(100, 8000), 8000);
        Path bad = folder.resolve("mixed/a.wav");
        Files.write(bad, new byte[] {1, 2, 3});
        graft("predict", model, folder.resolve("mixed").toString());
        assertThat(exitCode).isEqualTo(2);
        assertThat(err)
                .isEqualTo("graft: " + bad
                        + ": is no recording; recordings are WAV with PCM of 8, 16, 24 or 32 bits. Mend the file, or"
                        + " leave it out.\n");
        assertThat(out.lines()).hasSize(2);
        assertThat(out).contains("b.wav").doesNotContain("a.wav");
        Files.createDirectories(folder.resolve("empty"));
        graft("predict", model, folder.resolve("empty").toString());
        assertThat(exitCode).isEqualTo(2);
        assertThat(err).contains("empty: the folder holds no recording: no file that ends in .wav.");
    }

    /** The number of the first word decides. */
    @Test
    void aFileIsOneText() throws IOException {
        Graph graph = new Graph(
                "first",
                Map.of("", 21),
                List.of(Value.of("x", Type.FLOAT, Shape.of(-1, 3))),
                List.of(Value.of("z", Type.FLOAT, Shape.of(-1, 2))),
                Map.of("w", Tensor.of(new float[] {0, 1, 0, 0, 0, 0}, 3, 2)),
                List.of(Node.of("product", "MatMul", List.of("x", "w"), List.of("z"))));
        Tokens tokens = new Tokens(new WordList(List.of("", "good", "bad"), true), 3, false);
        byte[] file = new ModelPredictor(Model.of("first", tokens, graph, List.of("yes", "no")), execution())
                .onnx()
                .orElseThrow();
        Path words = folder.resolve("first.onnx");
        Files.write(words, file);
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(texts.resolve("a.txt"), "Bad\nwas it.\n");
        Files.writeString(texts.resolve("b.txt"), "It was good.");
        Files.writeString(texts.resolve("c.md"), "no text");
        Files.write(texts.resolve("d.txt"), new byte[] {'d', (byte) 0xe9});
        graft("predict", words.toString(), texts.toString(), "--format", "csv");
        assertThat(exitCode).isEqualTo(2);
        assertThat(err)
                .isEqualTo("graft: " + texts.resolve("d.txt")
                        + ": is no UTF-8 text. Save it as UTF-8, or leave it out.\n");
        assertThat(out.lines())
                .containsExactly(
                        "file,class,probability",
                        texts.resolve("a.txt") + ",no," + (float) (1 / (1 + Math.exp(-2))),
                        texts.resolve("b.txt") + ",no," + (float) (1 / (1 + Math.exp(-1))));
    }

    private double[] expected(float[] amplitudes, int hertz) {
        return predictor.scores(Audio.over(1, hertz, row -> amplitudes)).values()[0];
    }

    /** Windows of 8 amplitudes, one every 4; how large they are decides. */
    private static Model model() {
        Graph graph = new Graph(
                "loud",
                Map.of("", 21),
                List.of(Value.of("x", Type.FLOAT, Shape.of(-1, 8))),
                List.of(Value.of("z", Type.FLOAT, Shape.of(-1, 2))),
                Map.of(
                        "w",
                        Tensor.of(new float[] {0, 1, 0, 2, 0, 3, 0, -1, 0, 2, 0, -3, 0, 1, 0, 1}, 8, 2),
                        "b",
                        Tensor.of(new float[] {0.5f, 0}, 2)),
                List.of(
                        Node.of("abs", "Abs", List.of("x"), List.of("a")),
                        Node.of("product", "MatMul", List.of("a", "w"), List.of("p")),
                        Node.of("add", "Add", List.of("p", "b"), List.of("z"))));
        return Model.of("loud", new Sound("x", 8000, 1, 8, 4, Optional.empty()), graph, CLASSES);
    }

    private static Execution execution() {
        return new Execution(Device.CPU, 1, FeatureStore.withoutBackbone());
    }

    /** As a file of 16 bits holds it. */
    private static float[] sine(int hertz, int rate) {
        float[] amplitudes = new float[rate / 10];
        for (int t = 0; t < amplitudes.length; t++) {
            double amplitude = 0.9 * StrictMath.sin(2 * Math.PI * hertz * t / rate) * t / amplitudes.length;
            amplitudes[t] = Math.round(amplitude * 32_767) / 32_768f;
        }
        return amplitudes;
    }

    private void wav(String name, float[] amplitudes, int hertz) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(2 * amplitudes.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float amplitude : amplitudes) {
            bytes.putShort((short) Math.round(amplitude * 32_768));
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        AudioSystem.write(
                new AudioInputStream(
                        new ByteArrayInputStream(bytes.array()),
                        new AudioFormat(hertz, 16, 1, true, false),
                        amplitudes.length),
                AudioFileFormat.Type.WAVE,
                file.toFile());
    }

    private void graft(String... arguments) {
        StringWriter printed = new StringWriter();
        StringWriter said = new StringWriter();
        exitCode = Graft.commandLine()
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
        out = printed.toString();
        err = said.toString();
    }
}
