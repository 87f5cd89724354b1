package dev.graft.onnx.gradient.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.onnx.Small;
import dev.graft.onnx.gradient.rules.StandardRules;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.runtime.Floats;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a table of single nodes with inputs of their own cannot show. */
class WholeGraphTest {
    private static final int COUNT = 64;
    private static final float[] WAVES = Small.waves(COUNT);

    /** The output y and its gradient with regard to x, from the same run, for dY = X. */
    private record Result(float[] y, float[] dx) {}

    @Test
    void anInputThatIsUsedTwiceGetsTheSum() {
        Result result = run(0, Node.of("y", "Mul", List.of("x", "x"), List.of("y")));
        for (int i = 0; i < COUNT; i++) {
            assertThat(result.dx[i]).isEqualTo(2 * WAVES[i] * WAVES[i]);
        }
    }

    @Test
    void whatIsFlatOnTheWayTakesNoGradientWithIt() {
        Result result = run(
                0,
                Node.of("sign", "Sign", List.of("x"), List.of("s")),
                Node.of("y", "Mul", List.of("x", "s"), List.of("y")));
        for (int i = 0; i < COUNT; i++) {
            assertThat(result.dx[i]).isEqualTo(Math.abs(WAVES[i]));
        }
    }

    /** What is left out is drawn anew in each run, and the gradient is that of the same run: for dY = X, dX is Y. */
    @Test
    void whatDropoutLeavesOutGetsNoGradient() {
        Result training = run(1, dropout());
        assertThat(training.dx).containsExactly(training.y, within(1e-6f)).contains(0);
        assertThat(training.dx).isNotEqualTo(new float[COUNT]);
    }

    @Test
    void dropoutThatIsNotTrainingIsNotThere() {
        assertThat(run(0, dropout()).dx).isEqualTo(WAVES);
    }

    private static Node[] dropout() {
        return new Node[] {
            Node.of("is-training", "Greater", List.of("training", "number"), List.of("t")),
            Node.of("y", "Dropout", List.of("x", "number", "t"), List.of("y"))
        };
    }

    private static Result run(float training, Node... nodes) {
        Graph graph = new Graph(
                "whole",
                Map.of("", Ops.OPSET),
                List.of(Value.of("x", Type.FLOAT, Shape.of(COUNT)), Value.of("training", Type.FLOAT, Shape.of())),
                List.of(Value.named("y")),
                Map.of("number", Tensor.of(new float[] {0.25f})),
                List.of(nodes));
        Floats waves = Floats.of(WAVES, COUNT);
        try (Gradients gradients = new Gradients("whole", graph, List.of("x"), StandardRules.all())) {
            Value y = gradients.outputs().get(0);
            Map<String, Floats> given =
                    Map.of("x", waves, Gradients.dy(y), waves, "training", Floats.of(new float[] {training}));
            Map<String, Floats> computed = gradients.run(given);
            return new Result(Gradients.of(y, computed), gradients.of("x", computed));
        }
    }
}
