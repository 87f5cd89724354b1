package dev.graft.core.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final double[] EXPECTED = {3, 4};

    @Test
    void errorsAreRelativeToTheLengthOfWhatIsExpected() {
        assertThat(Agreement.EQUAL.error(new double[] {3, 5}, EXPECTED)).isCloseTo(0.2, within(1e-12));
        assertThat(Agreement.EQUAL.error(new double[] {0.5}, new double[] {0})).isEqualTo(0.5);
        assertThat(Agreement.EQUAL.error(new double[] {3, Double.NaN}, EXPECTED))
                .isInfinite();
    }

    @Test
    void whatIsMinimisedMayBeSmaller() {
        assertThat(Agreement.NO_LARGER.error(new double[] {1, 4}, EXPECTED)).isZero();
        assertThat(Agreement.NO_LARGER.error(new double[] {1, 5}, EXPECTED)).isCloseTo(0.2, within(1e-12));
        assertThat(Agreement.NO_LARGER.error(new double[] {Double.NaN, 4}, EXPECTED))
                .isInfinite();
        assertThat(Agreement.NO_SMALLER.error(new double[] {9, 4}, EXPECTED)).isZero();
        assertThat(Agreement.NO_SMALLER.error(new double[] {9, 3}, EXPECTED)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void aCommonFactorCanBeFree() {
        assertThat(Agreement.UP_TO_A_FACTOR.error(new double[] {-6, -8}, EXPECTED))
                .isCloseTo(0, within(1e-12));
        // the best factor is 3, and the 4 is left
        assertThat(Agreement.UP_TO_A_FACTOR.error(new double[] {1, 0}, EXPECTED))
                .isCloseTo(0.8, within(1e-12));
        assertThat(Agreement.UP_TO_A_FACTOR.error(new double[] {0, 0}, EXPECTED))
                .isEqualTo(1);
    }
}
