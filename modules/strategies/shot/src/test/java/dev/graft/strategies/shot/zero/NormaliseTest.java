package dev.graft.strategies.shot.zero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.linalg.Matrix;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NormaliseTest {
    private static final Matrix ROWS = Matrix.of(new double[][] {{1, 0.1, 30}, {3, 0.1, 10}, {5, 0.1, 20}});

    @Test
    void zScoresHaveMeanZeroAndMeanSquaredLengthOne() {
        Matrix scaled = Normalise.Z_SCORE.by(ROWS).apply(ROWS);
        assertThat(scaled.columnMeans()).containsExactly(new double[] {0, 0, 0}, within(1e-12));
        assertThat(Arrays.stream(scaled.squaredNorms()).average().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(scaled.get(0, 1)).as("the constant feature").isCloseTo(0, within(1e-15));
        assertThat(scaled.get(0, 0)).isCloseTo(-2 / Math.sqrt(8.0 / 3) / Math.sqrt(2), within(1e-12));
    }

    @Test
    void othersAreScaledByWhatWasLearned() {
        Matrix other = Normalise.Z_SCORE.by(ROWS).apply(Matrix.of(new double[][] {{3, 99, 20}}));
        assertThat(other.row(0)).containsExactly(new double[] {0, 0, 0}, within(1e-12));
    }

    @Test
    void unitLengthIsOfEachVectorAndZerosStay() {
        Matrix rows = Matrix.of(new double[][] {{3, 4}, {0, 0}});
        assertThat(Normalise.UNIT_LENGTH.by(rows).apply(rows))
                .isEqualTo(Matrix.of(new double[][] {{3.0 / 5, 4.0 / 5}, {0, 0}}));
        assertThat(Normalise.NONE.by(rows).apply(rows)).isEqualTo(rows);
    }

    @Test
    void cosinesWithZerosAreZero() {
        Matrix a = Matrix.of(new double[][] {{1, 0}, {0, 0}});
        Matrix b = Matrix.of(new double[][] {{5, 5}});
        assertThat(Cosine.of(a, b).get(0, 0)).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(Cosine.of(a, b).get(1, 0)).isZero();
    }
}
