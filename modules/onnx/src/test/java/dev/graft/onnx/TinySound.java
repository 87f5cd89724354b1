package dev.graft.onnx;

import dev.graft.core.Fingerprint;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.core.network.InputContract.Spectrogram;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Audio;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Networks for recordings at 8000 Hz, in files that tests write, and a task for them. */
public final class TinySound {
    public static final int HERTZ = 8000;
    public static final List<String> CLASSES = List.of("hum", "hiss");

    /** Windows of 4 amplitudes, one every 2, times 10. */
    public static final Sound WINDOWS = new Sound("x", HERTZ, 10, 4, 2, Optional.empty());

    private TinySound() {}

    /** Windows through two layers; cut behind the second. */
    public static Network network(Path folder) {
        Graph graph = new Graph(
                "tiny-sound",
                Map.of("", 21),
                List.of(Value.of("x", Type.FLOAT, Shape.of(-1, 4))),
                List.of(Value.named("second")),
                Map.of("first.w", Tensor.of(Small.waves(24), 4, 6), "second.w", Tensor.of(Small.waves(30), 6, 5)),
                List.of(
                        Node.of("m1", "MatMul", List.of("x", "first.w"), List.of("m1")),
                        Node.of("first", "Relu", List.of("m1"), List.of("first")),
                        Node.of("m2", "MatMul", List.of("first", "second.w"), List.of("m2")),
                        Node.of("second", "Tanh", List.of("m2"), List.of("second"))));
        Path file = write(folder.resolve("tiny-sound.onnx"), graph);
        return new Network("tiny-sound", file, sha256(file), WINDOWS, "second");
    }

    /**
     * Frames of two numbers for every 4 amplitudes, {@code [1, frames, 2]}: their sum, and the first less the last, each
     * less the greatest number of all frames. So a frame depends on all that the network is given with it.
     */
    public static Spectrogram spectrogram(Path folder) {
        Graph graph = new Graph(
                "frames",
                Map.of("", 21),
                List.of(Value.of("amplitudes", Type.FLOAT, Shape.of(1, -1))),
                List.of(Value.named("frames")),
                Map.of(
                        "axis", Tensor.of(new long[] {1}, 1),
                        "w", Tensor.of(new float[] {1, 1, 1, 1, 1, 0, 0, -1}, 2, 1, 4)),
                List.of(
                        Node.of("channel", "Unsqueeze", List.of("amplitudes", "axis"), List.of("channel")),
                        new Node(
                                "conv",
                                "",
                                "Conv",
                                List.of("channel", "w"),
                                List.of("conv"),
                                Map.of("strides", Attribute.wholes(4))),
                        Node.of("greatest", "ReduceMax", List.of("conv"), List.of("greatest")),
                        Node.of("less", "Sub", List.of("conv", "greatest"), List.of("less")),
                        new Node(
                                "last",
                                "",
                                "Transpose",
                                List.of("less"),
                                List.of("frames"),
                                Map.of("perm", Attribute.wholes(0, 2, 1)))));
        Path file = write(folder.resolve("frames.onnx"), graph);
        return new Spectrogram(file, sha256(file), 0.5, 2);
    }

    /** Recordings: amplitudes that go on, or change their sign each time, of lengths from 1 to 13. */
    public static Labelled recordings(int number, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] labels = new int[number];
        float[][] recordings = new float[number][];
        for (int i = 0; i < number; i++) {
            labels[i] = i % 2;
            recordings[i] = new float[1 + random.nextInt(13)];
            for (int t = 0; t < recordings[i].length; t++) {
                double sign = labels[i] == 1 && t % 2 == 1 ? -1 : 1;
                recordings[i][t] = (float) (sign * (0.1 + random.nextDouble(0.1)));
            }
        }
        return new Labelled(audio(HERTZ, recordings), Classes.of(CLASSES, labels));
    }

    public static Audio audio(int hertz, float[]... recordings) {
        return Audio.over(recordings.length, hertz, row -> recordings[row]);
    }

    private static Path write(Path file, Graph graph) {
        GraphFile.write(graph, file);
        return file;
    }

    private static String sha256(Path file) {
        return HexFormat.of().formatHex(Fingerprint.sha256().digest(GraphFile.bytes(file)));
    }
}
