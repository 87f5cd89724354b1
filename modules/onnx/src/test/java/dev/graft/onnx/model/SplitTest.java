package dev.graft.onnx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.network.Device;
import dev.graft.onnx.Small;
import dev.graft.onnx.TinyBackbone;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SplitTest {
    private static final int SAMPLES = 3;

    /** Frozen up to each parameter in turn: the two parts compute what the whole does. */
    @ParameterizedTest
    @MethodSource("networks")
    void theTwoPartsComputeWhatTheWholeDoes(Graph graph) {
        Floats pictures = Floats.of(Small.waves(SAMPLES * 3 * 8 * 8), SAMPLES, 3, 8, 8);
        Map<String, Floats> input = Map.of(graph.inputs().get(0).name(), pictures);
        float[] whole = only(run(graph, input));
        List<String> inOrder = new ArrayList<>();
        graph.nodes().forEach(node -> node.reads().stream()
                .filter(graph.initialisers()::containsKey)
                .forEach(inOrder::add));
        for (int frozen = 0; frozen < inOrder.size(); frozen++) {
            Set<String> changing = Set.copyOf(inOrder.subList(frozen, inOrder.size()));
            Split split = Split.of("x", graph, changing);
            assertThat(split.rest().initialisers().keySet()).containsAll(changing);
            Graph front = split.front(graph);
            assertThat(front.initialisers().keySet()).doesNotContainAnyElementsOf(changing);
            Map<String, Floats> between = front.nodes().isEmpty() ? input : run(front, input);
            assertThat(only(run(split.rest(), between)))
                    .as("frozen up to %s", inOrder.get(frozen))
                    .containsExactly(whole, within(1e-6f));
        }
    }

    static Stream<Graph> networks() {
        return Stream.of(
                TinyBackbone.graph(List.of("conv 4", "residual 4", "residual 6 /2", "average", "dense 5")),
                TinyBackbone.graph(List.of("conv 4 5x5 /2", "pool", "dense 7", "dropout 0.5")),
                aroundTheFirstLayer());
    }

    @Test
    void aBlockIsEnteredAtSeveralValues() {
        Graph graph = TinyBackbone.graph(List.of("conv 4", "residual 4", "average"));
        Split split = Split.of("x", graph, List.of("residual1/conv2/weight", "last/weight"));
        assertThat(split.frontier())
                .containsExactlyInAnyOrder(
                        Value.of(
                                "residual1/conv1/relu",
                                Type.FLOAT,
                                Shape.of(-1, 4, 8, 8).with(0, Shape.Dim.open("batch"))),
                        Value.of("conv1/relu", Type.FLOAT, Shape.of(-1, 4, 8, 8).with(0, Shape.Dim.open("batch"))));
        assertThat(split.rest().nodes().stream().map(Node::name)).doesNotContain("conv1", "residual1/conv1");
    }

    @Test
    void whereEverythingIsTrainedOnlyTheInputComesBefore() {
        Graph graph = TinyBackbone.graph(TinyBackbone.RESIDUAL);
        Split split = Split.of("x", graph, graph.initialisers().keySet());
        assertThat(split.frontier()).isEqualTo(graph.inputs());
        assertThat(split.rest().nodes()).isEqualTo(graph.nodes());
        assertThat(split.front(graph).nodes()).isEmpty();
    }

    /** What the file computes of the shape of a frozen value is no row for each sample. */
    @Test
    void shapesOfFrozenValuesAreComputedBehind() {
        Graph graph = linear(
                List.of(
                        Node.of("h", "MatMul", List.of("x", "first"), List.of("h")),
                        Node.of("s", "Shape", List.of("h"), List.of("s")),
                        Node.of("y", "MatMul", List.of("h", "second"), List.of("y")),
                        Node.of("z", "Reshape", List.of("y", "s"), List.of("z"))),
                Shape.of(-1, 4));
        Split split = Split.of("x", graph, List.of("second"));
        assertThat(split.frontier()).extracting(Value::name).containsExactly("h");
        assertThat(split.rest().nodes()).extracting(Node::name).containsExactly("s", "y", "z");
    }

    /** A transposed value has its samples elsewhere, however long its first axis is. */
    @Test
    void onlyValuesWithARowForEachSampleAreKept() {
        Graph graph = linear(
                List.of(
                        Node.of("h", "MatMul", List.of("x", "first"), List.of("h")),
                        Small.transpose("h", "t", 1, 0),
                        Small.transpose("t", "b", 1, 0),
                        Node.of("z", "MatMul", List.of("b", "second"), List.of("z"))),
                Shape.of(-1, 4));
        Split kept = Split.of("x", graph, List.of("second"));
        assertThat(kept.frontier()).extracting(Value::name).containsExactly("b");
        List<Node> nodes = new ArrayList<>(graph.nodes().subList(0, 2));
        nodes.add(Node.of("z", "Gemm", List.of("t", "second"), List.of("z")).with("transA", Attribute.whole(1)));
        Split behind = Split.of("x", graph.withNodes(nodes), List.of("second"));
        assertThat(behind.frontier()).extracting(Value::name).containsExactly("h");
    }

    /** The input itself is read behind the first layer: there is nothing to keep instead of it. */
    @Test
    void anInputThatGoesPastTakesEverythingWithIt() {
        Graph graph = aroundTheFirstLayer();
        Split split = Split.of("x", graph, List.of("second/weight", "past/weight"));
        assertThat(split.frontier()).isEqualTo(graph.inputs());
        assertThat(split.rest().nodes()).isEqualTo(graph.nodes());
    }

    @Test
    void whatReachesNoOutputIsSaid() {
        Graph graph = TinyBackbone.graph(TinyBackbone.RESIDUAL);
        assertThatThrownBy(() -> Split.of("x.onnx", graph, List.of("nothing")))
                .hasMessage("x.onnx: nothing of [nothing] reaches an output");
    }

    /** A second convolution reads the first one, and another beside it the input. */
    private static Graph aroundTheFirstLayer() {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        weights.put("first/weight", Tensor.of(Small.waves(2 * 3), 2, 3, 1, 1));
        weights.put("second/weight", Tensor.of(Small.waves(4 * 2), 4, 2, 1, 1));
        weights.put("past/weight", Tensor.of(Small.waves(4 * 3), 4, 3, 1, 1));
        return new Graph(
                "past",
                Map.of("", 21),
                List.of(Value.of("input", Type.FLOAT, Shape.of(-1, 3, 8, 8).with(0, Shape.Dim.open("batch")))),
                List.of(Value.named("z")),
                weights,
                List.of(
                        Node.of("first", "Conv", List.of("input", "first/weight"), List.of("first")),
                        Node.of("relu", "Relu", List.of("first"), List.of("relu")),
                        Node.of("second", "Conv", List.of("relu", "second/weight"), List.of("second")),
                        Node.of("past", "Conv", List.of("input", "past/weight"), List.of("past")),
                        Node.of("sum", "Add", List.of("second", "past"), List.of("sum")),
                        Node.of("pool", "GlobalAveragePool", List.of("sum"), List.of("pool")),
                        Node.of("z", "Flatten", List.of("pool"), List.of("z"))));
    }

    private static Graph linear(List<Node> nodes, Shape input) {
        return new Graph(
                "linear",
                Map.of("", 21),
                List.of(Value.of("x", Type.FLOAT, input.with(0, Shape.Dim.open("batch")))),
                List.of(Value.named("z")),
                Map.of("first", Tensor.of(Small.waves(8), 4, 2), "second", Tensor.of(Small.waves(4), 2, 2)),
                nodes);
    }

    private static Map<String, Floats> run(Graph graph, Map<String, Floats> inputs) {
        try (Session session = Session.open("x", GraphFile.bytes(graph), Device.CPU, 1)) {
            return session.run(inputs);
        }
    }

    private static float[] only(Map<String, Floats> outputs) {
        assertThat(outputs).hasSize(1);
        return outputs.values().iterator().next().toArray();
    }
}
