package dev.graft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Reals;
import dev.graft.core.strategy.Scores;
import org.junit.jupiter.api.Test;

class NumberMeasuresTest {
    private static final Reals TRUTH = Reals.of(1, 2, 3, 6);
    /** Errors 0, -1, -1, 2: their mean is 0, the sum of their squares 6; that of the labels around 3 is 14. */
    private static final Scores.OfReals PREDICTED = new Scores.OfReals(new double[] {1, 3, 4, 4});

    @Test
    void valuesByHand() {
        assertThat(Measure.RMSE.of(PREDICTED, TRUTH)).isCloseTo(Math.sqrt(6 / 4.0), within(1e-12));
        assertThat(Measure.R2.of(PREDICTED, TRUTH)).isCloseTo(1 - 6 / 14.0, within(1e-12));
        assertThat(Measure.EXPLAINED_VARIANCE.of(PREDICTED, TRUTH)).isCloseTo(1 - 6 / 14.0, within(1e-12));
    }

    @Test
    void aConstantErrorCostsR2Alone() {
        Scores.OfReals shifted = new Scores.OfReals(new double[] {3, 4, 5, 8});
        assertThat(Measure.EXPLAINED_VARIANCE.of(shifted, TRUTH)).isCloseTo(1, within(1e-12));
        assertThat(Measure.R2.of(shifted, TRUTH)).isCloseTo(1 - 16 / 14.0, within(1e-12));
    }

    @Test
    void equalLabelsExplainNothingAlsoWhereTheirMeanIsRounded() {
        Scores.OfReals predicted = new Scores.OfReals(new double[] {0, 1, 2, 3});
        Reals tenths = Reals.of(0.1, 0.1, 0.1, 5);
        assertThat(Measure.R2.on(predicted, tenths).of(1, 1, 1, 0)).isNaN();
        assertThat(Measure.EXPLAINED_VARIANCE.on(predicted, tenths).of(1, 1, 1, 0))
                .isNaN();
        assertThat(Measure.R2.on(predicted, tenths).of(1, 1, 1, 1)).isNotNaN();
    }
}
