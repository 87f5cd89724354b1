package dev.graft.strategies.selftaught;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import dev.graft.linalg.SparseMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositivePmiTest {
    /** #(0) = 4, #(1) = 3, #(2) = 1, |D| = 8: [1, 2, 1], [2, 1, 0], [1, 0, 0]. */
    private static final SparseMatrix COUNTS =
            SparseMatrix.of(3, new int[] {0, 3, 5, 6}, new int[] {0, 1, 2, 0, 1, 0}, new double[] {1, 2, 1, 2, 1, 1});

    @Test
    void whatIsRarerThanByChanceIsZero() {
        double[][] information = new PositivePmi(1, 1).of(COUNTS).dense().toArray();
        // 1 · 8 / (4 · 4) and 1 · 8 / (3 · 3) are below 1
        assertThat(information[0]).containsExactly(new double[] {0, Math.log(16 / 12.0), Math.log(2)}, offset(1e-15));
        assertThat(information[1]).containsExactly(new double[] {Math.log(16 / 12.0), 0, 0}, offset(1e-15));
        assertThat(information[2]).containsExactly(new double[] {Math.log(2), 0, 0}, offset(1e-15));
    }

    @Test
    void aShiftIsSubtractedBeforeNegativeOnesBecomeZero() {
        SparseMatrix shifted = new PositivePmi(1.5, 1).of(COUNTS);
        assertThat(shifted.size()).isEqualTo(2);
        assertThat(shifted.dense().get(2, 0)).isCloseTo(Math.log(2 / 1.5), offset(1e-15));
    }

    @Test
    void smoothingLowersTheInformationOfRareNeighbours() {
        SparseMatrix smoothed = new PositivePmi(1, 0.5).of(COUNTS);
        double chance = 4 / 8.0 / (2 + Math.sqrt(3) + 1);
        assertThat(smoothed.dense().get(0, 2)).isCloseTo(Math.log(1 / 8.0 / chance), offset(1e-15));
        assertThat(smoothed.dense().get(0, 2))
                .isLessThan(new PositivePmi(1, 1).of(COUNTS).dense().get(0, 2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.99, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAShiftBelowOne(double shift) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PositivePmi(shift, 1))
                .withMessage("shift must be at least 1, was " + shift);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.01, Double.NaN})
    void refusesASmoothingThatIsNone(double smoothing) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PositivePmi(1, smoothing))
                .withMessage("smoothing must be above 0 and at most 1, was " + smoothing);
    }
}
