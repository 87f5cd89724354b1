package dev.graft.onnx.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.Encoding;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Text;
import dev.graft.onnx.Small;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.prepare.Prepare;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OnnxEncodingTest {
    private static final Pictures INPUT = Opened.pictures("pictures", 3, 8, 8);

    @TempDir
    private Path folder;

    @Test
    void itIsFoundAndTakesPicturesAndSound() {
        assertThat(ServiceLoader.load(Encoding.class)).anySatisfy(encoding -> {
            assertThat(encoding.takes(INPUT)).isTrue();
            assertThat(encoding.takes(new InputContract.Words(true))).isFalse();
        });
    }

    @Test
    void aSampleBecomesTheSameInAnyBatch() {
        Images images = Images.of(Opened.images(70, 3, 11, 9));
        try (Encoder encoder = Opened.encoder(written(Small.classifier(1)), INPUT, "f", 2)) {
            assertThat(encoder.features()).isEqualTo(4);
            assertThat(new OnnxEncoding().engine(Device.CPU)).matches("ONNX Runtime [0-9.]+ on cpu");
            float[][] together = encoder.encode(images);
            assertThat(together).hasDimensions(70, 4);
            for (int i = 0; i < 70; i++) {
                assertThat(encoder.encode(images.select(i))[0]).isEqualTo(together[i]);
            }
            assertThat(encoder.encode(images.select())).isEmpty();
        }
    }

    /** Memory is used again from batch to batch: what was in it before must not show. */
    @Test
    void aBatchLeavesNothingInTheNext() {
        Images images = Images.of(Opened.images(40, 3, 8, 8));
        Path file = written(Small.classifier(1));
        float[][] kept;
        try (Encoder encoder = Opened.encoder(file, INPUT, "r", 2)) {
            kept = encoder.encode(images.select(7, 8, 9));
            float[][] before = {kept[0].clone(), kept[1].clone(), kept[2].clone()};
            encoder.encode(images);
            assertThat(kept).isDeepEqualTo(before);
            assertThat(encoder.encode(images.select(7, 8, 9))).isDeepEqualTo(before);
        }
        try (Encoder fresh = Opened.encoder(file, INPUT, "r", 2)) {
            assertThat(fresh.encode(images.select(7, 8, 9))).isDeepEqualTo(kept);
        }
    }

    @Test
    void featuresAreThoseOfAPlainSession() throws OrtException {
        List<Image> images = Opened.images(5, 3, 8, 8);
        float[] input = new float[5 * 192];
        for (int n = 0; n < 5; n++) {
            for (int i = 0; i < 192; i++) {
                input[n * 192 + i % 3 * 64 + i / 3] =
                        Byte.toUnsignedInt(images.get(n).pixels()[i]);
            }
        }
        Graph cut = Cut.at("x", Prepare.graph("x", Small.classifier(1)), "r");
        OrtEnvironment ort = OrtEnvironment.getEnvironment();
        try (Encoder encoder = Opened.encoder(written(Small.classifier(1)), INPUT, "r", 1);
                OrtSession plain = ort.createSession(GraphFile.bytes(cut));
                OnnxTensor tensor = OnnxTensor.createTensor(ort, FloatBuffer.wrap(input), new long[] {5, 3, 8, 8});
                OrtSession.Result result = plain.run(Map.of("pictures", tensor))) {
            float[] expected =
                    ((OnnxTensor) result.get(0)).getFloatBuffer().array().clone();
            float[][] rows = encoder.encode(Images.of(images));
            assertThat(rows).as("maps of 6 x 6, averaged").hasDimensions(5, 4);
            for (int map = 0; map < 20; map++) {
                double mean = 0;
                for (int i = 0; i < 36; i++) {
                    mean += expected[map * 36 + i] / 36.0;
                }
                assertThat((double) rows[map / 4][map % 4]).isCloseTo(mean, within(1e-6 * Math.max(1, Math.abs(mean))));
            }
        }
    }

    /** The same maps with their channels last, first and already averaged are the same features. */
    @Test
    void channelsMayBeLast() {
        Pictures input = new Pictures(
                "pictures", 3, 8, 8, INPUT.fit(), INPUT.colours(), Axes.CHANNELS_LAST, INPUT.mean(), INPUT.deviation());
        Path file = written(Small.channelsLast());
        Images images = Images.of(Opened.images(5, 3, 8, 8));
        float[][] maps = encoded(file, input, "m", images);
        assertThat(maps).hasDimensions(5, 5);
        assertThat(encoded(file, input, "b", images)).isDeepEqualTo(maps);
        assertThat(encoded(file, input, "l", images)).isDeepEqualTo(encoded(file, input, "r", images));
        float[][] vectors = encoded(file, input, "v", images);
        assertThat(vectors).isDeepEqualTo(encoded(file, input, "a", images));
        for (int i = 0; i < 5; i++) {
            assertThat(vectors[i]).as("picture %d", i).containsExactly(maps[i], within(1e-2f));
        }
    }

    private static float[][] encoded(Path file, Pictures input, String cut, Images images) {
        try (Encoder encoder = Opened.encoder(file, input, cut, 1)) {
            return encoder.encode(images);
        }
    }

    /** Its output subtracts the largest of the whole batch: such a network gets its samples one by one. */
    @Test
    void aNetworkThatMixesSamplesGetsThemOneByOne() {
        Graph mixing = new Graph(
                "mixing",
                Map.of("", 13),
                List.of(Value.of("x", Type.FLOAT, Shape.of(-1, 1, 2, 2))),
                List.of(Value.named("y")),
                Map.of(),
                List.of(
                        new Node(
                                "max",
                                "",
                                "ReduceMax",
                                List.of("x"),
                                List.of("m"),
                                Map.of("keepdims", new Attribute.Whole(1))),
                        Node.of("sub", "Sub", List.of("x", "m"), List.of("s")),
                        Node.of("flat", "Flatten", List.of("s"), List.of("y"))));
        Images images = Images.of(List.of(grey(10, 20, 30, 40), grey(1, 2, 3, 200)));
        try (Encoder encoder = Opened.encoder(written(mixing), Opened.pictures("x", 1, 2, 2), "y", 1)) {
            assertThat(encoder.encode(images)).isDeepEqualTo(new float[][] {{-30, -20, -10, 0}, {-199, -198, -197, 0}});
        }
    }

    static Stream<Arguments> refused() {
        Graph small = Small.classifier(1);
        Graph tokens = small.withInputs(List.of(Value.of("pictures", Type.INT64, Shape.of(1, 3, 8, 8))))
                .withNodes(List.of(new Node(
                        "c", "", "Cast", List.of("pictures"), List.of("p"), Map.of("to", new Attribute.Whole(1)))));
        Graph two = small.withInputs(List.of(small.inputs().get(0), Value.of("mask", Type.FLOAT, Shape.of(1, 2))))
                .withNodes(append(small, Node.of("m", "Mul", List.of("z", "mask"), List.of("masked"))));
        Graph whole = small.withNodes(append(small, Node.of("s", "Size", List.of("z"), List.of("count"))));
        Map<String, Attribute> four = Map.of("shape", new Attribute.Wholes(List.of(4L)));
        Graph random =
                small.withNodes(append(small, new Node("n", "", "RandomUniform", List.of(), List.of("noise"), four)));
        return Stream.of(
                arguments(small, INPUT, "ff", "no value or node is called \"ff\""),
                arguments(
                        small,
                        Opened.pictures("picture", 3, 8, 8),
                        "f",
                        "no input \"picture\"; did you mean \"pictures\"?; it has: pictures."),
                arguments(
                        small,
                        Opened.pictures("pictures", 1, 8, 8),
                        "f",
                        "its input is pictures float [batch, 3, 8, 8], and one sample is brought to [1, 8, 8]"),
                arguments(
                        small,
                        Opened.pictures("pictures", 3, 2, 8),
                        "f",
                        "\"c\" (Conv) is bound to pictures of 8 x 8, and size asks for 8 x 2"),
                arguments(tokens, INPUT, "p", "its input \"pictures\" is int64, not float"),
                arguments(two, INPUT, "masked", "it takes 2 inputs (pictures, mask)"),
                arguments(whole, INPUT, "count", "\"count\" is not made of float numbers"),
                arguments(
                        small.withNodes(append(small, Small.transpose("r", "heads", 0, 2, 1, 3))),
                        INPUT,
                        "heads",
                        "\"heads\" is [1, 6, 4, 6] for one sample, and the network does not tell which of these axes"),
                arguments(random, INPUT, "noise", "\"noise\" does not change with the input"),
                arguments(
                        wide(),
                        Opened.pictures("x", 1, 1024, 1024),
                        "y",
                        "has 1048576 features per sample, more than 1000000"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("refused")
    void whatCannotBeOpenedIsRefused(Graph graph, Pictures input, String cut, String words) {
        Path file = written(graph);
        assertThatThrownBy(() -> Opened.encoder(file, input, cut, 1).close())
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(words)
                .hasMessageNotContaining("Exception")
                .hasMessageNotContaining("\n");
    }

    @Test
    void samplesThatAreNoPicturesAreRefused() {
        try (Encoder encoder = Opened.encoder(written(Small.classifier(1)), INPUT, "f", 1)) {
            assertThatThrownBy(() -> encoder.encode(Dense.of(new double[] {1, 2})))
                    .isInstanceOf(GraftException.class)
                    .hasMessageEndingWith("takes pictures, and a sample here is a vector. Name data of pictures.");
            assertThatThrownBy(() -> encoder.encode(Text.of(List.of("a"))))
                    .isInstanceOf(GraftException.class)
                    .hasMessageContaining("is a text");
        }
    }

    @Test
    void aPictureThatCannotBeReadIsReportedAsItIs() {
        Images images = Images.over(
                3,
                row -> {
                    throw new GraftException("photo.jpg: no picture.");
                },
                row -> "");
        try (Encoder encoder = Opened.encoder(written(Small.classifier(1)), INPUT, "f", 2)) {
            assertThatThrownBy(() -> encoder.encode(images))
                    .isInstanceOf(GraftException.class)
                    .hasMessage("photo.jpg: no picture.");
        }
    }

    @Test
    void anotherFileIsRefused() {
        Path file = written(Small.classifier(1));
        Network other = new Network("small", file, "0".repeat(64), INPUT, "f");
        assertThatThrownBy(() -> new OnnxEncoding().open(other, Device.CPU, 1))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("not the file that it should be");
    }

    private static List<Node> append(Graph graph, Node node) {
        return Stream.concat(graph.nodes().stream(), Stream.of(node)).toList();
    }

    private static Graph wide() {
        return new Graph(
                "wide",
                Map.of("", 13),
                List.of(Value.of("x", Type.FLOAT, Shape.of(-1, 1, 1024, 1024))),
                List.of(Value.named("y")),
                Map.of(),
                List.of(Node.of("n", "Flatten", List.of("x"), List.of("y"))));
    }

    private static Image grey(int... pixels) {
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            bytes[i] = (byte) pixels[i];
        }
        return new Image(2, 2, 1, bytes);
    }

    private Path written(Graph graph) {
        Path file = folder.resolve("model.onnx");
        GraphFile.write(graph, file);
        return file;
    }
}
