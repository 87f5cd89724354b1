package dev.graft.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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
    void takesTheSameMedianFromPartsAsFromAll() {
        Matrix x = RandomMatrices.normal(900, 4, 1);
        Matrix y = RandomMatrices.normal(700, 4, 2);
        assertThat(GaussianKernel.ofMedianDistance(x, y))
                .isEqualTo(GaussianKernel.ofMedianDistance(Matrix.vstack(x, y)));
    }

    @Test
    void selectsWhatSortingWouldPut() {
        for (int n = 1; n < 40; n++) {
            // many equal values among them
            double[] values = RandomMatrices.normal(1, n, n)
                    .map(value -> Math.rint(2 * value))
                    .row(0);
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            for (int k = 0; k < n; k++) {
                assertThat(Selection.smallest(values.clone(), k)).isEqualTo(sorted[k]);
            }
        }
    }

    @Test
    void takesMeansWithoutKeepingTheMatrix() {
        Matrix x = RandomMatrices.normal(5, 3, 1);
        Matrix y = RandomMatrices.normal(700, 3, 2);
        GaussianKernel kernel = new GaussianKernel(0.2);
        double[] expected = kernel.of(x, y)
                .times(Matrix.zeros(1, 700).map(zero -> 1.0 / 700).row(0));
        assertThat(kernel.means(x, y)).containsExactly(expected, within(1e-14));
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
