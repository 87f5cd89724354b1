package dev.graft.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GaussianKernelTest {
    private static final Matrix LINE = Matrix.of(new double[] {0}, new double[] {1}, new double[] {3});

    @Test
    void isTheExponentialOfMinusGammaTimesTheSquaredDistance() {
        Matrix k = new GaussianKernel(0.5).of(LINE, Matrix.of(new double[] {1}));
        assertThat(k.get(0, 0)).isCloseTo(Math.exp(-0.5), within(1e-15));
        assertThat(k.get(1, 0)).isEqualTo(1);
        assertThat(k.get(2, 0)).isCloseTo(Math.exp(-2), within(1e-15));
    }

    @Test
    void takesItsWidthFromTheMedianOfThePairs() {
        // squared distances 1, 9, 4: median 4
        assertThat(GaussianKernel.ofMedianDistance(LINE).gamma()).isEqualTo(1.0 / 8);
    }

    @Test
    void takesTheMeanWhereMostPairsAreEqual() {
        Matrix points =
                Matrix.of(new double[] {0}, new double[] {0}, new double[] {0}, new double[] {0}, new double[] {3});
        assertThat(GaussianKernel.ofMedianDistance(points).gamma()).isCloseTo(1 / (2 * 3.6), within(1e-12));
    }

    @Test
    void refusesPointsThatAreAllEqual() {
        assertThatThrownBy(() -> GaussianKernel.ofMedianDistance(Matrix.zeros(3, 2)))
                .hasMessageContaining("all 3 points are equal");
    }

    @Test
    void looksAtAThousandPointsAtMost() {
        double[][] rows = new double[2500][1];
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] = i / 2500.0;
        }
        // the median distance of a uniform line is 1 - 1 / sqrt 2
        double median = 1 - Math.sqrt(0.5);
        assertThat(GaussianKernel.ofMedianDistance(Matrix.of(rows)).gamma())
                .isCloseTo(1 / (2 * median * median), within(0.1));
    }
}
