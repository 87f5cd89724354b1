package dev.graft.onnx.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.graft.core.GraftException;
import dev.graft.onnx.Published;
import dev.graft.onnx.Small;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Path file = folder.resolve("small.onnx");
        Graph graph = Small.classifier(1);
        GraphFile.write(graph, file);
        assertThat(GraphFile.read(file)).isEqualTo(graph);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void everyKindOfAttributeIsWrittenAndReadAgain() {
        Graph body = Small.one(-1, "Relu", Map.of()).withInputs(List.of()).withOutputs(List.of(Value.named("y")));
        Map<String, Attribute> attributes = Map.of(
                "whole", new Attribute.Whole(3),
                "real", new Attribute.Real(0.5f),
                "word", new Attribute.Word("SAME_UPPER"),
                "wholes", new Attribute.Wholes(List.of(1L, 2L)),
                "reals", new Attribute.Reals(List.of(1f, 2f)),
                "words", new Attribute.Words(List.of("a", "b")),
                "constant", new Attribute.Constant(Tensor.of(new float[] {1, 2}, 2)),
                "body", new Attribute.Body(body));
        Graph graph = Small.one(1, "Relu", attributes);
        Graph read = new GraphReader("x", false).read(GraphWriter.model(graph, Imprint.NONE));
        assertThat(read).isEqualTo(graph);
        assertThat(read.nodes().get(0).reads()).containsExactly("x");
    }

    @Test
    void whatAFileSaysOfItselfIsReadAgain() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("z", "first");
        metadata.put("a", "second, \"quoted\" and ünïcode");
        Imprint imprint = new Imprint("someone", "1.2", "what it is", metadata);
        byte[] bytes = GraphFile.bytes(Small.classifier(1), imprint);
        assertThat(GraphFile.imprint("x", bytes)).isEqualTo(imprint);
        assertThat(GraphFile.imprint("x", bytes).metadata().keySet()).containsExactly("z", "a");
        assertThat(GraphFile.parse("x", bytes)).isEqualTo(Small.classifier(1));
        assertThat(GraphFile.imprint("x", GraphFile.bytes(Small.classifier(1)))).isEqualTo(Imprint.NONE);
    }

    /** All of them the same 64 MB here, which no one copies. */
    @Test
    void moreThanAFileCanHoldIsRefused() {
        Tensor large = Tensor.of(Type.FLOAT, ByteBuffer.allocate(1 << 26), 1 << 24);
        Map<String, Tensor> constants = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            constants.put("w" + i, large);
        }
        Graph graph = Small.one(1, "Relu", Map.of()).withInitialisers(constants);
        assertThatThrownBy(() -> GraphFile.bytes(graph))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("its constants have 2684354560 bytes");
    }

    /** Before version 4 of the format, every constant was listed as an input too. */
    @Test
    void aConstantThatIsListedAsAnInputIsAConstant() {
        Graph graph = Small.classifier(1);
        ModelProto.Builder model =
                GraphWriter.model(graph, Imprint.NONE).toBuilder().setIrVersion(3);
        graph.initialisers().keySet().forEach(name -> model.getGraphBuilder()
                .addInput(ValueInfoProto.newBuilder().setName(name)));
        assertThat(GraphFile.parse("x", model.build().toByteArray())).isEqualTo(graph);
    }

    @Test
    void aNodeWithoutANameGoesByItsOutput() {
        ModelProto.Builder model = GraphWriter.model(Small.one(1, "Relu", Map.of()), Imprint.NONE).toBuilder();
        model.getGraphBuilder().getNodeBuilder(0).clearName();
        assertThat(GraphFile.parse("x", model.build().toByteArray())
                        .nodes()
                        .get(0)
                        .name())
                .isEqualTo("y");
    }

    @Test
    void aGraphIsPrintedOneLinePerNode() {
        Graph graph = Small.classifier(1);
        assertThat(Printer.print(graph, Shapes.of("x", graph, 1)).lines())
                .containsExactly(
                        "input: pictures float [1, 3, 8, 8]",
                        "conv1: Conv(pictures, conv.w float [4, 3, 3, 3], conv.b float [4]) -> c float [1, 4, 6, 6]",
                        "relu1: Relu(c) -> r float [1, 4, 6, 6]",
                        "pool1: GlobalAveragePool(r) -> g float [1, 4, 1, 1]",
                        "flatten1: Reshape(g, flat = [1, 4]) -> f float [1, 4]",
                        "fc1: Gemm(f, fc.w float [4, 2], fc.b float [2]) -> z float [1, 2]",
                        "softmax1: Softmax(z) -> p float [1, 2]",
                        "output: p float [1, 2]");
    }

    /** Maps of Java have another order in each process: files must not. */
    @Test
    void theOrderInWhichAttributesAreGivenChangesNoByte() {
        Graph graph = Small.classifier(1);
        List<String> names = List.of("pads", "strides", "kernel_shape", "dilations");
        byte[] first = {};
        for (int turn = 0; turn < names.size(); turn++) {
            Map<String, Attribute> attributes = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                attributes.put(names.get((i + turn) % names.size()), Attribute.wholes(1, 1));
            }
            Node node = new Node("n", "", "Conv", List.of("pictures", "conv.w"), List.of("y"), attributes);
            byte[] bytes = GraphFile.bytes(graph.withNodes(List.of(node)));
            first = turn == 0 ? bytes : first;
            assertThat(bytes).isEqualTo(first);
        }
    }

    @Test
    void attributesArePrinted() {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("axis", Attribute.whole(-1));
        attributes.put("pads", Attribute.wholes(1, 2));
        attributes.put("mode", Attribute.word("edge"));
        attributes.put("alpha", Attribute.real(0.5));
        attributes.put("scales", new Attribute.Reals(List.of(1f, 2f)));
        attributes.put("keys", new Attribute.Words(List.of("a", "b")));
        attributes.put("value", new Attribute.Constant(Tensor.of(new float[] {1}, 1)));
        attributes.put("body", new Attribute.Body(Small.classifier(1)));
        assertThat(Printer.print(Small.one(1, "Any", attributes), Map.of()))
                .contains("n: Any(x; alpha = 0.5, axis = -1, body = a graph of 6 nodes, keys = [a, b], mode = edge,"
                        + " pads = [1, 2], scales = [1.0, 2.0], value = float [1]) -> y\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Published.MNIST,
                Published.SQUEEZENET,
                Published.OSNET,
                Published.FACES,
                Published.COMMANDS,
                Published.MEL,
                Published.SPEECH,
                Published.BERT
            })
    void publishedNetworksAreReadAndWrittenWithoutLoss(String name) {
        Graph graph = GraphFile.read(Published.file(name));
        assertThat(GraphFile.parse(name, GraphFile.bytes(graph))).isEqualTo(graph);
        assertThat(graph.parameters()).isGreaterThan(5000);
    }
}
