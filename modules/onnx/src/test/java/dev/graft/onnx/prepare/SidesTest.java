package dev.graft.onnx.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.onnx.Small;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SidesTest {
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 16, 33})
    void aNetworkThatPoolsAllTakesAnySize(int size) {
        Graph sized = Sides.of("net", Prepare.graph("net", Small.classifier(1)), pictures("pictures", size));
        Map<String, Value> values = Shapes.of("net", sized, 2);
        assertThat(values.getOrDefault("c", Value.none()).sizes()).containsExactly(2, 4, size - 2, size - 2);
        assertThat(values.getOrDefault("p", Value.none()).sizes()).containsExactly(2, 2);
    }

    @Test
    void itsOwnSizeLeavesItAsItIs() {
        Graph graph = Prepare.graph("net", Small.classifier(1));
        assertThat(Sides.of("net", graph, pictures("pictures", 8))).isSameAs(graph);
        assertThat(Sides.of("net", graph, pictures("other", 16))).isSameAs(graph);
    }

    @Test
    void whatIsTooSmallToBeConvolvedIsRefused() {
        Graph graph = Prepare.graph("net", Small.classifier(1));
        assertThatThrownBy(() -> Sides.of("net", graph, pictures("pictures", 2)))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("net: \"c\" (Conv) is bound to pictures of 8 x 8, and size asks for 2 x 2.");
    }

    /** Twice the side would give four times the rows: what ONNX Runtime infers without a complaint. */
    @ParameterizedTest
    @ValueSource(ints = {4, 12, 16})
    void behindAFlatteningWeightsAreForOneSize(int size) {
        Tensor weights = Tensor.of(Small.waves(192 * 2), 192, 2);
        for (long[] target : new long[][] {{-1, 192}, {0, 192}, {0, -1}}) {
            Graph graph = new Graph(
                    "flat",
                    Map.of("", 13),
                    List.of(Value.of("x", Type.FLOAT, Shape.of(-1, 3, 8, 8))),
                    List.of(Value.named("z")),
                    Map.of("w", weights, "to", Tensor.of(target, 2)),
                    List.of(
                            Node.of("relu", "Relu", List.of("x"), List.of("r")),
                            Node.of("flatten", "Reshape", List.of("r", "to"), List.of("f")),
                            Node.of("product", "MatMul", List.of("f", "w"), List.of("z"))));
            String bound = target[1] == -1 ? "\"z\" (MatMul)" : "\"f\" (Reshape)";
            assertThatThrownBy(() -> Sides.of("net", graph, pictures("x", size)))
                    .isInstanceOf(GraftException.class)
                    .hasMessageStartingWith("net: " + bound + " is bound to pictures of 8 x 8");
        }
    }

    private static Pictures pictures(String name, int size) {
        return new Pictures(
                name,
                3,
                size,
                size,
                Fit.STRETCH,
                Colours.RGB,
                Axes.CHANNELS_FIRST,
                Collections.nCopies(3, 0.0),
                Collections.nCopies(3, 1.0));
    }
}
