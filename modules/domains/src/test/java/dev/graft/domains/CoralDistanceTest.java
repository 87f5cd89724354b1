package dev.graft.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoralDistanceTest {
    @Test
    void measuresTheDistanceOfSecondMoments() {
        Matrix x = Matrix.of(new double[][] {{0, 0}, {2, 0}, {0, 2}, {2, 2}});
        Matrix y = x.scale(2);
        // cov(x) = 4/3 I, cov(y) = 16/3 I; ‖4 I‖² / (4 · 2²) = 32 / 16
        assertThat(CoralDistance.between(x, y)).isCloseTo(2, within(1e-12));
        assertThat(CoralDistance.between(x, x)).isZero();
    }

    @Test
    void ofMoreFeaturesThanSamplesItIsTheSame() {
        Matrix x = wide(4, 1);
        Matrix y = wide(6, 2);
        Matrix difference = x.covariance().minus(y.covariance());
        double expected = Arrays.stream(difference.squaredNorms()).sum() / (4.0 * 20 * 20);
        assertThat(CoralDistance.between(x, y)).isCloseTo(expected, within(1e-12 * expected));
        assertThat(CoralDistance.between(x, x)).isCloseTo(0, within(1e-12));
    }

    private static Matrix wide(int rows, long seed) {
        Random random = new Random(seed);
        return Matrix.zeros(rows, 20).map(zero -> random.nextGaussian());
    }
}
