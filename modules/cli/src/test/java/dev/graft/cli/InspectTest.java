package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectTest {
    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void aNetwork() {
        Path network = folder.resolve("small.onnx");
        GraphFile.write(
                new Graph(
                        "small",
                        Map.of("", 13),
                        List.of(Value.of("x", Type.FLOAT, Shape.of(1, 3, 8, 8))),
                        List.of(Value.named("z")),
                        Map.of("w", Tensor.of(new float[3 * 4], 4, 3, 1, 1)),
                        List.of(
                                Node.of("conv1", "Conv", List.of("x", "w"), List.of("c")),
                                Node.of("shape1", "Shape", List.of("c"), List.of("s")),
                                Node.of("relu1", "Relu", List.of("c"), List.of("z")))),
                network);
        file = network.toString();
    }

    @Test
    void everyNodeIsALineWithItsShape() {
        assertThat(printed("inspect", file).lines().map(String::stripTrailing))
                .contains(
                        "opset            13",
                        "parameters       12",
                        "inputs           x float [1, 3, 8, 8]",
                        "prepared-inputs  x float [batch, 3, 8, 8]",
                        "default-cut      z",
                        "first-block      none: there is no second",
                        "middle-block     none that is known to keep its shape",
                        "node    op     output  shape      cut-point",
                        "conv1   Conv   c       [4, 8, 8]  yes",
                        "shape1  Shape  s       int64 [4]",
                        "relu1   Relu   z       [4, 8, 8]  yes");
    }

    @Test
    void aCutSaysWhatIsKept() {
        assertThat(printed("inspect", file, "--cut", "conv1").lines())
                .contains(
                        "cut              c",
                        "kept-nodes       1 of 3",
                        "kept-parameters  12 of 12",
                        "features         map [4, 8, 8], 4 features after averaging")
                .noneMatch(line -> line.startsWith("relu1"));
    }

    @Test
    void theSameAsJson() throws IOException {
        JsonNode facts = new ObjectMapper().readTree(printed("inspect", file, "--format", "json"));
        assertThat(facts.path("opset").asInt()).isEqualTo(13);
        assertThat(facts.path("nodes").findValuesAsText("op")).containsExactly("Conv", "Shape", "Relu");
        assertThat(facts.path("nodes").path(1).path("cut-point").asBoolean(true))
                .isFalse();
        assertThat(facts.path("nodes").path(2).path("cut-point").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "mnist-cntk/mnist.onnx, Pooling160, 'map [16, 4, 4], 16 features after averaging'",
        "squeezenet1.1-imagenet/SqueezeNet_fp16.onnx, pool10_1, 'map [1000, 1, 1], 1000 features after averaging'",
        "osnet-x0.25-msmt17/osnet_x0_25_msmt17.onnx, output, '512 per sample, [512]'",
        "ultraface-rfb-320/version-RFB-320.onnx, scores, '8840 per sample, [4420, 2]'",
        "google-speech-embedding/embedding_model.onnx, conv2d_19, 'map [1, 1, 96], 96 features after averaging'",
        "tinybert-format-fixture/tinybert.onnx, output_1, '50 per sample, [50]'"
    })
    void publishedNetworksAreShown(String name, String cut, String features) {
        String data = System.getenv("GRAFT_DATA");
        assumeTrue(data != null, "skipped: GRAFT_DATA names no folder with the published " + name);
        Path published = Path.of(data, "onnx", name);
        assumeTrue(Files.exists(published), "skipped: there is no " + published);
        assertThat(printed("inspect", published.toString(), "--cut", cut)).contains("features         " + features);
    }

    /** ONNX Runtime looks at the command line, and needs much stack for a long one, such as a class path can be. */
    @Test
    void aLongCommandLineDoesNoHarm() {
        Shell.Ended ended = new Shell(folder, "-Dlong=" + "x".repeat(100_000)).run("inspect", file);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    private static String printed(String... arguments) {
        StringWriter out = new StringWriter();
        assertThat(Graft.commandLine().setOut(new PrintWriter(out)).execute(arguments))
                .isZero();
        return out.toString();
    }
}
