package dev.graft.onnx.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.train.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class InitialisationTest {
    /** A fire module as SqueezeNet has them, between two convolutions, at the end classes. */
    private static final Graph SQUEEZED = new Sketch(-1, 3, 16, 16)
            .conv("conv1", "x", 64, 3, 3)
            .node("relu1", "Relu", "conv1")
            .node("pool1", "MaxPool", Map.of("kernel_shape", Attribute.wholes(3, 3)), "relu1")
            .conv("squeeze", "pool1", 32, 64, 1)
            .node("relu2", "Relu", "squeeze")
            .conv("expand1", "relu2", 64, 32, 1)
            .node("relu3", "Relu", "expand1")
            .conv("expand3", "relu2", 64, 32, 3)
            .node("relu4", "Relu", "expand3")
            .node("concat", "Concat", Map.of("axis", Attribute.whole(1)), "relu3", "relu4")
            .conv("conv10", "concat", 40, 128, 1)
            .node("mean", "GlobalAveragePool", "conv10")
            .node("p", "Softmax", "mean")
            .graph("p");

    @Test
    void weightsInFrontOfAReluHaveTwiceTheInverseOfTheirFanIn() {
        Graph drawn = Initialisation.drawn(SQUEEZED, new Random(1));
        variance(drawn, "conv1.w", 2.0 / 27, 0.1);
        variance(drawn, "squeeze.w", 2.0 / 64, 0.1);
        variance(drawn, "expand1.w", 2.0 / 32, 0.1);
        variance(drawn, "expand3.w", 2.0 / (32 * 9), 0.05);
        variance(drawn, "conv10.w", 2.0 / (128 + 40), 0.05);
        assertThat(Moments.largest(numbers(drawn, "expand3.w")))
                .isGreaterThan(3.5 * Math.sqrt(2.0 / (32 * 9))); // a uniform one would end at 1.7 deviations
        assertThat(Moments.largest(numbers(drawn, "conv10.w"))).isBetween(0.18, Math.sqrt(6.0 / 168));
        for (String bias : List.of("conv1.b", "squeeze.b", "expand1.b", "expand3.b", "conv10.b")) {
            assertThat(numbers(drawn, bias)).containsOnly(0);
        }
    }

    @Test
    void soAreThoseOfAResidualNetworkAndItsNormsDoNothing() {
        Graph network = Architecture.parse("network", List.of("residual-conv-net"))
                .graph(Shape.of(3, 32, 32), 10, new Random(1));
        Graph drawn = Initialisation.drawn(network, new Random(2));
        variance(drawn, "conv1/weight", 2.0 / 27, 0.15);
        variance(drawn, "residual1/conv2/weight", 2.0 / (16 * 9), 0.1);
        variance(drawn, "residual2/conv1/weight", 2.0 / (16 * 9), 0.1);
        variance(drawn, "residual2/shortcut/weight", 2.0 / 16, 0.15);
        variance(drawn, "residual3/conv2/weight", 2.0 / (64 * 9), 0.05);
        variance(drawn, "last/weight", 2.0 / (64 + 10), 0.1);
        drawn.initialisers().forEach((name, tensor) -> {
            if (name.endsWith("/scale") || name.endsWith("/variance")) {
                assertThat(tensor.floats()).as(name).containsOnly(1);
            } else if (name.endsWith("/shift") || name.endsWith("/mean") || name.endsWith("/bias")) {
                assertThat(tensor.floats()).as(name).containsOnly(0);
            }
        });
    }

    @Test
    void nothingOfWhatWasLearnedIsLeft() {
        Graph drawn = Initialisation.drawn(SQUEEZED, new Random(1));
        for (Parameter parameter : Parameters.of(SQUEEZED)) {
            assertThat(numbers(drawn, parameter.name())).as(parameter.name()).doesNotContain(Sketch.LEARNED);
        }
        assertThat(drawn.nodes()).isEqualTo(SQUEEZED.nodes());
        assertThat(drawn.initialisers().keySet())
                .containsExactlyElementsOf(SQUEEZED.initialisers().keySet());
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        byte[] first = GraphFile.bytes(Initialisation.drawn(SQUEEZED, new Random(7)));
        assertThat(GraphFile.bytes(Initialisation.drawn(SQUEEZED, new Random(7))))
                .isEqualTo(first);
        assertThat(GraphFile.bytes(Initialisation.drawn(SQUEEZED, new Random(8))))
                .isNotEqualTo(first);
        Graph again = Initialisation.drawn(SQUEEZED, new Random(8));
        assertThat(GraphFile.bytes(Initialisation.drawn(again, new Random(7)))).isEqualTo(first);
    }

    @Test
    void fansAreThoseOfAGroupAndOfEachOutput() {
        Graph graph = new Sketch(-1, 8, 9, 9)
                .constant("depthwise", 8, 1, 3, 3)
                .node("a", "Conv", Map.of("group", Attribute.whole(8)), "x", "depthwise")
                .constant("up", 8, 6, 4, 4)
                .node("b", "ConvTranspose", Map.of("strides", Attribute.wholes(2, 2)), "a", "up")
                .constant("up2", 6, 5, 3, 3)
                .node("c", "ConvTranspose", Map.of("group", Attribute.whole(3)), "b", "up2")
                .node("d", "Relu", "c")
                .graph("d");
        assertThat(Initialisation.draws(graph))
                .containsEntry("depthwise", Draw.Uniform.glorot(9, 9))
                .containsEntry("up", Draw.Uniform.glorot(8 * 4, 6 * 16))
                .containsEntry("up2", Draw.Normal.he(2 * 9));
    }

    @Test
    void matricesAreReadFromTheSideTheyStandOn() {
        Graph graph = new Sketch(4, 6)
                .constant("right", 6, 8)
                .node("a", "MatMul", "x", "right")
                .constant("left", 5, 4)
                .node("b", "MatMul", "left", "a")
                .constant("gemm", 8, 7)
                .constant("bias", 7)
                .node("c", "Gemm", "b", "gemm", "bias")
                .constant("turned", 9, 7)
                .constant("one", 1)
                .node("d", "Gemm", Map.of("transB", Attribute.whole(1)), "c", "turned", "one")
                .constant("first", 5, 3)
                .node("e", "Gemm", Map.of("transA", Attribute.whole(1)), "first", "d")
                .constant("vector", 9)
                .node("f", "MatMul", "e", "vector")
                .graph("f");
        assertThat(Initialisation.draws(graph))
                .containsExactly(
                        Map.entry("right", Draw.Uniform.glorot(6, 8)),
                        Map.entry("left", Draw.Uniform.glorot(4, 5)),
                        Map.entry("gemm", Draw.Uniform.glorot(8, 7)),
                        Map.entry("bias", new Draw.Same(0)),
                        Map.entry("turned", Draw.Uniform.glorot(7, 9)),
                        Map.entry("one", new Draw.Same(0)),
                        Map.entry("first", Draw.Uniform.glorot(5, 3)),
                        Map.entry("vector", Draw.Uniform.glorot(9, 1)));
    }

    @Test
    void aReluIsSeenThroughBiasesNormsAndGates() {
        Sketch sketch = new Sketch(-1, 6);
        for (String name : List.of("plain", "gated", "erf", "hard", "pooled", "squashed", "product")) {
            sketch.constant(name, 6, 6).node(name + ".y", "MatMul", "x", name);
        }
        Graph graph = sketch.constant("bias", 6)
                .constant("scale", 1, 6)
                .node("plain.b", "Add", "bias", "plain.y")
                .node("plain.s", "Mul", "plain.b", "scale")
                .node("plain.r", "LeakyRelu", "plain.s")
                .node("gate", "Sigmoid", "gated.y")
                .node("gated.r", "Mul", "gate", "gated.y")
                .constant("1", 1)
                .node("erf.d", "Div", "erf.y", "1")
                .node("erf.e", "Erf", "erf.d")
                .node("erf.a", "Add", "erf.e", "1")
                .node("erf.r", "Mul", "erf.y", "erf.a")
                .node("hard.a", "Add", "hard.y", "1")
                .node("hard.c", "Clip", "hard.a")
                .node("hard.r", "Mul", "hard.c", "hard.y")
                .node("pooled.f", "Flatten", "pooled.y")
                .constant("slope", 1)
                .node("pooled.r", "PRelu", "pooled.f", "slope")
                .node("squashed.r", "Tanh", "squashed.y")
                .node("square", "Mul", "product.y", "product.y")
                .graph("plain.r", "gated.r", "erf.r", "hard.r", "pooled.r", "squashed.r", "square");
        Map<String, Draw> draws = Initialisation.draws(graph);
        assertThat(draws).containsEntry("bias", new Draw.Same(0)).containsEntry("scale", new Draw.Same(1));
        assertThat(draws).containsEntry("slope", new Draw.Same(0.25)).doesNotContainKey("1");
        for (String name : List.of("plain", "gated", "erf", "hard", "pooled")) {
            assertThat(draws).as(name).containsEntry(name, Draw.Normal.he(6));
        }
        for (String name : List.of("squashed", "product")) {
            assertThat(draws).as(name).containsEntry(name, Draw.Uniform.glorot(6, 6));
        }
    }

    @Test
    void whatIsNotLearnedStays() {
        Graph graph = new Sketch(-1, 3, 4, 4)
                .constant("mean", 3, 1, 1)
                .constant("deviation", 1, 3, 1, 1)
                .node("centred", "Sub", "x", "mean")
                .node("normalised", "Div", "centred", "deviation")
                .conv("conv", "normalised", 5, 3, 1)
                .constant("half", 1)
                .node("halved", "Mul", "conv", "half")
                .constant("mask", 4, 4)
                .node("masked", "Mul", "halved", "mask")
                .constant("position", 5, 4, 4)
                .node("placed", "Add", "masked", "position")
                .graph("placed");
        Graph drawn = Initialisation.drawn(graph, new Random(1));
        for (String name : List.of("mean", "deviation", "half", "mask", "position")) {
            assertThat(numbers(drawn, name)).as(name).containsOnly(Sketch.LEARNED);
        }
        assertThat(Initialisation.draws(graph).keySet()).containsExactly("conv.w", "conv.b");
    }

    @Test
    void tablesAreEmbeddingsWithWhatIsAddedToTheirRows() {
        Graph graph = new Sketch(-1)
                .constant("words", 500, 64)
                .node("word", "Gather", "words", "x")
                .constant("positions", 1, 30, 64)
                .node("placed", "Add", "word", "positions")
                .constant("kind", 64)
                .node("sum", "Add", "kind", "placed")
                .constant("scale", 64)
                .constant("shift", 64)
                .node("normed", "LayerNormalization", "sum", "scale", "shift")
                .graph("normed");
        Graph drawn = Initialisation.drawn(graph, new Random(3));
        variance(drawn, "words", 0.0004, 0.05);
        variance(drawn, "positions", 0.0004, 0.1);
        variance(drawn, "kind", 0.0004, 0.4);
        assertThat(numbers(drawn, "scale")).containsOnly(1);
        assertThat(numbers(drawn, "shift")).containsOnly(0);
    }

    @Test
    void whatIsReadTwiceIsDrawnOnceAsTheFirstNeedsIt() {
        Graph graph = new Sketch(-1, 6)
                .constant("shared", 6, 6)
                .node("a", "MatMul", "x", "shared")
                .node("b", "Relu", "a")
                .node("c", "MatMul", "b", "shared")
                .graph("c");
        assertThat(Initialisation.draws(graph)).containsExactly(Map.entry("shared", Draw.Normal.he(6)));
    }

    @Test
    void weightsOfWhichNothingIsKnownAreRefusedAllOfThem() {
        Graph graph = new Sketch(-1, 6)
                .constant("w", 6, 6)
                .node("t", "Transpose", "w")
                .node("a", "MatMul", "x", "t")
                .constant("e", 6, 6)
                .node("b", "Einsum", Map.of("equation", Attribute.word("ij,jk->ik")), "a", "e")
                .graph("b");
        List<Node> nodes = new ArrayList<>(graph.nodes());
        Tensor held = Tensor.of(new float[] {1, 2}, 2);
        nodes.add(Node.of("held", "Constant", List.of(), List.of("held")).with("value", new Attribute.Constant(held)));
        assertThatThrownBy(() -> Initialisation.drawn(graph.withNodes(nodes), new Random(1)))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "sketch: nothing is known of how these weights are drawn: w (Transpose), e (Einsum), those in"
                                + " \"held\" (Constant). Prepare the network, or cut it.");
    }

    private static void variance(Graph graph, String name, double expected, double tolerance) {
        assertThat(Moments.power(numbers(graph, name)) / expected).as(name).isCloseTo(1, within(tolerance));
        double error = Math.sqrt(expected / numbers(graph, name).length);
        assertThat(Moments.mean(numbers(graph, name))).as(name).isCloseTo(0, within(4 * error));
    }

    private static float[] numbers(Graph graph, String name) {
        return Optional.ofNullable(graph.initialisers().get(name)).orElseThrow().floats();
    }
}
