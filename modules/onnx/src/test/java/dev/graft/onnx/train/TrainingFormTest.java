package dev.graft.onnx.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.network.Device;
import dev.graft.onnx.Small;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.runtime.Floats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrainingFormTest {
    private static final int SAMPLES = 6;
    private static final int CHANNELS = 2;
    private static final int POSITIONS = 4;

    /**
     * ONNX: next = momentum * running + (1 - momentum) * of the batch, with the variance over the population, that is divided
     * by N. PyTorch's momentum is 1 minus ONNX's, and its running variance divides by N - 1.
     */
    @Test
    void runningStatisticsFollowTheBatches() {
        double momentum = 0.7;
        double[] mean = {0.5, -1};
        double[] variance = {2, 0.3};
        Map<String, Floats> batch = batch();
        try (Training training = begin(normalised(momentum), true)) {
            for (int step = 0; step < 4; step++) {
                training.step(batch, 0);
                for (int c = 0; c < CHANNELS; c++) {
                    mean[c] = momentum * mean[c] + (1 - momentum) * moment(c, 0, 1);
                    variance[c] = momentum * variance[c] + (1 - momentum) * moment(c, moment(c, 0, 1), 2);
                }
                assertThat(floats(training, "mean")).containsExactly(floats(mean), within(1e-6f));
                assertThat(floats(training, "variance")).containsExactly(floats(variance), within(1e-6f));
            }
            assertThat(training.now()).containsOnlyKeys("mean", "variance", "w");
        }
    }

    /** With the batch's statistics the first loss does not depend on the running ones; with those of the file it does. */
    @Test
    void theBatchIsNormalisedByItsOwnOnlyWhereTheyAreTrained() {
        assertThat(firstLoss(normalised(0.9), true)).isEqualTo(firstLoss(otherStatistics(), true));
        assertThat(firstLoss(normalised(0.9), false)).isNotCloseTo(firstLoss(otherStatistics(), false), within(1e-3f));
        try (Training training = begin(normalised(0.9), false)) {
            training.step(batch(), 0.1);
            assertThat(training.now()).containsOnlyKeys("w");
        }
    }

    @Test
    void statisticsThatTwoNormsShareCannotFollowBoth() {
        Graph once = normalised(0.9);
        List<Node> nodes = new ArrayList<>(once.nodes());
        nodes.add(1, norm("y", "again", 0.9));
        assertThatThrownBy(() -> TrainingForm.of("x", once.withNodes(nodes), SAMPLES, true))
                .hasMessage("again: its running statistics are those of another node too; they cannot follow both");
    }

    @Test
    void droppingKeepsTheMean() {
        float[] first = drawn(1);
        double sum = 0;
        for (float number : first) {
            assertThat(number == 0 || Math.abs(number - 1 / 0.7f) < 1e-6).isTrue();
            sum += number;
        }
        double deviation = StrictMath.sqrt(0.3 / 0.7 / first.length);
        assertThat(sum / first.length).isCloseTo(1, within(4 * deviation));
        assertThat(drawn(2)).isNotEqualTo(first);
        assertThat(drawn(1)).isEqualTo(first);
    }

    private static float[] drawn(long seed) {
        Floats numbers = Floats.of(new float[100_000], 1000, 100);
        new Mask("m", 0.3, 1000, 100).write(new Random(seed), 0, numbers.values());
        return numbers.toArray();
    }

    /** The mask is a factor of what is dropped: a network that drops everything but one number says what that one makes. */
    @Test
    void aDropoutBecomesAFactor() {
        TrainingForm form = TrainingForm.of("x", dropping(0.25f), SAMPLES, false);
        assertThat(form.masks()).hasSize(1);
        Mask mask = form.masks().get(0);
        assertThat(mask.ratio()).isCloseTo(0.25, within(1e-6));
        assertThat(mask.sizes()).containsExactly(SAMPLES, 4);
        assertThat(form.graph().nodes()).noneMatch(node -> node.is("Dropout"));
        assertThat(form.graph().inputs()).extracting(Value::name).containsExactly("x", mask.name());
        assertThat(form.statistics()).isEmpty();
    }

    @Test
    void aDropoutOfNothingStaysOutOfTheWay() {
        assertThat(TrainingForm.of("x", dropping(0), SAMPLES, false).masks()).isEmpty();
        Graph byDefault = dropping(0.25f);
        Graph half = byDefault.withNodes(List.of(
                Node.of("d", "Dropout", List.of("x"), List.of("d")),
                byDefault.nodes().get(1)));
        assertThat(TrainingForm.of("x", half, SAMPLES, false).masks().get(0).ratio())
                .as("ONNX's default")
                .isEqualTo(0.5);
    }

    private static float firstLoss(Graph graph, boolean statistics) {
        try (Training training = begin(graph, statistics)) {
            return training.step(batch(), 0.1);
        }
    }

    private static Training begin(Graph graph, boolean statistics) {
        TrainingForm form = TrainingForm.of("x", graph, SAMPLES, statistics);
        List<String> given = new ArrayList<>(form.statistics().keySet());
        given.add("w");
        Ops o = Prepare.ops("x", form.graph().withAsInputs(given), SAMPLES);
        Loss loss = new Loss.CrossEntropy(0, List.of());
        TrainingStep step = TrainingStep.of(
                TrainingStep.ofLabels("x", o, o.value("z"), loss),
                Objective.ofLabels(),
                List.of(new Parameter("w", 1, true)),
                form.statistics(),
                new TrainingStep.Recipe(loss, new Sgd(0, false, 0), OptionalDouble.empty()));
        return new Training("x", step, graph.initialisers(), Device.CPU, 1);
    }

    private static Map<String, Floats> batch() {
        float[] targets = new float[SAMPLES * CHANNELS];
        float[] ones = new float[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            targets[i * CHANNELS + i % CHANNELS] = 1;
            ones[i] = 1;
        }
        return Map.of(
                "x",
                Floats.of(numbers(), SAMPLES, CHANNELS, 2, 2),
                TrainingStep.TARGETS,
                Floats.of(targets, SAMPLES, CHANNELS),
                TrainingStep.WEIGHTS,
                Floats.of(ones, SAMPLES, 1));
    }

    private static float[] numbers() {
        return Small.waves(SAMPLES * CHANNELS * POSITIONS);
    }

    /** The mean of (x - centre) to this power over the samples and positions of a channel. */
    private static double moment(int channel, double centre, int power) {
        float[] numbers = numbers();
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i / POSITIONS % CHANNELS == channel) {
                sum += StrictMath.pow(numbers[i] - centre, power);
            }
        }
        return sum / (SAMPLES * POSITIONS);
    }

    private static Graph normalised(double momentum) {
        Map<String, Tensor> constants = new LinkedHashMap<>();
        constants.put("scale", Tensor.of(new float[] {1.5f, 0.5f}, 2));
        constants.put("shift", Tensor.of(new float[] {0.1f, -0.2f}, 2));
        constants.put("mean", Tensor.of(new float[] {0.5f, -1}, 2));
        constants.put("variance", Tensor.of(new float[] {2, 0.3f}, 2));
        constants.put("w", Tensor.of(Small.waves(16), 8, 2));
        return new Graph(
                "normalised",
                Map.of("", 21),
                List.of(Value.of("x", Type.FLOAT, Shape.of(-1, CHANNELS, 2, 2))),
                List.of(Value.named("z")),
                constants,
                List.of(
                        norm("x", "y", momentum),
                        Node.of("f", "Flatten", List.of("y"), List.of("f")),
                        Node.of("z", "MatMul", List.of("f", "w"), List.of("z"))));
    }

    private static Node norm(String from, String to, double momentum) {
        return Node.of(to, "BatchNormalization", List.of(from, "scale", "shift", "mean", "variance"), List.of(to))
                .with("momentum", new Attribute.Real((float) momentum));
    }

    private static Graph otherStatistics() {
        Graph graph = normalised(0.9);
        Map<String, Tensor> constants = new LinkedHashMap<>(graph.initialisers());
        constants.put("mean", Tensor.of(new float[] {3, 3}, 2));
        constants.put("variance", Tensor.of(new float[] {9, 9}, 2));
        return graph.withInitialisers(constants);
    }

    private static Graph dropping(float ratio) {
        return new Graph(
                "dropping",
                Map.of("", 21),
                List.of(Value.of("x", Type.FLOAT, Shape.of(-1, 4))),
                List.of(Value.named("z")),
                Map.of("w", Tensor.of(Small.waves(8), 4, 2), "ratio", Tensor.of(new float[] {ratio})),
                List.of(
                        Node.of("d", "Dropout", List.of("x", "ratio"), List.of("d")),
                        Node.of("z", "MatMul", List.of("d", "w"), List.of("z"))));
    }

    private static float[] floats(Training training, String name) {
        return training.numbers(name).floats();
    }

    private static float[] floats(double... numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
