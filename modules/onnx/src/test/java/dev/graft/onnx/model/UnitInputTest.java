package dev.graft.onnx.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitInputTest {
    private static final double BYTE = 1 / 255.0;

    @Test
    void whatIsGivenBytesIsGivenAFactor() {
        Graph scaled = UnitInput.of(graph("Relu"), pictures(BYTE));
        assertThat(ops(scaled)).containsExactly("Mul", "Relu", "Conv");
        Tensor factor =
                Optional.ofNullable(scaled.initialisers().get("unit/scale")).orElseThrow();
        assertThat(factor.floats()).containsExactly(2 / 255f);
    }

    @Test
    void whatIsGivenUnitSizeStays() {
        Graph graph = graph("Relu");
        assertThat(UnitInput.of(graph, pictures(0.25))).isEqualTo(graph);
    }

    /** Order, shape and a shift leave the spread: the factor comes behind them. A network that scales needs none. */
    @ParameterizedTest
    @CsvSource({"Gather, true", "Transpose, true", "Add, true", "Sub, true", "Mul, false", "Div, false"})
    void theFactorIsInFrontOfTheFirstWeights(String first, boolean isScaled) {
        Graph scaled = UnitInput.of(graph(first), pictures(BYTE));
        assertThat(ops(scaled)).isEqualTo(isScaled ? List.of(first, "Mul", "Conv") : List.of(first, "Conv"));
    }

    private static List<String> ops(Graph graph) {
        return graph.nodes().stream().map(Node::op).toList();
    }

    private static Graph graph(String first) {
        return new Graph(
                "g",
                Map.of("", 21),
                List.of(Value.of("x", Type.FLOAT, Shape.of(-1, 3, 8, 8))),
                List.of(Value.named("z")),
                Map.of(
                        "c", Tensor.of(new float[] {1, 2, 3}, 1, 3, 1, 1),
                        "w", Tensor.of(new float[6], 2, 3, 1, 1)),
                List.of(
                        Node.of("first", first, List.of("x", "c"), List.of("y")),
                        Node.of("conv", "Conv", List.of("y", "w"), List.of("z"))));
    }

    private static Pictures pictures(double deviation) {
        return new Pictures(
                "x",
                3,
                8,
                8,
                Fit.STRETCH,
                Colours.RGB,
                Axes.CHANNELS_FIRST,
                Collections.nCopies(3, 0.5),
                Collections.nCopies(3, deviation));
    }
}
