package dev.graft.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.strategy.Scores;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private static final List<String> AB = List.of("a", "b");
    private static final Scores.OfClasses SCORES =
            new Scores.OfClasses(AB, new double[][] {{0.75, 0.25}, {0.5, 0.5}, {0, 1}, {0.125, 0.875}});
    private static final Classes TRUTH = Classes.of(AB, 0, 1, 0, 1);

    @Test
    void accuracyCountsTheMostProbableClassAndTheFirstOfEquals() {
        // right, wrong (a tie goes to "a"), wrong, right
        assertThat(Measure.ACCURACY.of(SCORES, TRUTH)).isEqualTo(0.5);
    }

    @Test
    void logLossIsTheMeanSurpriseAndAWrongCertaintyCostsSixteen() {
        double expected = -(Math.log(0.75) + Math.log(0.5) + Math.log(1e-7) + Math.log(0.875)) / 4;
        assertThat(Measure.LOG_LOSS.of(SCORES, TRUTH)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void allMeasuresAreKnownByTheirIds() {
        assertThat(Measure.all(SCORES, TRUTH))
                .containsOnlyKeys("accuracy", "log-loss")
                .containsEntry("accuracy", 0.5);
    }

    @Test
    void predictionsMustBeForTheseSamplesAndClasses() {
        assertThatThrownBy(() -> Measure.ACCURACY.of(SCORES, Classes.of(AB, 0)))
                .hasMessage("4 predictions for 1 labels");
        assertThatThrownBy(() -> Measure.ACCURACY.of(SCORES, Classes.of(List.of("b", "a"), 0, 1, 0, 1)))
                .hasMessage("predicted classes [a, b], true ones [b, a]");
    }
}
