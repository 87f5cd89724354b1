package dev.graft.onnx.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.onnx.Small;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Splice;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import dev.graft.onnx.train.AdamW;
import dev.graft.onnx.train.Learnt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArchitectureTest {
    private static final Shape PICTURE = Shape.of(3, 32, 32);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "conv-net; 3,32,32",
                "conv-net; 1,8,8",
                "residual-conv-net; 3,32,32",
                "residual-conv-net; 1,1,1",
                "mlp; 20",
                "mlp; 3,4,5",
                "conv 4 4x2 /3, conv 5 2x5 /2, pool 3; 2,29,31",
                "residual 4 /3, residual 4, residual 6, dense 7; 2,10,11",
                "average, dense 3, dropout 0.5, dense 4; 5,6,7",
                "''; 9",
                "''; 2,3,3"
            })
    void aNetworkTakesAnyNumberOfSamples(String layers, String sample) {
        Shape shape = Shape.of(numbers(sample));
        Graph graph = graph(layers, shape, 6, 1);
        assertThat(graph.inputs()).hasSize(1);
        assertThat(graph.inputs().get(0).toString()).startsWith("input float [batch, ");
        assertThat(graph.outputs().get(0)).hasToString("scores float [batch, 6]");
        for (int samples : new int[] {1, 3}) {
            Floats scores = scores(graph, shape, samples);
            assertThat(scores.shape()).containsExactly(samples, 6);
            assertThat(scores.toArray()).doesNotContain(Float.NaN);
        }
    }

    @Test
    void eachLayerHasAnEnd() {
        Architecture network =
                Architecture.parse("network", List.of("conv 4", "pool", "residual 8 /2", "average", "dense 3"));
        List<String> ends = network.ends(Shape.of(1, 8, 8));
        assertThat(ends).containsExactly("conv1/relu", "pool1", "residual1/relu", "average1/flat", "dense1/relu");
        assertThat(network.graph(Shape.of(1, 8, 8), 2, new Random(1)).producers())
                .containsKeys(ends.toArray(String[]::new));
    }

    @Test
    void layersAndTheirParametersHaveNamesToRead() {
        Graph graph = graph("conv 4, residual 4, residual 8 /2, average, dense 5, dropout 0.5", PICTURE, 2, 1);
        assertThat(graph.nodes())
                .extracting(Node::name)
                .containsExactly(
                        "conv1",
                        "conv1/norm",
                        "conv1/relu",
                        "residual1/conv1",
                        "residual1/conv1/norm",
                        "residual1/conv1/relu",
                        "residual1/conv2",
                        "residual1/conv2/norm",
                        "residual1/add",
                        "residual1/relu",
                        "residual2/conv1",
                        "residual2/conv1/norm",
                        "residual2/conv1/relu",
                        "residual2/conv2",
                        "residual2/conv2/norm",
                        "residual2/shortcut",
                        "residual2/shortcut/norm",
                        "residual2/add",
                        "residual2/relu",
                        "average1",
                        "average1/flat",
                        "dense1",
                        "dense1/relu",
                        "dropout1",
                        "scores");
        assertThat(graph.initialisers().keySet())
                .startsWith(
                        "conv1/weight",
                        "conv1/norm/scale",
                        "conv1/norm/shift",
                        "conv1/norm/mean",
                        "conv1/norm/variance")
                .endsWith("dense1/weight", "dense1/bias", "dropout1/ratio", "last/weight", "last/bias");
    }

    @ParameterizedTest
    @CsvSource({"conv-net, 66", "mlp, 411", "residual-conv-net, 78"})
    void presetsAreAsLargeAsTheySay(String preset, int thousands) {
        assertThat(graph(preset, PICTURE, 10, 1).parameters() / 1000.0).isBetween(thousands - 0.5, thousands + 1.0);
    }

    /** With a norm of scale 0 at its end a block adds nothing: what comes out is what comes in, which a ReLU made. */
    @Test
    void aResidualBlockAddsToItsInput() {
        Graph graph = graph("conv 4, residual 4", Shape.of(1, 6, 6), 2, 3);
        Map<String, Tensor> constants = new LinkedHashMap<>(graph.initialisers());
        constants.put("residual1/conv2/norm/scale", Tensor.of(new float[4], 4));
        Graph identity = graph.withInitialisers(constants)
                .withOutputs(List.of(Value.named("conv1/relu"), Value.named("residual1/relu")));
        Map<String, Floats> values = run(identity, Shape.of(1, 6, 6), 2);
        assertThat(value(values, "residual1/relu").toArray())
                .containsExactly(value(values, "conv1/relu").toArray());
        assertThat(value(values, "conv1/relu").toArray()).contains(0f);
    }

    @Test
    void dropoutIsNothingWhileNothingIsTrained() {
        Shape features = Shape.of(5);
        Graph with = graph("dense 6, dropout 0.9", features, 3, 8);
        assertThat(scores(with, features, 4).toArray())
                .containsExactly(
                        scores(graph("dense 6", features, 3, 8), features, 4).toArray());
        Node dropout = with.nodes().stream()
                .filter(node -> node.is("Dropout"))
                .findFirst()
                .orElseThrow();
        assertThat(dropout.inputs()).containsExactly("dense1/relu", "dropout1/ratio");
        assertThat(dropout.isRandom()).isFalse();
    }

    @Test
    void thereIsNothingToPrepare() {
        Graph graph = graph("conv-net, dense 4, dropout 0.5", PICTURE, 2, 1);
        assertThat(Prepare.graph("network", graph)).isEqualTo(graph);
    }

    @Test
    void theSameNumbersMakeTheSameBytes() {
        byte[] bytes = GraphFile.bytes(graph("conv-net", PICTURE, 10, 5));
        assertThat(GraphFile.bytes(graph("conv-net", PICTURE, 10, 5))).isEqualTo(bytes);
        assertThat(GraphFile.bytes(graph("conv-net", PICTURE, 10, 6))).isNotEqualTo(bytes);
        assertThat(GraphFile.parse("conv-net", bytes)).isEqualTo(graph("conv-net", PICTURE, 10, 5));
    }

    @Test
    void behindFeaturesItIsAHead() {
        Graph backbone =
                Prepare.graph("classifier", GraphFile.parse("classifier", GraphFile.bytes(Small.classifier(1))));
        Graph head = graph("dense 6, dropout 0.5", Shape.of(4), 5, 1);
        Graph both = Splice.of("classifier", backbone, "f", head, Architecture.INPUT, "head/");
        assertThat(both.outputs()).hasToString("[head/scores float [batch, 5]]");
        assertThat(value(run(both, Shape.of(3, 8, 8), 2), "head/scores").shape())
                .containsExactly(2, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conv-net", "residual-conv-net", "mlp", "conv 3 /2, residual 4, dropout 0.5"})
    void gradientsReachEveryParameter(String layers) {
        Graph network = graph(layers, Shape.of(1, 8, 8), 3, 4);
        assertThat(Learnt.losses(network, Architecture.SCORES, 6, AdamW.withDecay(0), 0.01, 40))
                .satisfies(losses -> assertThat(losses[39]).isLessThan(losses[0] / 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dense 4, conv 8    | 3,8,8 | layer 2, \"conv 8\": it takes maps [channels, height, width], and vectors of 4 "
                        + "numbers come in; dense and dropout take these.",
                "residual 8         | 5     | layer 1, \"residual 8\": it takes maps",
                "average, pool      | 3,8,8 | layer 2, \"pool\": it takes maps",
                "average, average   | 3,8,8 | layer 2, \"average\": it takes maps",
                "conv-net           | 3,7,7 | layer 6, \"pool\": maps of 1 x 1 are too small for it; leave out a pool",
                "pool 3             | 1,9,2 | layer 1, \"pool 3\": maps of 9 x 2 are too small",
                "dense 65536        | 3,64,64 | layer 1, \"dense 65536\": it would have 805306368 weights, and 134217728 are",
                "conv 64            | 3,2048,2048 | the last layer: it would have",
                "mlp                | 3,4   | it takes samples [features] or [channels, height, width], found [3, 4].",
                "mlp                | -1    | it takes samples",
                "mlp                | 0     | it takes samples"
            })
    void whatDoesNotFitIsRefused(String layers, String sample, String words) {
        assertThatThrownBy(() -> graph(layers, Shape.of(numbers(sample)), 2, 1))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("network: ")
                .hasMessageContaining(words);
    }

    private static Graph graph(String layers, Shape sample, int outputs, long seed) {
        List<String> texts = layers.isEmpty() ? List.of() : List.of(layers.split(", ", -1));
        return Architecture.parse("network", texts).graph(sample, outputs, new Random(seed));
    }

    private static long[] numbers(String text) {
        return List.of(text.split(",", -1)).stream().mapToLong(Long::parseLong).toArray();
    }

    private static Floats scores(Graph graph, Shape sample, int samples) {
        return value(run(graph, sample, samples), Architecture.SCORES);
    }

    private static Floats value(Map<String, Floats> values, String name) {
        return Optional.ofNullable(values.get(name)).orElseThrow();
    }

    private static Map<String, Floats> run(Graph graph, Shape sample, int samples) {
        long[] sizes = IntStream.rangeClosed(0, sample.rank())
                .mapToLong(axis -> axis == 0 ? samples : sample.size(axis - 1))
                .toArray();
        float[] numbers = Small.waves((int) (samples * sample.elements()));
        try (Session session = Session.open("network", GraphFile.bytes(graph), Device.CPU, 1)) {
            return session.run(Map.of(graph.inputs().get(0).name(), Floats.of(numbers, sizes)));
        }
    }
}
