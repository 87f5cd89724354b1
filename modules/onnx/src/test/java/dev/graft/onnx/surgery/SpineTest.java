package dev.graft.onnx.surgery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.onnx.Small;
import dev.graft.onnx.TinyBackbone;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpineTest {
    @Test
    void branchesAreAsideAndWhereTheyMeetIsOnIt() {
        Spine spine = spine(Chains.fires());
        assertThat(spine.values())
                .containsExactly(
                        "x",
                        "conv1",
                        "relu1",
                        "pool1",
                        "fire2/squeeze",
                        "fire2/squeeze/relu",
                        "fire2",
                        "fire3/squeeze",
                        "fire3/squeeze/relu",
                        "fire3");
        assertThat(spine.stretches()).hasSize(9);
        assertThat(spine.stretches().get(2)).extracting(Node::op).containsExactly("MaxPool");
        assertThat(spine.stretches().get(5))
                .extracting(Node::op)
                .containsExactly("Conv", "Relu", "Conv", "Relu", "Concat");
    }

    @Test
    void aShortcutGoesPastWhatIsInAResidualBlock() {
        Graph graph = TinyBackbone.graph(List.of("conv 4", "residual 4", "average"));
        assertThat(spine(graph).values())
                .containsExactly(
                        "input",
                        "conv1",
                        "conv1/norm",
                        "conv1/relu",
                        "residual1/add",
                        "residual1/relu",
                        "average1",
                        "average1/flat",
                        "scores");
    }

    /** y = relu(x), z = y where y is above 0, and its shape is read again at the end. */
    @Test
    void masksAndShapesAreNoPaths() {
        Graph graph = graph(
                Map.of("zero", Tensor.of(new float[1], 1)),
                Node.of("1", "Greater", List.of("x", "zero"), List.of("is")),
                Node.of("2", "Shape", List.of("x"), List.of("shape")),
                Node.of("3", "Relu", List.of("x"), List.of("y")),
                Node.of("4", "Where", List.of("is", "y", "zero"), List.of("z")),
                Node.of("5", "Reshape", List.of("z", "shape"), List.of("end")));
        assertThat(spine(graph).values()).containsExactly("x", "y", "z", "end");
    }

    @Test
    void severalValuesOfOneNodeAreBeside() {
        Graph graph = graph(
                Map.of(),
                Node.of("1", "Relu", List.of("x"), List.of("y")),
                Node.of("2", "Split", List.of("y"), List.of("left", "right"))
                        .with("axis", Attribute.whole(1))
                        .with("num_outputs", Attribute.whole(2)),
                Node.of("3", "Add", List.of("left", "right"), List.of("z")),
                Node.of("4", "Relu", List.of("z"), List.of("end")));
        Spine spine = spine(graph);
        assertThat(spine.values()).containsExactly("x", "y", "z", "end");
        assertThat(spine.stretches().get(1)).extracting(Node::op).containsExactly("Split", "Add");
    }

    @Test
    void whatLeadsNowhereOrComesFromElsewhereIsAside() {
        Graph graph = graph(
                Map.of("w", Tensor.of(Small.waves(4), 4)),
                Node.of("1", "Relu", List.of("x"), List.of("y")),
                Node.of("2", "Neg", List.of("x"), List.of("nowhere")),
                Node.of("3", "Neg", List.of("other"), List.of("elsewhere")),
                Node.of("4", "Add", List.of("y", "elsewhere"), List.of("end")));
        assertThat(spine(graph).values()).containsExactly("x", "y", "end");
        Spine none = Spine.of(graph.withOutputs(List.of(Value.named("elsewhere"))), "x", Map.of());
        assertThat(none.values()).isEmpty();
        assertThat(none.stretches()).isEmpty();
    }

    @Test
    void theEndCanBeTheInputsNextValue() {
        Graph graph = graph(Map.of(), Node.of("1", "Relu", List.of("x"), List.of("end")));
        assertThat(spine(graph).values()).containsExactly("x", "end");
    }

    private static Graph graph(Map<String, Tensor> constants, Node... nodes) {
        return new Graph(
                "graph",
                Map.of("", 21),
                List.of(Value.of("x", Type.FLOAT, Shape.of(-1, 4)), Value.of("other", Type.FLOAT, Shape.of(-1, 4))),
                List.of(Value.named("end")),
                constants,
                List.of(nodes));
    }

    private static Spine spine(Graph graph) {
        return Spine.of(graph, graph.inputs().get(0).name(), Chains.values(graph));
    }
}
