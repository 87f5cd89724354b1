package dev.graft.onnx.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.onnx.Small;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpliceTest {
    private static final Graph BACKBONE = Small.classifier(2);

    @Test
    void theHeadComputesOnWhatTheBackboneComputed() {
        Graph whole = Splice.of("x", BACKBONE, "g", head(4), "x", "head/");
        assertThat(whole.inputs())
                .extracting(Value::toString)
                .containsExactly("pictures float [2, 3, 8, 8]", "head/shift float [3]");
        assertThat(whole.outputs()).extracting(Value::name).containsExactly("head/y");
        assertThat(whole.nodes())
                .extracting(Node::name)
                .containsExactly("conv1", "relu1", "pool1", "head/flat", "head/product", "head/if");
        assertThat(whole.initialisers()).containsOnlyKeys("conv.w", "conv.b", "head/w", "head/truth");
        Floats pictures = Floats.of(Small.waves(2 * 192), 2, 3, 8, 8);
        Floats shift = Floats.of(new float[] {1, 2, 3}, 3);
        Floats features = run(Cut.at("x", BACKBONE, "g"), Map.of("pictures", pictures), "g");
        float[] apart = run(head(4), Map.of("x", features, "shift", shift), "y").toArray();
        assertThat(run(whole, Map.of("pictures", pictures, "head/shift", shift), "head/y")
                        .toArray())
                .isEqualTo(apart);
    }

    @Test
    void aSecondHeadNeedsAnotherPrefix() {
        Graph small = Small.one(2, "Relu", Map.of());
        Graph first = Splice.of("x", small, "y", small, "x", "a/");
        assertThat(Splice.of("x", first, "a/y", small, "x", "b/").nodes())
                .extracting(Node::output)
                .containsExactly("y", "a/y", "b/y");
        assertThatThrownBy(() -> Splice.of("model.onnx", first, "a/y", small, "x", "a/"))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("model.onnx: it and what is put behind it both have")
                .hasMessageContaining("Take another prefix.");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> Splice.of("model.onnx", BACKBONE, "g", head(5), "x", "head/"))
                .isInstanceOf(GraftException.class)
                .hasMessage("model.onnx: it is cut at g float [2, 4, 1, 1], and what is put behind it takes"
                        + " x float [?, 5, 1, 1]. Cut it elsewhere.");
        assertThatThrownBy(() -> Splice.of("model.onnx", BACKBONE, "f", head(4), "x", "head/"))
                .hasMessageContaining("f float [1, 4], and what is put behind it takes x float [?, 4, 1, 1]");
        assertThatThrownBy(() -> Splice.of("model.onnx", BACKBONE, "g", head(4), "z", "head/"))
                .hasMessage("model.onnx: what is put behind it has no input \"z\"; it has: x, shift.");
        assertThatThrownBy(() -> Splice.of("model.onnx", BACKBONE, "q", head(4), "x", "head/"))
                .hasMessageContaining("no value or node is called \"q\"");
        assertThatThrownBy(() -> Splice.of("model.onnx", BACKBONE, "p", Small.one(1, "Relu", Map.of()), "x", "head/"))
                .hasMessage(
                        "model.onnx: it is of operator set 11, and what is put behind it of 13. Prepare both first.");
    }

    /** From maps x [samples, c, 1, 1] to rows w x + shift, added in a branch that reads from outside. */
    private static Graph head(int channels) {
        Map<String, Tensor> constants = new LinkedHashMap<>();
        constants.put("w", Tensor.of(Small.waves(3 * channels), channels, 3));
        constants.put("truth", Tensor.of(Type.BOOL, ByteBuffer.wrap(new byte[] {1})));
        Graph branch = new Graph(
                "branch",
                Map.of("", 11),
                List.of(),
                List.of(new Value("inside", Type.FLOAT, Optional.empty())),
                Map.of(),
                List.of(Node.of("add", "Add", List.of("p", "shift"), List.of("inside"))));
        Map<String, Attribute> branches =
                Map.of("then_branch", new Attribute.Body(branch), "else_branch", new Attribute.Body(branch));
        return new Graph(
                "head",
                Map.of("", 11),
                List.of(
                        Value.of("x", Type.FLOAT, Shape.of(-1, channels, 1, 1)),
                        Value.of("shift", Type.FLOAT, Shape.of(3))),
                List.of(new Value("y", Type.FLOAT, Optional.empty())),
                constants,
                List.of(
                        Node.of("flat", "Flatten", List.of("x"), List.of("f")),
                        Node.of("product", "MatMul", List.of("f", "w"), List.of("p")),
                        new Node("if", "", "If", List.of("truth"), List.of("y"), branches)));
    }

    private static Floats run(Graph graph, Map<String, Floats> inputs, String output) {
        try (Session session = Session.open("x", GraphFile.bytes(graph), Device.CPU, 1)) {
            return Optional.ofNullable(session.run(inputs).get(output)).orElseThrow();
        }
    }
}
