package dev.graft.core.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Each benefit of a small curve, by hand. */
class BenefitTest {
    private static final double[] LABELS = {1, 2, 4};
    private static final LearningCurve WITH = new LearningCurve(LABELS, new double[] {0.5, 0.6, 0.7});
    private static final LearningCurve WITHOUT = new LearningCurve(LABELS, new double[] {0.2, 0.5, 0.6});

    @Test
    void startAndAsymptoteAreDifferencesAtTheEnds() {
        assertThat(of(Benefit.START)).isCloseTo(0.3, within(1e-12));
        assertThat(of(Benefit.ASYMPTOTE)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void slopeIsTheDifferenceOfWhatADoublingBrings() {
        // 0.1 a doubling with, (0.6 - 0.2) / 2 without
        assertThat(of(Benefit.SLOPE)).isCloseTo(-0.1, within(1e-12));
    }

    @Test
    void areaRatioIsRelativeToTheBaseline() {
        // areas 0.55 + 0.65 = 1.2 and 0.35 + 0.55 = 0.9
        assertThat(of(Benefit.AREA_RATIO)).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void areaRatioOfALossIsTheShareThatIsSaved() {
        LearningCurve less = new LearningCurve(LABELS, new double[] {-1, -1, -1});
        LearningCurve more = new LearningCurve(LABELS, new double[] {-2, -2, -2});
        assertThat(Benefit.AREA_RATIO.of(less, more, 0)).isEqualTo(0.5);
    }

    @Test
    void theThresholdIsReachedByTheStrategy() {
        assertThat(of(Benefit.TO_THRESHOLD)).isEqualTo(2);
        assertThat(Benefit.TO_THRESHOLD.of(WITH, WITHOUT, 0.65)).isCloseTo(2 * Math.sqrt(2), within(1e-12));
        assertThat(Benefit.TO_THRESHOLD.of(WITH, WITHOUT, 0.75)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    private static double of(Benefit benefit) {
        return benefit.of(WITH, WITHOUT, WITHOUT.end());
    }
}
