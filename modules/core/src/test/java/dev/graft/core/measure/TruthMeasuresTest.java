package dev.graft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Truth;
import dev.graft.core.strategy.Scores;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures of what is true or false, by hand. */
class TruthMeasuresTest {
    private static final Classes TRUTH = Truth.of(List.of(true, false, true, false));
    private static final Scores SCORES = scores(0.9, 0.8, 0.7, 0.1);

    @Test
    void precisionIsThatOfWhatIsTrue() {
        // the true ones are first and third: (1 / 1 + 2 / 3) / 2
        assertThat(Measure.AVERAGE_PRECISION.of(SCORES, TRUTH)).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(Measure.AVERAGE_PRECISION.of(scores(0.3), Truth.of(List.of(true))))
                .isNaN();
    }

    @Test
    void likelihoodIsTheOppositeOfLogLoss() {
        assertThat(Measure.LOG_LIKELIHOOD.of(SCORES, TRUTH))
                .isCloseTo((Math.log(0.9) + Math.log(0.2) + Math.log(0.7) + Math.log(0.9)) / 4, within(1e-12))
                .isEqualTo(-Measure.LOG_LOSS.of(SCORES, TRUTH));
    }

    @Test
    void onlyTruthHasAPositiveClass() {
        assertThat(Measure.all(SCORES, TRUTH)).containsKeys("average-precision", "log-likelihood", "auc-roc");
        Classes others = Classes.of(List.of("no", "yes"), 1, 0, 1, 0);
        Scores same = new Scores.OfClasses(others.names(), ((Scores.OfClasses) SCORES).values());
        assertThat(Measure.all(same, others)).containsKey("auc-pr").doesNotContainKey("average-precision");
        assertThatThrownBy(() -> Measure.LOG_LIKELIHOOD.of(same, others))
                .hasMessage("a measure of truth cannot judge [no, yes]");
    }

    private static Scores scores(double... ofTrue) {
        double[][] values = new double[ofTrue.length][];
        for (int i = 0; i < ofTrue.length; i++) {
            values[i] = new double[] {1 - ofTrue[i], ofTrue[i]};
        }
        return new Scores.OfClasses(Truth.NAMES, values);
    }
}
