package dev.graft.strategies.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MixtureWeightsTest {
    @Test
    void takesTheSharesOfWhatIsTold() {
        // each sample belongs to one component for certain
        Matrix phi = Matrix.of(new double[] {1, 0}, new double[] {0, 5}, new double[] {1e-200, 0}, new double[] {3, 0});
        assertThat(MixtureWeights.mostLikely(phi)).containsExactly(new double[] {0.75, 0.25}, within(1e-7));
    }

    @Test
    void solvesTwoComponentsByHand() {
        // log(p + 2 (1 - p)) + log(3 p + (1 - p)): 1 / (2 - p) = 2 / (1 + 2 p) at p = 3/4
        Matrix phi = Matrix.of(new double[] {1, 2}, new double[] {3, 1});
        assertThat(MixtureWeights.mostLikely(phi)).containsExactly(new double[] {0.75, 0.25}, within(1e-6));
    }

    @Test
    void dropsWhatNobodyNeeds() {
        Matrix phi = Matrix.of(new double[] {1, 2, 3}, new double[] {1, 2, 2.5});
        assertThat(MixtureWeights.mostLikely(phi)).containsExactly(new double[] {0, 0, 1}, within(1e-7));
    }

    @Test
    void isCertifiedOnRandomMixtures() {
        Random random = new Random(1);
        for (int k : new int[] {1, 5, 40, 90}) {
            double[][] rows = new double[60][k];
            for (double[] row : rows) {
                double x = 4 * random.nextDouble();
                // nearly the same components side by side: as badly conditioned as kernels are
                Arrays.setAll(row, l -> Math.exp(-Math.pow(x - 4.0 * l / k, 2)));
            }
            Matrix phi = Matrix.of(rows);
            double[] shares = MixtureWeights.mostLikely(phi);
            double[] mixed = phi.times(shares);
            assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
            assertThat(Arrays.stream(shares).min().orElseThrow()).isNotNegative();
            double[] pull = phi.transpose()
                    .times(Arrays.stream(mixed).map(r -> 1 / r / 60).toArray());
            assertThat(Arrays.stream(pull).max().orElseThrow()).isLessThan(1 + 1e-4);
        }
    }

    @Test
    void leavesOutWhatNoComponentReaches() {
        Matrix phi = Matrix.of(new double[] {1, 2}, new double[] {0, 0}, new double[] {3, 1});
        assertThat(MixtureWeights.mostLikely(phi)).containsExactly(new double[] {0.75, 0.25}, within(1e-6));
        assertThatThrownBy(() -> MixtureWeights.mostLikely(Matrix.zeros(3, 2)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("none of the 2 components of a mixture reaches any of the 3 samples");
    }
}
