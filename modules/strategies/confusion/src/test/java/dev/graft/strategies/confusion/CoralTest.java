package dev.graft.strategies.confusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import org.junit.jupiter.api.Test;

/** Deep CORAL's distance, in closed form. */
final class CoralTest {
    /** Covariances {{2, 0}, {0, 0}} and {{8, 8}, {8, 8}}: (6² + 3 · 8²) / (4 · 2²). */
    @Test
    void itIsThatOfCovariances() {
        Ops o = Ops.empty("coral");
        Value source = Computed.rows(o, new double[] {1, 5}, new double[] {3, 5});
        Value target = Computed.rows(o, new double[] {-2, -2}, new double[] {2, 2});
        assertThat(Computed.number(o, DeepCoral.distance(o, source, target))).isCloseTo(228 / 16f, within(1e-5f));
    }

    @Test
    void aDomainThatIsMovedIsTheSame() {
        Ops o = Ops.empty("coral");
        Value here = Computed.rows(o, new double[] {1, 5}, new double[] {3, 4}, new double[] {0, 1});
        Value there = Computed.rows(o, new double[] {11, -5}, new double[] {13, -6}, new double[] {10, -9});
        assertThat(Computed.number(o, DeepCoral.distance(o, here, there))).isCloseTo(0, within(1e-6f));
    }
}
