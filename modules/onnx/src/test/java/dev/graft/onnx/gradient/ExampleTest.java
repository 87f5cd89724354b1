package dev.graft.onnx.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.network.Device;
import dev.graft.onnx.Small;
import dev.graft.onnx.gradient.rules.StandardRules;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/gradients.md, word for word: against the closed form, and whether the loss falls. */
final class ExampleTest {
    @Test
    void theGradientOfLogisticRegression() {
        Ops o = Ops.empty("logistic");
        Value x = o.input("x", 4, 3); // four samples of three features
        Value y = o.input("y", 4, 2); // their classes: 1 at the class, 0 elsewhere
        Value w = o.input("w", 3, 2);
        Value b = o.input("b", 2);

        Value z = o.add(o.matMul(x, w), b);
        Value logP = o.sub(z, o.log(o.sum(o.exp(z), 1)));
        Value loss = o.neg(o.mean(o.sum(o.mul(y, logP), 1), 0, 1));

        Map<String, Value> gradients = Backprop.gradients(
                "logistic", o, StandardRules.all(), Map.of(loss.name(), o.constant(1)), List.of("w", "b"));
        Graph step = o.graph(List.copyOf(gradients.values()));

        float[] samples = Small.waves(12);
        float[] classes = {1, 0, 0, 1, 1, 0, 0, 1};
        float[] weights = {0.5f, -0.25f, 1, 0.75f, -1, 0.5f};
        float[] biases = {0.1f, -0.2f};
        Map<String, Floats> given = Map.of(
                "x", Floats.of(samples, 4, 3),
                "y", Floats.of(classes, 4, 2),
                "w", Floats.of(weights, 3, 2),
                "b", Floats.of(biases, 2));
        try (Session session = Session.open("logistic", GraphFile.bytes(step), Device.CPU, 1)) {
            assertThat(numbers(session.run(given), step.outputs().get(0)))
                    .containsExactly(closedForm(samples, classes, weights, biases), within(1e-6f));
        }
    }

    /** xᵀ (p - y) / 4. */
    private static float[] closedForm(float[] x, float[] y, float[] w, float[] b) {
        float[] gradient = new float[6];
        for (int n = 0; n < 4; n++) {
            double[] e = new double[2];
            for (int c = 0; c < 2; c++) {
                double z = b[c];
                for (int i = 0; i < 3; i++) {
                    z += x[3 * n + i] * w[2 * i + c];
                }
                e[c] = Math.exp(z);
            }
            for (int i = 0; i < 3; i++) {
                for (int c = 0; c < 2; c++) {
                    gradient[2 * i + c] += (float) (x[3 * n + i] * (e[c] / (e[0] + e[1]) - y[2 * n + c]) / 4);
                }
            }
        }
        return gradient;
    }

    /** The loss of a step that was made falls. */
    @Test
    void aStepOfANetworkFromAFile(@TempDir Path folder) {
        Path file = folder.resolve("model.onnx");
        Graph classifier = Small.classifier(1);
        GraphFile.write(classifier.withOutputs(List.of(Value.of("z", Type.FLOAT, Shape.of(1, 2)))), file);

        String where = file.toString(); // for messages
        Graph network = Prepare.graph(where, GraphFile.read(file)); // takes any number of samples
        Map<String, Tensor> weights = new LinkedHashMap<>(network.initialisers());
        weights.values().removeIf(weight -> weight.type() != Type.FLOAT); // shapes and axes

        Ops o = Prepare.ops(where, network, 8, weights.keySet()); // eight samples a step
        Value scores = o.value(network.outputs().get(0).name());
        Value y = o.input("y", scores.sizes());
        Value loss = o.neg(o.mean(o.sum(o.mul(y, o.logSoftmax(scores, 1)), 1), 0, 1));

        Map<String, Value> gradients =
                Backprop.gradients(where, o, StandardRules.all(), Map.of(loss.name(), o.constant(1)), weights.keySet());
        List<Value> outputs = new ArrayList<>(List.of(loss));
        gradients.forEach((name, gradient) -> outputs.add(o.sub(o.value(name), o.mul(gradient, 0.1))));
        Graph step = o.graph(outputs); // the loss, then each weight as it is after the step

        Map<String, Floats> given = Map.of(
                "pictures", Floats.of(Small.waves(8 * 192), 8, 3, 8, 8),
                "y", Floats.of(new float[] {1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0}, 8, 2));
        Map<String, Floats> first = run(step, given);
        Map<String, Tensor> trained = new LinkedHashMap<>(step.initialisers());
        List<String> names = List.copyOf(weights.keySet());
        for (int i = 0; i < names.size(); i++) {
            trained.put(
                    names.get(i),
                    Tensor.of(
                            numbers(first, outputs.get(i + 1)),
                            outputs.get(i + 1).sizes()));
        }
        float after = numbers(run(step.withInitialisers(trained), given), loss)[0];
        assertThat(after).isLessThan(numbers(first, loss)[0]);
        assertThat(names).contains("conv.w", "conv.b", "fc.w", "fc.b");
    }

    private static Map<String, Floats> run(Graph graph, Map<String, Floats> given) {
        try (Session session = Session.open("step", GraphFile.bytes(graph), Device.CPU, 1)) {
            return session.run(given);
        }
    }

    private static float[] numbers(Map<String, Floats> computed, Value value) {
        return Optional.ofNullable(computed.get(value.name())).orElseThrow().toArray();
    }

    @Test
    void thePageShowsThisCode() throws IOException {
        Path here = Path.of("src/test/java", ExampleTest.class.getName().replace('.', '/') + ".java");
        String page = Files.readString(Path.of("../../docs/gradients.md"));
        String code = words(Files.readString(here));
        List<String> blocks = List.of(page.split("```java\n"));
        for (String example : blocks.subList(1, 3)) {
            assertThat(code).contains(words(example.substring(0, example.indexOf("```"))));
        }
    }

    private static String words(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}
