package dev.graft.onnx.graph;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.SparseTensorProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.graft.core.GraftException;
import dev.graft.onnx.Published;
import dev.graft.onnx.Small;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a file is said in one message: where, what was found, what to do next. */
class BadNetworkTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> files() {
        byte[] good = GraphFile.bytes(Small.classifier(1));
        return Stream.of(
                arguments("an empty file", new byte[0], "the file is empty. Download it again."),
                arguments("half a file", Arrays.copyOf(good, good.length / 2), "only a part of one ("),
                arguments("a text", text("name: quickstart\nseed: 1\n"), "no ONNX file"),
                arguments("a page", text("<!DOCTYPE html><html><body>404</body></html>"), "no ONNX file"),
                arguments(
                        "a pointer of Git LFS",
                        text("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n"),
                        "git lfs pull"),
                arguments("no graph", changed(ModelProto.Builder::clearGraph), "it has no graph"),
                arguments("no operator set", changed(ModelProto.Builder::clearOpsetImport), "it has no operator set"),
                arguments(
                        "an old operator set",
                        opset(5),
                        "its operator set is version 5, and versions 7 to 21 are supported."),
                arguments(
                        "a new operator set",
                        opset(23),
                        "its operator set is version 23, and versions 7 to 21 are supported."),
                arguments(
                        "an operator set beyond all numbers",
                        changed(model -> model.getOpsetImportBuilder(0).setVersion(1L << 40)),
                        "its operator set is version 1099511627776, and versions 7 to 21 are supported."),
                arguments(
                        "operators of others beyond all numbers",
                        changed(model -> model.addOpsetImportBuilder()
                                .setDomain("my.own")
                                .setVersion(1L << 40)),
                        "its operators of \"my.own\" are of version 1099511627776"),
                arguments(
                        "a reshape to nothing",
                        changed(model -> model.getGraphBuilder()
                                .getNodeBuilder(3)
                                .clearInput()
                                .addInput("g")),
                        "the node \"flatten1\" (Reshape) needs 2 inputs and has 1"),
                arguments(
                        "a reshape of nothing",
                        changed(model ->
                                model.getGraphBuilder().getNodeBuilder(3).clearInput()),
                        "the node \"flatten1\" (Reshape) needs 2 inputs and has 0"),
                arguments(
                        "a node that makes nothing",
                        changed(model ->
                                model.getGraphBuilder().getNodeBuilder(5).clearOutput()),
                        "the node \"softmax1\" (Softmax) has no output"),
                arguments(
                        "operators of the future",
                        changed(model -> {
                            model.getGraphBuilder().getNodeBuilder(1).setOpType("Gelu");
                            model.getGraphBuilder().getNodeBuilder(2).setDomain("my.own");
                        }),
                        "ONNX Runtime does not know these of its operators: Gelu (relu1), my.own::GlobalAveragePool (pool1)."),
                arguments(
                        "an unknown operator without a name",
                        changed(model -> model.getGraphBuilder()
                                .getNodeBuilder(2)
                                .clearName()
                                .setDomain("my.own")),
                        "ONNX Runtime does not know these of its operators: my.own::GlobalAveragePool (g)."),
                arguments(
                        "an int8 model",
                        changed(model -> {
                            model.getGraphBuilder().getNodeBuilder(0).setOpType("QLinearConv");
                            model.getGraphBuilder().getNodeBuilder(1).setOpType("DequantizeLinear");
                            model.getGraphBuilder().getNodeBuilder(4).setOpType("MatMulInteger");
                        }),
                        "int8 model: DequantizeLinear (relu1), MatMulInteger (fc1), QLinearConv (conv1). Use the float version"),
                arguments("weights elsewhere", changed(BadNetworkTest::elsewhere), "lie in other files (weights.bin)"),
                arguments(
                        "half a weight",
                        changed(model -> model.getGraphBuilder()
                                .getInitializerBuilder(1)
                                .clearDims()
                                .addDims(5)),
                        "the constant \"conv.b\" is damaged: 16 bytes are no float[5]"),
                arguments(
                        "weights of words",
                        changed(model -> model.getGraphBuilder()
                                .getInitializerBuilder(1)
                                .setDataType(TensorProto.DataType.STRING_VALUE)),
                        "the constant \"conv.b\" is of the type STRING"),
                arguments(
                        "weights of 4 bits",
                        changed(model -> model.getGraphBuilder()
                                .getInitializerBuilder(1)
                                .setDataType(TensorProto.DataType.INT4_VALUE)),
                        "of the type INT4"),
                arguments(
                        "sparse weights",
                        changed(model ->
                                model.getGraphBuilder().addSparseInitializer(SparseTensorProto.getDefaultInstance())),
                        "sparse weights"),
                arguments(
                        "functions",
                        changed(model -> model.addFunctions(
                                FunctionProto.newBuilder().setName("Attention").setDomain("pkg"))),
                        "functions of its own (Attention)"),
                arguments(
                        "no input",
                        changed(model -> model.getGraphBuilder().clearInput().removeNode(0)),
                        "it has no input"),
                arguments("no output", changed(model -> model.getGraphBuilder().clearOutput()), "it has no output"),
                arguments(
                        "an input that is no tensor",
                        changed(model -> model.getGraphBuilder()
                                .setInput(0, ValueInfoProto.newBuilder().setName("pictures"))),
                        "the input \"pictures\" is no tensor"),
                arguments(
                        "a value that nothing computes",
                        changed(model ->
                                model.getGraphBuilder().getNodeBuilder(1).setInput(0, "nothing")),
                        "the node \"relu1\" reads \"nothing\", which nothing before it computes"),
                arguments(
                        "a circle",
                        changed(model ->
                                model.getGraphBuilder().getNodeBuilder(1).setInput(0, "g")),
                        "the node \"relu1\" reads \"g\""),
                arguments(
                        "a value computed twice",
                        changed(model ->
                                model.getGraphBuilder().getNodeBuilder(1).setOutput(0, "c")),
                        "\"c\" is computed twice, the second time by the node \"relu1\""),
                arguments(
                        "an output that nothing computes",
                        changed(model ->
                                model.getGraphBuilder().getOutputBuilder(0).setName("q")),
                        "no node computes the output \"q\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFileIsRefused(String what, byte[] bytes, String words) throws IOException {
        Path file = folder.resolve("model.onnx");
        Files.write(file, bytes);
        assertRefused(file, file + ": ", words);
    }

    @Test
    void aFolderAndNothingAreRefused() {
        assertRefused(folder, folder + ": this is a folder.", "Name the ONNX file in it.");
        assertRefused(folder.resolve("no.onnx"), folder.resolve("no.onnx") + ": no such file.", "Name an ONNX file");
    }

    @Test
    void anOldPublishedNetworkIsRefusedWithAllThatIsUnknown() {
        assertRefused(
                Published.file(Published.OLD),
                Published.file(Published.OLD) + ": its operator set is version 1, and versions 7 to 21 are supported",
                "FC (FC), ImageScaler (ImageScaler),"
                        + " com.microsoft::LegacyPadding (LegacyPadding, LegacyPadding.1, LegacyPadding.2).");
    }

    private static void assertRefused(Path file, String start, String words) {
        assertThatThrownBy(() -> GraphFile.read(file))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith(start)
                .hasMessageContaining(words)
                .hasMessageNotContaining("Exception")
                .hasMessageNotContaining("\n")
                .hasMessageEndingWith(".");
    }

    private static void elsewhere(ModelProto.Builder model) {
        model.getGraphBuilder()
                .getInitializerBuilder(0)
                .clearRawData()
                .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                .addExternalData(
                        StringStringEntryProto.newBuilder().setKey("location").setValue("weights.bin"));
    }

    private static byte[] opset(int version) {
        return GraphFile.bytes(new Graph(
                "old",
                Map.of("", version),
                List.of(Value.of("x", Type.FLOAT, Shape.of(1, 4))),
                List.of(Value.named("y")),
                Map.of(),
                List.of(Node.of("n", "Relu", List.of("x"), List.of("y")))));
    }

    private static byte[] changed(Consumer<ModelProto.Builder> change) {
        ModelProto.Builder model = GraphWriter.model(Small.classifier(1), Imprint.NONE).toBuilder();
        change.accept(model);
        return model.build().toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
