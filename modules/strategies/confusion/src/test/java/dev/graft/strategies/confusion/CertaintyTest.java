package dev.graft.strategies.confusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import org.junit.jupiter.api.Test;

/** How much cdan counts a sample: from 1 + 1/classes, where nothing is known of its class, to 2. */
final class CertaintyTest {
    private final Ops o = Ops.empty("certainty");

    @Test
    void sureSamplesCountMore() {
        double half = Math.log(0.5);
        Value scores =
                Computed.rows(o, new double[] {3, 3, 3}, new double[] {200, 0, 0}, new double[] {half, half, -1000});
        assertThat(Computed.numbers(o, Cdan.certainty(o, scores)))
                .containsExactly(new float[] {1 + 1 / 3f, 2, 1.5f}, within(1e-6f));
    }

    @Test
    void aWeightedMeanIsOneOfTheWholeWeight() {
        Value errors = Computed.rows(o, new double[] {1}, new double[] {4});
        Value weights = Computed.rows(o, new double[] {2}, new double[] {1});
        assertThat(Computed.number(o, Cdan.weighted(o, errors, weights))).isCloseTo(2, within(1e-6f));
    }
}
