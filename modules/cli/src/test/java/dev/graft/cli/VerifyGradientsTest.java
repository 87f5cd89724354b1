package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyGradientsTest {
    private static final List<String> FILES = List.of(
            "model.onnx",
            "input_0.pb",
            "input_1.pb",
            "output_0.pb",
            "grad_output_0.pb",
            "grad_input_0.pb",
            "grad_input_1.pb");

    @TempDir
    private Path folder;

    /** What a change of the case mul does to it, and what its line must say. */
    private interface Damage {
        void to(Path mul) throws IOException;
    }

    @BeforeEach
    void twoCases() throws IOException, URISyntaxException {
        for (String one : List.of("mul", "tanh")) {
            Path to = Files.createDirectory(folder.resolve(one));
            for (String file : FILES) {
                URL from = VerifyGradientsTest.class.getResource("cases/" + one + "/" + file);
                if (from != null) {
                    Files.copy(Path.of(from.toURI()), to.resolve(file));
                }
            }
        }
    }

    @Test
    void saysOfEachCaseHowFarItIsOff() {
        Printed printed = Printed.of("verify", "gradients", folder.toString(), "--device", "cpu");

        assertThat(printed.out().lines()).hasSize(3).last().asString().startsWith("2 of 2 cases within 1.0e-04 on cpu");
        assertThat(printed.out()).contains("ok    mul", "ok    tanh", "of 1 output and 2 gradients");
        assertThat(printed.exitCode()).isZero();
    }

    @Test
    void aCaseCanBeNamedItself() {
        assertThat(Printed.of("verify", "gradients", folder.resolve("tanh").toString())
                        .out())
                .contains("ok    tanh", "1 of 1 cases");
    }

    @Test
    void jsonHasEveryError() throws IOException {
        Printed printed = Printed.of("verify", "gradients", folder.toString(), "--format", "json");
        JsonNode cases = new ObjectMapper().readTree(printed.out());

        assertThat(cases).hasSize(2);
        assertThat(cases.get(0).get("case").asText()).isEqualTo("mul");
        assertThat(cases.get(0).get("passed").asBoolean()).isTrue();
        assertThat(cases.get(0).get("gradients").get("input_1").asDouble()).isBetween(0.0, 1e-6);
    }

    /** Ways in which one of two cases fails; the other is computed nevertheless. */
    static Stream<Arguments> damages() {
        return Stream.of(
                arguments("another gradient", damage(mul -> swap(mul, "grad_input_0.pb", "grad_input_1.pb")), "input_"),
                arguments("another output", damage(mul -> swap(mul, "output_0.pb", "grad_input_1.pb")), "output_0"),
                arguments("no input", damage(mul -> Files.delete(mul.resolve("input_1.pb"))), "Add input_1.pb"),
                arguments(
                        "no upstream",
                        damage(mul -> Files.delete(mul.resolve("grad_output_0.pb"))),
                        "no grad_output_0.pb"),
                arguments(
                        "a gradient of another shape",
                        damage(mul -> turned(mul.resolve("grad_output_0.pb"))),
                        "the gradient of \"output_0\" has the shape [2, 4, 3]"),
                arguments(
                        "a known gradient of another shape",
                        damage(mul -> turned(mul.resolve("grad_input_0.pb"))),
                        "the known gradient with regard to \"input_0\" has the shape [2, 4, 3]"),
                arguments(
                        "a gradient of no input",
                        damage(mul -> Files.copy(mul.resolve("grad_input_0.pb"), mul.resolve("grad_input_2.pb"))),
                        "grad_input_2.pb is of no input of model.onnx, which has 2 inputs and 1 outputs"),
                arguments(
                        "an output of another shape",
                        damage(mul -> turned(mul.resolve("output_0.pb"))),
                        "Infinity  output_0, of 1 output and 2 gradients: another shape"),
                arguments(
                        "no tensor", damage(mul -> Files.writeString(mul.resolve("input_0.pb"), "hello")), "no tensor"),
                arguments(
                        "no model",
                        damage(mul -> Files.writeString(mul.resolve("model.onnx"), "hello")),
                        "no ONNX file"),
                arguments("no rule", damage(VerifyGradientsTest::determinant), "Det: no gradient is known (det1)"));
    }

    private static Damage damage(Damage damage) {
        return damage;
    }

    private static void swap(Path mul, String one, String by) throws IOException {
        byte[] bytes = Files.readAllBytes(mul.resolve(by));
        Files.write(mul.resolve(one), bytes);
    }

    /** The numbers are transposed: "2, 3, 4" becomes "2, 4, 3". */
    private static void turned(Path tensor) throws IOException {
        byte[] bytes = Files.readAllBytes(tensor);
        assertThat(bytes).startsWith(8, 2, 8, 3, 8, 4);
        bytes[3] = 4;
        bytes[5] = 3;
        Files.write(tensor, bytes);
    }

    private static void determinant(Path mul) {
        List<Value> inputs = Stream.of("a", "b")
                .map(name -> Value.of(name, Type.FLOAT, Shape.of(2, 3, 4)))
                .toList();
        List<Node> nodes = List.of(
                new Node("t1", "", "Transpose", List.of("a"), List.of("t"), Map.of("perm", Attribute.wholes(0, 2, 1))),
                Node.of("matmul1", "MatMul", List.of("b", "t"), List.of("c")),
                Node.of("det1", "Det", List.of("c"), List.of("d")),
                Node.of("sum1", "ReduceSum", List.of("d"), List.of("e")),
                Node.of("mul1", "Mul", List.of("e", "a"), List.of("y")));
        GraphFile.write(
                new Graph("g", Map.of("", 17), inputs, List.of(Value.named("y")), Map.of(), nodes),
                mul.resolve("model.onnx"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void aCaseThatFailsFailsTheCommand(String what, Damage damage, String words) throws IOException {
        damage.to(folder.resolve("mul"));
        Printed printed = Printed.of("verify", "gradients", folder.toString());

        assertThat(printed.out()).contains("FAIL  mul", "ok    tanh", "1 of 2 cases", words);
        assertThat(printed.out()).doesNotContain("Exception");
        assertThat(printed.exitCode()).isEqualTo(Errors.FAILED);
    }

    @Test
    void aFolderWithoutCasesIsRefused() {
        Printed nowhere =
                Printed.of("verify", "gradients", folder.resolve("nowhere").toString());
        assertThat(nowhere.err()).contains("nowhere: no such folder");
        assertThat(nowhere.exitCode()).isEqualTo(Errors.WRONG_INPUT);
        Printed word = Printed.of("verify", "gradients", folder.toString(), "--device", "gpu");
        assertThat(word.err()).contains("\"gpu\" is no device. Known: auto, cpu, cuda");
        assertThat(word.exitCode()).isEqualTo(Errors.WRONG_INPUT);
    }

    @Test
    void aFileIsNoFolder() {
        Printed file = Printed.of(
                "verify", "gradients", folder.resolve("mul/model.onnx").toString());
        assertThat(file.err()).contains("model.onnx: a file, and no folder. Name one with a folder for each case");
        assertThat(file.exitCode()).isEqualTo(Errors.WRONG_INPUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "NaN"})
    void aToleranceThatNothingMeetsIsRefused(String tolerance) {
        Printed printed = Printed.of("verify", "gradients", folder.toString(), "--tolerance", tolerance);
        assertThat(printed.err()).contains("'--tolerance': must be at least 0, found " + Double.valueOf(tolerance));
        assertThat(printed.exitCode()).isEqualTo(Errors.WRONG_INPUT);
    }

    @Test
    void theTableOfOperators() {
        String table = Printed.of("list", "ops").out();
        assertThat(table).contains("MatMul", "dA = dY Bᵀ, dB = Aᵀ dY");
    }
}
