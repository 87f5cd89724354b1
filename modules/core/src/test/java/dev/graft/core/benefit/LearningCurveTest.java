package dev.graft.core.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningCurveTest {
    /** 0.2 without labels, then 0.3, 0.5, 0.6 with 1, 4 and 16 of them. */
    private static final LearningCurve CURVE =
            new LearningCurve(new double[] {0, 1, 4, 16}, new double[] {0.2, 0.3, 0.5, 0.6});

    @Test
    void startsAndEndsWhereItsPointsDo() {
        assertThat(CURVE.start()).isEqualTo(0.2);
        assertThat(CURVE.end()).isEqualTo(0.6);
    }

    @Test
    void slopeIsThatOfTheLeastSquaresLineOverDoublings() {
        // over 0, 2, 4 doublings: ((0 - 2) 0.3 + 0 + (4 - 2) 0.6) / (4 + 0 + 4)
        assertThat(CURVE.slope()).isCloseTo(0.075, within(1e-12));
    }

    @Test
    void heightIsTheAreaByTrapezoidsOverDoublings() {
        // 2 (0.3 + 0.5) / 2 + 2 (0.5 + 0.6) / 2 = 1.9 over 4 doublings
        assertThat(CURVE.height()).isCloseTo(0.475, within(1e-12));
    }

    @Test
    void twoPointsAboveZeroAreNeededForSlopeAndHeight() {
        LearningCurve short_ = new LearningCurve(new double[] {0, 5}, new double[] {0.2, 0.7});
        assertThat(short_.slope()).isNaN();
        assertThat(short_.height()).isNaN();
    }

    @Test
    void valuesBetweenPointsAreReachedBetweenThem() {
        assertThat(CURVE.reaching(0.3)).isEqualTo(1);
        assertThat(CURVE.reaching(0.4)).isCloseTo(2, within(1e-12)); // half of the way from 1 to 4 in doublings
        assertThat(CURVE.reaching(0.6)).isEqualTo(16);
        assertThat(CURVE.reaching(0.25)).isCloseTo(0.5, within(1e-12)); // half of the way from 0 to 1
    }

    @Test
    void whatIsOutOfReachIsInfinite() {
        assertThat(CURVE.reaching(0.61)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(CURVE.reaching(0.19)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(CURVE.reaching(Double.NaN)).isNaN();
    }

    @Test
    void aFallByLuckIsLevelledBeforeSomethingIsReached() {
        LearningCurve unlucky = new LearningCurve(new double[] {1, 2, 4, 8}, new double[] {0.2, 0.5, 0.3, 0.6});
        assertThat(unlucky.reaching(0.4)).isEqualTo(2); // 0.5 and 0.3 are 0.4 both
        assertThat(unlucky.reaching(0.5)).isCloseTo(4 * Math.sqrt(2), within(1e-12));
    }

    @Test
    void placesAscendFromZero() {
        assertThatThrownBy(() -> new LearningCurve(new double[] {2, 1}, new double[] {0, 0}))
                .hasMessage("places must be ascending, found 1.0 after 2.0");
        assertThatThrownBy(() -> new LearningCurve(new double[] {-1}, new double[] {0}))
                .hasMessage("nobody learns from -1.0");
        assertThatThrownBy(() -> new LearningCurve(new double[0], new double[0]))
                .hasMessage("a learning curve needs a point");
        assertThatThrownBy(() -> new LearningCurve(new double[] {1}, new double[0]))
                .hasMessage("0 values at 1 places");
    }
}
