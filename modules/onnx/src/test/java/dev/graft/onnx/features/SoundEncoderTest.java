package dev.graft.onnx.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.core.network.InputContract.Spectrogram;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Images;
import dev.graft.onnx.Published;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundEncoderTest {
    @TempDir
    private Path folder;

    /** The network is the identity: windows of 4 every 2, their mean by hand. */
    @Test
    void featuresAreTheMeanOverWindows() {
        Sound sound = new Sound("x", 8000, 10, 4, 2, Optional.empty());
        try (Encoder encoder = Opened.encoder(identity(), sound, "y", 1)) {
            float[] recording = {1, 2, 3, 4, 5, 6, 7, 8, 9};
            assertThat(encoder.encode(audio(8000, recording)))
                    .as("windows 0012, 1-4, 3-6, 5-8, 7890; the last 0 fills none")
                    .isDeepEqualTo(new float[][] {{32, 40, 50, 40}});
        }
    }

    @Test
    void silenceGoesBeforeAndAfterARecording() {
        Sound sound = new Sound("x", 8000, 1, 4, 2, Optional.empty());
        try (Encoder encoder = Opened.encoder(identity(), sound, "y", 1)) {
            assertThat(encoder.encode(audio(8000, new float[] {1, 2}, new float[0])))
                    .isDeepEqualTo(new float[][] {{0.5f, 1, 0.5f, 1}, {0, 0, 0, 0}});
        }
    }

    @Test
    void samplesThatAreNoRecordingsAndWindowsThatDoNotFitAreRefused() {
        Sound sound = new Sound("x", 8000, 1, 4, 2, Optional.empty());
        try (Encoder encoder = Opened.encoder(identity(), sound, "y", 1)) {
            assertThatThrownBy(() -> encoder.encode(Images.of(List.of())))
                    .isInstanceOf(GraftException.class)
                    .hasMessageEndingWith("takes recordings, and a sample here is a image. Name data of recordings.");
        }
        Sound wider = new Sound("x", 8000, 1, 5, 2, Optional.empty());
        assertThatThrownBy(() -> Opened.encoder(identity(), wider, "y", 1).close())
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("a window of 5 x 1 values does not fill it");
    }

    /** As the embedding of speech ends: a convolution's maps of one position, brought to channels last. */
    @Test
    void channelsOfSoundMayBeLast() {
        Path file = folder.resolve("sound.onnx");
        GraphFile.write(
                new Graph(
                        "sound",
                        Map.of("", 13),
                        List.of(Value.of("x", Type.FLOAT, Shape.of(-1, 4, 1, 1))),
                        List.of(Value.of("y", Type.FLOAT, Shape.of(-1, 1, 1, 3))),
                        Map.of(
                                "w", Tensor.of(new float[] {1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 2}, 3, 1, 4, 1),
                                "in", Tensor.of(new long[] {-1, 1, 4, 1}, 4),
                                "out", Tensor.of(new long[] {-1, 1, 1, 3}, 4)),
                        List.of(
                                Node.of("in1", "Reshape", List.of("x", "in"), List.of("s")),
                                Node.of("conv1", "Conv", List.of("s", "w"), List.of("c")),
                                Node.of("out1", "Reshape", List.of("c", "out"), List.of("y")))),
                file);
        Sound sound = new Sound("x", 8000, 1, 4, 4, Optional.empty());
        for (String cut : List.of("y", "c")) {
            try (Encoder encoder = Opened.encoder(file, sound, cut, 1)) {
                assertThat(encoder.encode(audio(8000, new float[] {1, 2, 3, 4})))
                        .as("windows 0012, 3400 at %s", cut)
                        .isDeepEqualTo(new float[][] {{5, 1.5f, 2}});
            }
        }
    }

    @Test
    void speechGoesThroughSpectrogramAndEmbedding() {
        Path mel = Published.file(Published.MEL);
        Sound sound = new Sound(
                "input_1", 16000, 32767, 76, 8, Optional.of(new Spectrogram(mel, Opened.sha256(mel), 0.1, 2)));
        try (Encoder encoder = Opened.encoder(Published.file(Published.SPEECH), sound, "conv2d_19", 2)) {
            assertThat(encoder.features()).isEqualTo(96);
            float[] low = sine(16000, 0.3, 400);
            float[] longer = sine(16000, 2.5, 400);
            float[] high = sine(16000, 2.5, 2400);
            float[][] rows = encoder.encode(audio(16000, low, longer, high, new float[0]));
            assertThat(rows).hasDimensions(4, 96);
            for (int i = 0; i < 3; i++) {
                assertThat(encoder.encode(
                                        audio(16000, List.of(low, longer, high).get(i)))[0])
                        .isEqualTo(rows[i]);
            }
            assertThat(distance(rows[1], rows[2])).isGreaterThan(1);

            float[][] resampled = encoder.encode(audio(8000, sine(8000, 2.5, 400)));
            assertThat(distance(resampled[0], rows[1]))
                    .as("the same tone at half the rate")
                    .isLessThan(0.2 * distance(rows[1], rows[2]));
        }
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    private static float[] sine(int rate, double seconds, double hertz) {
        float[] amplitudes = new float[(int) (rate * seconds)];
        for (int i = 0; i < amplitudes.length; i++) {
            amplitudes[i] = (float) (0.5 * StrictMath.sin(2 * Math.PI * hertz * i / rate));
        }
        return amplitudes;
    }

    private static Audio audio(int hertz, float[]... recordings) {
        return Audio.over(recordings.length, hertz, row -> recordings[row]);
    }

    private Path identity() {
        Path file = folder.resolve("identity.onnx");
        GraphFile.write(
                new Graph(
                        "identity",
                        Map.of("", 13),
                        List.of(Value.of("x", Type.FLOAT, Shape.of(-1, 4))),
                        List.of(Value.named("y")),
                        Map.of(),
                        List.of(Node.of("n", "Identity", List.of("x"), List.of("y")))),
                file);
        return file;
    }
}
