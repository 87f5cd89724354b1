package dev.graft.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GaussianTest {
    @Test
    void spreadsAPointAndKeepsItsSum() {
        double[] point = new double[21 * 21];
        point[10 * 21 + 10] = 1;

        double[] smooth = new Gaussian(1.5).smooth(point, 21);

        assertThat(Arrays.stream(smooth).sum()).isCloseTo(1, within(1e-12));
        assertThat(smooth[10 * 21 + 11] / smooth[10 * 21 + 10]).isCloseTo(Math.exp(-1 / 4.5), within(1e-12));
        assertThat(smooth[11 * 21 + 10]).isCloseTo(smooth[10 * 21 + 11], within(1e-15));
    }

    @Test
    void dampsIndependentValuesByTheRootOfTheSumOfSquaredWeights() {
        double[] point = new double[21 * 21];
        point[10 * 21 + 10] = 1;
        Gaussian gaussian = new Gaussian(1.5);

        double squares =
                Arrays.stream(gaussian.smooth(point, 21)).map(w -> w * w).sum();

        assertThat(gaussian.damping()).isCloseTo(Math.sqrt(squares), within(1e-12));
    }
}
