package dev.graft.onnx.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import dev.graft.core.network.Device;
import dev.graft.onnx.Published;
import dev.graft.onnx.Small;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrepareTest {
    @Test
    void theFirstAxisIsFreedAlsoInTheShapesOfReshape() {
        Graph free = Prepare.graph("x", Small.classifier(1));
        assertThat(free.inputs()).extracting(Value::toString).containsExactly("pictures float [batch, 3, 8, 8]");
        assertThat(free.outputs()).extracting(Value::toString).containsExactly("p float [batch, 2]");
        float[] three = run(free, "pictures", Floats.of(Small.waves(3 * 192), 3, 3, 8, 8));
        for (int i = 0; i < 3; i++) {
            float[] one = Arrays.copyOfRange(Small.waves(3 * 192), i * 192, (i + 1) * 192);
            assertThat(run(Small.classifier(1), "pictures", Floats.of(one, 1, 3, 8, 8)))
                    .containsExactly(Arrays.copyOfRange(three, 2 * i, 2 * i + 2));
        }
    }

    /** As in the MNIST network of CNTK: weights are brought to a shape that begins with 1 too. */
    @Test
    void aShapeThatWeightsShareWithSamplesIsFreedForSamplesOnly() {
        Graph graph = sharedShape(new long[] {1, 4});
        Graph free = Prepare.graph("x", graph);
        assertThat(free.inputs().get(0).shape())
                .hasValueSatisfying(shape -> assertThat(shape).hasToString("[batch, 2, 2]"));
        assertThat(run(free, "x", Floats.of(new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 2, 2, 2)))
                .containsExactly(11, 22, 33, 44, 15, 26, 37, 48);
    }

    @Test
    void whereAnotherSizeIsWhatRemainsTheFirstIsWhatItWas() {
        assertThat(run(
                        Prepare.graph("x", sharedShape(new long[] {1, -1})),
                        "x",
                        Floats.of(new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 2, 2, 2)))
                .hasSize(8);
    }

    @Test
    void aNetworkThatCannotBeFreedStaysAsItIs() {
        Graph graph = Small.one(1, "Expand", Map.of())
                .withInitialisers(Map.of("to", Tensor.of(new long[] {1, 4}, 2), "add", Tensor.of(new float[4], 1, 4)));
        Graph fixed = graph.withNodes(List.of(
                Node.of("r", "Reshape", List.of("x", "flat"), List.of("v")),
                Node.of("e", "Expand", List.of("v", "to"), List.of("y"))));
        Map<String, Tensor> constants = new LinkedHashMap<>(graph.initialisers());
        constants.put("flat", Tensor.of(new long[] {4}, 1));
        Graph whole = fixed.withInitialisers(constants);
        Graph prepared = Prepare.graph("x", whole);
        assertThat(prepared.inputs()).isEqualTo(whole.inputs());
        assertThat(prepared.nodes()).isEqualTo(whole.nodes());
    }

    @Test
    void anOpenAxisIsLeftAlone() {
        Graph graph = Small.one(-1, "Relu", Map.of());
        Graph prepared = Prepare.graph("x", graph);
        assertThat(prepared.inputs()).isEqualTo(graph.inputs());
        assertThat(prepared.nodes()).isEqualTo(graph.nodes());
    }

    @Test
    void numbersOf16BitsBecomeThoseOf32WithTheSameValue() {
        Graph graph = Prepare.graph("x", GraphFile.parse("x", half()));
        assertThat(graph.inputs().get(0).type()).isEqualTo(Type.FLOAT);
        assertThat(graph.outputs().get(0).type()).isEqualTo(Type.FLOAT);
        assertThat(graph.initialisers()).containsOnlyKeys("w", "c");
        assertThat(graph.initialisers().get("w")).isEqualTo(Tensor.of(new float[] {1, -2, 0.5f, 65504}, 4));
        assertThat(graph.initialisers().get("c")).isEqualTo(Tensor.of(new float[] {1, -2, 0.5f, 65504}, 4));
        assertThat(run(graph, "x", Floats.of(new float[] {1, 1, 1, 1}, 1, 4))).containsExactly(3, -3, 2, 131009);
    }

    /** Also where a network goes from its file to its gradients at once. */
    @Test
    void gradientsAreOfNumbersOf32Bits() {
        Ops ops = Prepare.ops("x", GraphFile.parse("x", half()), 1);
        assertThat(ops.graph(List.of()).inputs()).extracting(Value::type).containsExactly(Type.FLOAT);
        assertThat(ops.nodes()).allMatch(node -> ops.value(node.output()).type() == Type.FLOAT);
    }

    /** ONNX Runtime computes it, but infers no shape for it, which gradients need. */
    @Test
    void meansAndVariancesAreWrittenOutWithTheSameNumbers() {
        Attribute axes = Attribute.wholes(-1, 1);
        Graph graph = new Graph(
                "mvn",
                Map.of("", 13),
                List.of(Value.of("x", Type.FLOAT, Shape.of(2, 3, 4))),
                List.of(Value.of("y", Type.FLOAT, Shape.of(2, 3, 4))),
                Map.of(),
                List.of(new Node(
                        "n", "", "MeanVarianceNormalization", List.of("x"), List.of("y"), Map.of("axes", axes))));
        Ops ops = Prepare.ops("x", graph, 2);
        assertThat(ops.value("y").sizes()).containsExactly(2, 3, 4);
        Floats x = Floats.of(Small.waves(24), 2, 3, 4);
        assertThat(run(ops.graph(List.of(ops.value("y"))), "x", x)).containsExactly(run(graph, "x", x), within(1e-5f));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Published.MNIST,
                Published.SQUEEZENET,
                Published.OSNET,
                Published.FACES,
                Published.COMMANDS,
                Published.SPEECH
            })
    void publishedNetworksTake1And16SamplesAlike(String name) {
        Graph graph = Prepare.graph(name, GraphFile.read(Published.file(name)));
        Value input = graph.inputs().get(0);
        Shape shape = input.shape().orElseThrow();
        assertThat(shape.dims().get(0).isOpen()).isTrue();
        int one = (int) shape.perSample().elements();
        float[] values = Small.waves(16 * one);
        try (Session session = Session.open(name, GraphFile.bytes(graph), Device.CPU, 2)) {
            Map<String, Floats> together = session.run(Map.of(
                    input.name(),
                    Floats.of(values, shape.with(0, Shape.Dim.of(16)).sizes())));
            for (int i = 0; i < 16; i += 5) {
                Map<String, Floats> alone = session.run(Map.of(
                        input.name(),
                        Floats.of(
                                Arrays.copyOfRange(values, i * one, (i + 1) * one),
                                shape.with(0, Shape.Dim.of(1)).sizes())));
                int at = i;
                alone.forEach((output, floats) -> {
                    int size = floats.values().limit();
                    assertThat(together.getOrDefault(output, floats).toArray()).hasSize(16 * size);
                    assertThat(Arrays.copyOfRange(
                                    together.getOrDefault(output, floats).toArray(), at * size, (at + 1) * size))
                            .as("%s of sample %d", output, at)
                            .isEqualTo(floats.toArray());
                });
            }
        }
    }

    /** Samples x and weights w, both brought to one shape and added. */
    private static Graph sharedShape(long[] to) {
        return new Graph(
                "shared",
                Map.of("", 7),
                List.of(Value.of("x", Type.FLOAT, Shape.of(1, 2, 2))),
                List.of(Value.of("y", Type.FLOAT, Shape.of(1, 4))),
                Map.of("to", Tensor.of(to, 2), "w", Tensor.of(new float[] {10, 20, 30, 40}, 2, 2)),
                List.of(
                        Node.of("rx", "Reshape", List.of("x", "to"), List.of("xf")),
                        Node.of("rw", "Reshape", List.of("w", "to"), List.of("wf")),
                        Node.of("add", "Add", List.of("xf", "wf"), List.of("y"))));
    }

    /** y = (x + w) * 1 cast to 16 bits, plus a Constant node c, all of 16 bits. */
    private static byte[] half() {
        TensorProto numbers = TensorProto.newBuilder()
                .setDataType(Type.FLOAT16.number())
                .addDims(4)
                .setRawData(ByteString.copyFrom(new byte[] {0, 0x3c, 0, (byte) 0xc0, 0, 0x38, (byte) 0xff, 0x7b}))
                .build();
        List<Node> nodes = new ArrayList<>(List.of(
                Node.of("add", "Add", List.of("x", "w"), List.of("s")),
                new Node(
                        "cast",
                        "",
                        "Cast",
                        List.of("s"),
                        List.of("t"),
                        Map.of("to", new Attribute.Whole(Type.FLOAT16.number()))),
                Node.of("plus", "Add", List.of("t", "c"), List.of("y"))));
        Graph graph = new Graph(
                "half",
                Map.of("", 13),
                List.of(Value.of("x", Type.FLOAT16, Shape.of(1, 4))),
                List.of(Value.of("y", Type.FLOAT16, Shape.of(1, 4))),
                Map.of(),
                nodes);
        ModelProto.Builder model;
        try {
            model = ModelProto.parseFrom(GraphFile.bytes(graph)).toBuilder();
        } catch (com.google.protobuf.InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
        model.getGraphBuilder().addInitializer(numbers.toBuilder().setName("w"));
        model.getGraphBuilder()
                .addNodeBuilder(0)
                .setOpType("Constant")
                .addOutput("c")
                .addAttributeBuilder()
                .setName("value")
                .setType(ai.onnx.proto.OnnxMl.AttributeProto.AttributeType.TENSOR)
                .setT(numbers);
        return model.build().toByteArray();
    }

    private static float[] run(Graph graph, String input, Floats values) {
        try (Session session = Session.open("x", GraphFile.bytes(graph), Device.CPU, 1)) {
            return session.run(Map.of(input, values)).values().iterator().next().toArray();
        }
    }
}
