package dev.graft.onnx.gradient.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a scale is zero, and by hand. */
class NormalisationTest {
    /** r = 1 / √ε, X̂ = 0: dX = r (dX̂ - mean dX̂). */
    @Test
    void aRowOfEqualNumbersHasAGradient() {
        Network network = new Network("equal");
        Ops o = network.o;
        Value x = network.given("x", new float[] {2, 2, 2, 2}, 1, 4);
        Value y = o.layerNorm(x, network.given("s", new float[] {1, 1, 1, 5}, 4), network.given("b", new float[4], 4));
        float r = (float) (1 / Math.sqrt(1e-5));
        assertThat(network.gradients(y))
                .hasEntrySatisfying(
                        "x", dx -> assertThat(dx).containsExactly(new float[] {-r, -r, -r, 3 * r}, within(1e-2f)))
                .hasEntrySatisfying("s", ds -> assertThat(ds).containsExactly(0, 0, 0, 0))
                .hasEntrySatisfying("b", db -> assertThat(db).containsExactly(1, 1, 1, 1));
    }

    /** The sum of a normalised row does not depend on it. */
    @Test
    void whatIsTheSameForAllOfARowIsNoGradient() {
        Network network = new Network("sum");
        Ops o = network.o;
        Value ones = o.constant(Tensor.of(new float[] {1, 1, 1}, 3));
        Value y = o.layerNorm(network.any("x", 2, 3), ones, ones);
        assertThat(network.gradients(y))
                .hasEntrySatisfying("x", dx -> assertThat(dx).containsExactly(new float[6], within(1e-5f)));
    }

    /** Y = X / |X|: along X nothing changes, across it 1 / |X|. At 0, where there is no direction, 0. */
    @Test
    void aVectorOfLengthZeroGetsNoGradient() {
        Network network = new Network("zero");
        Ops o = network.o;
        Value x = network.given("x", new float[] {0, 0, 3, 4}, 2, 2);
        Value y = o.emit("LpNormalization", Map.of(), Type.FLOAT, x.sizes(), x);
        // (1 - 0.6 * 1.4) / 5, (1 - 0.8 * 1.4) / 5
        assertThat(network.gradients(y)).hasEntrySatisfying("x", dx -> assertThat(dx)
                .containsExactly(new float[] {0, 0, 0.032f, -0.024f}, within(1e-6f)));
    }

    /** Y = X / Σ|X|. */
    @Test
    void partsOfASum() {
        Network network = new Network("parts");
        Ops o = network.o;
        Value x = network.given("x", new float[] {0, 0, 1, -3}, 2, 2);
        Value y = o.emit("LpNormalization", Map.of("p", Attribute.whole(1)), Type.FLOAT, x.sizes(), x);
        // Σ dY Y = -0.5; (1 + 0.5) / 4, (1 - 0.5) / 4
        assertThat(network.gradients(y))
                .hasEntrySatisfying("x", dx -> assertThat(dx).containsExactly(0, 0, 0.375f, 0.125f));
    }

    @Test
    void aLossOfRunningStatisticsIsRefused() {
        Row row = Row.of("BatchNormalization", "running")
                .with("training_mode", 1)
                .any(4, 2)
                .any(2)
                .any(2)
                .reals(0, 0)
                .reals(1, 1)
                .outputs(3);
        ReshapingTest.assertRefused(row, "a loss may depend on its first output only, not on the running statistics");
    }

    @Test
    void aLossOfTheMeanIsRefused() {
        Row row = Row.of("LayerNormalization", "mean").any(4, 2).any(2).outputs(2);
        ReshapingTest.assertRefused(row, "a loss may depend on its first output only, not on the mean or deviation");
    }

    /** It has no rule: it is written as what it is, whose nodes have one. */
    @Test
    void meansAndVariancesOverAnyAxes() {
        for (long[] axes : List.of(new long[] {0, 2, 3}, new long[] {-1, 1})) {
            Network network = new Network("axes " + Arrays.toString(axes));
            Ops o = network.o;
            Value x = network.any("x", 2, 3, 2, 3);
            Value y = o.emit(
                    "MeanVarianceNormalization", Map.of("axes", Attribute.wholes(axes)), Type.FLOAT, x.sizes(), x);
            assertThat(network.wrong(o.tanh(y))).isEmpty();
        }
    }
}
