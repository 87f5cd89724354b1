package dev.graft.strategies.confusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MMD² of several kernels, in closed form. */
final class DiscrepancyTest {
    /** k of a squared distance that is so many widths. */
    private static double kernel(double widths, int kernels) {
        double sum = 0;
        for (int u = 0; u < kernels; u++) {
            sum += Math.exp(-widths / Math.pow(2, u - kernels / 2)) / kernels;
        }
        return sum;
    }

    /** Each domain is a point: 2 - 2 k(R²), where the width is R² times the share of pairs across, whatever R is. */
    @ParameterizedTest
    @CsvSource({"1, 5", "1000, 5", "1000, 1", "0.001, 2"})
    void domainsThatAreFarApart(double distance, int kernels) {
        Ops o = Ops.empty("mmd");
        Value source = Computed.rows(o, new double[] {0, 0}, new double[] {0, 0}, new double[] {0, 0});
        Value target = Computed.rows(o, new double[] {distance, 0}, new double[] {distance, 0});
        double across = 2.0 * 3 * 2 / (5 * 4);
        assertThat(Computed.number(o, Dan.discrepancy(o, source, target, kernels)))
                .isCloseTo((float) (2 - 2 * kernel(1 / across, kernels)), within(1e-5f));
    }

    /** Of the same two samples, of distance R: 2 k(R²) - 2 (1 + k(R²)) / 2 = k(R²) - 1, which is below 0. */
    @Test
    void equalDomains() {
        Ops o = Ops.empty("mmd");
        Value both = Computed.rows(o, new double[] {0, 1}, new double[] {3, 1});
        double across = 8.0 / (4 * 3);
        assertThat(Computed.number(o, Dan.discrepancy(o, both, both, 5)))
                .isCloseTo((float) (kernel(1 / across, 5) - 1), within(1e-5f));
    }

    @Test
    void samplesThatAreAllEqualAreNoDistanceApart() {
        Ops o = Ops.empty("mmd");
        Value same = Computed.rows(o, new double[] {7, 1}, new double[] {7, 1});
        assertThat(Computed.number(o, Dan.discrepancy(o, same, same, 5))).isCloseTo(0, within(1e-6f));
    }
}
