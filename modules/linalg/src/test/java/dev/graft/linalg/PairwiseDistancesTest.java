package dev.graft.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PairwiseDistancesTest {
    @Test
    void squaresTheDistancesOfPointsInThePlane() {
        Matrix x = Matrix.of(new double[] {0, 0}, new double[] {3, 4});
        Matrix y = Matrix.of(new double[] {0, 0}, new double[] {0, 4}, new double[] {6, 8});
        double[][] distances = PairwiseDistances.squaredEuclidean(x, y).toArray();
        assertThat(distances[0]).containsExactly(new double[] {0, 16, 100}, within(1e-13));
        assertThat(distances[1]).containsExactly(new double[] {25, 9, 25}, within(1e-13));
    }

    @Test
    void agreesWithTheDefinition() {
        Matrix x = RandomMatrices.normal(23, 7, 1);
        Matrix y = RandomMatrices.normal(31, 7, 2);
        Matrix distances = PairwiseDistances.squaredEuclidean(x, y);
        for (int i = 0; i < 23; i++) {
            for (int j = 0; j < 31; j++) {
                double expected = 0;
                for (int k = 0; k < 7; k++) {
                    expected += Math.pow(x.get(i, k) - y.get(j, k), 2);
                }
                assertThat(distances.get(i, j)).isCloseTo(expected, within(1e-12));
            }
        }
    }

    @Test
    void isNeverNegativeAndZeroOnTheDiagonal() {
        Matrix x = RandomMatrices.normal(60, 5, 3);
        Matrix same = Matrix.vstack(x, x);
        assertThat(Arrays.stream(PairwiseDistances.squaredEuclidean(same, x).values()))
                .allMatch(value -> value >= 0);
        Matrix own = PairwiseDistances.squaredEuclidean(same);
        assertThat(own).isEqualTo(own.transpose());
        for (int i = 0; i < own.rows(); i++) {
            assertThat(own.get(i, i)).isZero();
        }
        assertThat(RandomMatrices.largestDifference(own, PairwiseDistances.squaredEuclidean(same, same)))
                .isLessThan(1e-12);
    }

    @Test
    void keepsItsDigitsFarFromTheOrigin() {
        Matrix x = Matrix.of(new double[] {1e8}, new double[] {1e8 + 1}, new double[] {1e8 + 3});
        assertThat(PairwiseDistances.squaredEuclidean(x).row(0)).containsExactly(new double[] {0, 1, 9}, within(1e-7));
    }

    @Test
    void refusesRowsOfDifferentWidths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairwiseDistances.squaredEuclidean(Matrix.zeros(2, 3), Matrix.zeros(2, 4)))
                .withMessageContaining("found matrix [2, 3] and matrix [2, 4]");
    }
}
