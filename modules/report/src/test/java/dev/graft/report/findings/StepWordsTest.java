package dev.graft.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.benefit.LearningCurve;
import dev.graft.core.benefit.Measured;
import dev.graft.core.statistics.Interval;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepWordsTest {
    private static final StepWords FROM_ONE =
            StepWords.on(new LearningCurve(new double[] {1, 10, 300}, new double[] {0, 0, 0}));
    private static final StepWords FROM_NONE =
            StepWords.on(new LearningCurve(new double[] {0, 5}, new double[] {0, 0}));

    @Test
    void stepsAreWholeAndSoManyThatItIsReached() {
        assertThat(FROM_ONE.of(119.2)).isEqualTo("120");
        assertThat(FROM_NONE.of(0)).isEqualTo("none");
    }

    @Test
    void whatIsOutOfReachSaysWhereTrainingBeginsAndEnds() {
        assertThat(FROM_ONE.of(Double.POSITIVE_INFINITY)).isEqualTo("more than 300");
        assertThat(FROM_ONE.of(Double.NEGATIVE_INFINITY)).isEqualTo("fewer than 1");
        assertThat(FROM_NONE.of(Double.NEGATIVE_INFINITY)).isEqualTo("none");
        assertThat(FROM_ONE.of(Double.NaN)).isEqualTo(Numbers.NONE);
    }

    @Test
    void anIntervalHasTwoEnds() {
        assertThat(interval(80, Double.POSITIVE_INFINITY)).contains("80 to more than 300");
        assertThat(interval(80, 80)).isEmpty();
        assertThat(FROM_ONE.interval(new Measured(80, Optional.empty()))).isEmpty();
    }

    private static Optional<String> interval(double low, double high) {
        return FROM_ONE.interval(new Measured(low, Optional.of(new Interval(low, high))));
    }
}
