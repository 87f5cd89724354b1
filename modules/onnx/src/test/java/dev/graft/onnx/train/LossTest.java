package dev.graft.onnx.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Evaluated;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.runtime.Floats;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** By hand; cross-entropy with weights and smoothing is compared with PyTorch in TrainingTest. */
final class LossTest {
    private static float of(Loss loss, float[] scores, float[] targets, float[] weights) {
        int outputs = scores.length / weights.length;
        Ops o = Ops.empty("loss");
        Value z = o.input("z", weights.length, outputs);
        Value t = o.input("t", weights.length, outputs);
        Value w = o.input("w", weights.length, 1);
        Map<String, Floats> given = Map.of(
                "z", Floats.of(scores, weights.length, outputs),
                "t", Floats.of(targets, weights.length, outputs),
                "w", Floats.of(weights, weights.length, 1));
        return Evaluated.of(o, loss.of(o, z, t, w), given)[0];
    }

    @Test
    void crossEntropyOfEqualScoresIsTheLogarithmOfTheClasses() {
        Loss loss = new Loss.CrossEntropy(0, List.of());
        assertThat(of(loss, new float[] {7, 7, 7, 7}, new float[] {0, 1, 0, 0}, new float[] {1}))
                .isCloseTo((float) Math.log(4), within(1e-6f));
    }

    @Test
    void hugeScoresDoNotOverflow() {
        Loss classes = new Loss.CrossEntropy(0, List.of());
        assertThat(of(classes, new float[] {1000, -1000}, new float[] {0, 1}, new float[] {1}))
                .isEqualTo(2000);
        Loss binary = new Loss.BinaryCrossEntropy();
        assertThat(of(binary, new float[] {1000, -1000}, new float[] {1, 1}, new float[] {1}))
                .isEqualTo(500);
    }

    @Test
    void squaredErrorIsAveragedOverOutputsAndWeighted() {
        // samples: (1² + 3²) / 2 = 5 and (2² + 0²) / 2 = 2; 5 counts three times
        assertThat(of(new Loss.SquaredError(), new float[] {1, 3, 2, 0}, new float[] {0, 0, 0, 0}, new float[] {3, 1}))
                .isEqualTo((3 * 5 + 2) / 4f);
    }

    @Test
    void binaryCrossEntropyIsThatOfTheSigmoid() {
        double p = 1 / (1 + Math.exp(-0.5));
        assertThat(of(new Loss.BinaryCrossEntropy(), new float[] {0.5f}, new float[] {1}, new float[] {1}))
                .isCloseTo((float) -Math.log(p), within(1e-6f));
        assertThat(of(new Loss.BinaryCrossEntropy(), new float[] {0.5f}, new float[] {0.25f}, new float[] {1}))
                .isCloseTo((float) (-0.25 * Math.log(p) - 0.75 * Math.log(1 - p)), within(1e-6f));
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new Loss.CrossEntropy(1, List.of())).hasMessageContaining("below 1, was 1.0");
        Loss three = new Loss.CrossEntropy(0, List.of(1f, 1f, 1f));
        assertThatThrownBy(() -> of(three, new float[2], new float[2], new float[1]))
                .hasMessageContaining("3 class weights for 2 classes");
        assertThatThrownBy(() -> new Sgd(0, true, 0)).hasMessageContaining("momentum above 0");
        assertThatThrownBy(() -> new AdamW(0.9, 1, 1e-8, 0)).hasMessageContaining("beta2");
    }
}
