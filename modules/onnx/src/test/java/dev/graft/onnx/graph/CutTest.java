package dev.graft.onnx.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.onnx.Published;
import dev.graft.onnx.Small;
import dev.graft.onnx.prepare.Prepare;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CutTest {
    private static final Graph GRAPH = Small.classifier(1);

    @Test
    void onlyWhatTheValueNeedsIsKept() {
        Graph cut = Cut.at("x", GRAPH, "g");
        assertThat(cut.nodes()).extracting(Node::name).containsExactly("conv1", "relu1", "pool1");
        assertThat(cut.outputs()).containsExactly(Value.named("g"));
        assertThat(cut.inputs()).isEqualTo(GRAPH.inputs());
        assertThat(cut.initialisers()).containsOnlyKeys("conv.w", "conv.b");
    }

    @Test
    void aNodeStandsForItsOutput() {
        assertThat(Cut.at("x", GRAPH, "pool1")).isEqualTo(Cut.at("x", GRAPH, "g"));
    }

    @Test
    void theOutputItselfIsTheWholeGraph() {
        assertThat(Cut.at("x", GRAPH, "p")).isEqualTo(GRAPH);
    }

    @Test
    void whatAGraphInsideANodeReadsIsKept() {
        Graph inside = Small.one(-1, "Relu", Map.of()).withInputs(List.of()).withOutputs(List.of(Value.named("y")));
        Node branch = new Node(
                "if1",
                "",
                "If",
                List.of("condition"),
                List.of("chosen"),
                Map.of("then_branch", new Attribute.Body(inside), "else_branch", new Attribute.Body(inside)));
        Graph graph = new Graph(
                "g",
                Map.of("", 13),
                List.of(Value.of("condition", Type.BOOL, Shape.of()), Value.of("x", Type.FLOAT, Shape.of(1, 4))),
                List.of(Value.named("chosen")),
                Map.of(),
                List.of(branch));
        assertThat(Cut.at("x", graph, "chosen").inputs()).isEqualTo(graph.inputs());
    }

    @Test
    void aNameThatIsNotThereComesWithTheNearest() {
        assertThatThrownBy(() -> Cut.at("model.onnx", GRAPH, "flaten1"))
                .isInstanceOf(GraftException.class)
                .hasMessage("model.onnx: no value or node is called \"flaten1\"; did you mean \"flatten1\"?"
                        + " See them with: ./graft inspect model.onnx");
    }

    @Test
    void cutPointsAreRealAndCountTheSamples() {
        Graph free = Prepare.graph("x", GRAPH);
        assertThat(CutPoints.of("x", free)).containsOnlyKeys("c", "r", "g", "f", "z", "p");
        assertThat(CutPoints.of("x", free))
                .containsEntry("r", Shape.of(4, 6, 6))
                .containsEntry("f", Shape.of(4));
    }

    @Test
    void aConstantAndAShapeAreNoCutPoints() {
        Graph graph = Small.one(-1, "Relu", Map.of());
        Graph more = graph.withInitialisers(Map.of("one", Tensor.of(new float[] {1}, 1)))
                .withNodes(List.of(
                        graph.nodes().get(0),
                        Node.of("shape", "Shape", List.of("x"), List.of("sizes")),
                        Node.of("minus", "Neg", List.of("one"), List.of("m"))));
        assertThat(CutPoints.of("x", more)).containsOnlyKeys("y");
    }

    /** What a file leaves unknown is not taken for a single number, and a single number is known as one. */
    @Test
    void aScalarIsKnownFromAnUnknownShape() {
        Graph graph = new Graph(
                "unknown",
                Map.of("", 13),
                List.of(new Value("x", Type.FLOAT, Optional.empty()), Value.of("v", Type.FLOAT, Shape.of(-1, 4))),
                List.of(Value.named("y")),
                Map.of(),
                List.of(
                        Node.of("relu", "Relu", List.of("x"), List.of("y")),
                        Node.of("size", "Size", List.of("v"), List.of("count"))));
        Map<String, Value> shapes = Shapes.of("x", graph, 2);
        assertThat(shapes).containsEntry("y", new Value("y", Type.FLOAT, Optional.empty()));
        assertThat(shapes).containsEntry("count", Value.of("count", Type.INT64, Shape.of()));
    }

    /** What every node of these networks is there for is known without running it (an old Dropout's mask is not). */
    @Test
    void shapesOfPublishedNetworksAreKnown() {
        for (String name : List.of(Published.MNIST, Published.SQUEEZENET, Published.OSNET, Published.FACES)) {
            Graph graph = Prepare.graph(name, GraphFile.read(Published.file(name)));
            Map<String, Value> shapes = Shapes.of(name, graph, 2);
            assertThat(graph.nodes()).as(name).allMatch(node -> shapes.getOrDefault(node.output(), Value.named(""))
                    .shape()
                    .map(Shape::isFixed)
                    .orElse(false));
        }
    }
}
