package dev.graft.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.linalg.Matrix;
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
}
