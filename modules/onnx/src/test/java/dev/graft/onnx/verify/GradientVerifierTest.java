package dev.graft.onnx.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.onnx.gradient.OpRule;
import dev.graft.onnx.gradient.Rules;
import dev.graft.onnx.gradient.rules.StandardRules;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradientVerifierTest {
    /** TensorProto: one axis of size 2, float, the numbers 1 and 1. */
    private static final byte[] ONES = {8, 2, 16, 1, 74, 8, 0, 0, (byte) 0x80, 63, 0, 0, (byte) 0x80, 63};

    @TempDir
    private Path folder;

    private static Graph exp(Type type) {
        return new Graph(
                "exp",
                Map.of("", Ops.OPSET),
                List.of(Value.of("x", type, Shape.of(2))),
                List.of(Value.named("y")),
                Map.of(),
                List.of(Node.of("n", "Exp", List.of("x"), List.of("y"))));
    }

    @Test
    void numbersOf64BitsAreRefusedByName() {
        Map<String, Tensor> x = Map.of("x", Tensor.of(Type.DOUBLE, ByteBuffer.allocate(16), 2));
        Map<String, Tensor> y = Map.of("y", Tensor.of(new float[2], 2));
        GradientCase one = new GradientCase("exp", exp(Type.DOUBLE), x, y, y, x);

        assertThatThrownBy(() -> new GradientVerifier(StandardRules.all(), Device.CPU).errors(one))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("exp: a gradient with regard to \"x\" is given, whose numbers are double");
    }

    @Test
    void aRuleThatFailsFailsItsCaseOnly() throws IOException {
        GraphFile.write(exp(Type.FLOAT), folder.resolve("model.onnx"));
        for (String file : List.of("input_0.pb", "grad_output_0.pb", "grad_input_0.pb")) {
            Files.write(folder.resolve(file), ONES);
        }
        Rules wrong = StandardRules.all()
                .with(OpRule.op("Exp", "")
                        .input((n, dy, o) -> o.slice(dy, new long[] {0, 1}, new long[1], new long[0], new long[0])));

        Outcome outcome = new GradientVerifier(wrong, Device.CPU).verify(folder);
        assertThat(outcome.passed(1)).isFalse();
        assertThat(outcome.problem()).contains("a fault of Graft", "Exception");
        assertThat(new GradientVerifier(StandardRules.all(), Device.CPU)
                        .verify(folder)
                        .errors())
                .isPresent();
    }
}
