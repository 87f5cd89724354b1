package dev.graft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Reals;
import dev.graft.core.strategy.Scores;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private static final List<String> AB = List.of("a", "b");
    private static final Scores.OfClasses SCORES =
            new Scores.OfClasses(AB, new double[][] {{0.75, 0.25}, {0.5, 0.5}, {0, 1}, {0.125, 0.875}});
    private static final Classes TRUTH = Classes.of(AB, 0, 1, 0, 1);

    @Test
    void theMeasuresOfClassesAreKnownByTheirIds() {
        assertThat(Measure.all(SCORES, TRUTH))
                .containsOnlyKeys(
                        "accuracy",
                        "balanced-accuracy",
                        "macro-f1",
                        "log-loss",
                        "calibration-error",
                        "auc-roc",
                        "auc-pr")
                .containsEntry("accuracy", 0.5);
        assertThat(Measure.withId("macro-f1")).contains(Measure.MACRO_F1);
        assertThat(Measure.withId("macro")).isEmpty();
    }

    @Test
    void theMeasuresOfNumbersAreOthers() {
        assertThat(Measure.all(new Scores.OfReals(new double[] {1, 2}), Reals.of(1, 3)))
                .containsOnlyKeys("r2", "explained-variance", "rmse");
    }

    @Test
    void whatIsUndefinedIsLeftOut() {
        assertThat(Measure.all(SCORES, Classes.of(AB, 0, 0, 0, 0)))
                .containsKey("accuracy")
                .doesNotContainKeys("auc-roc", "auc-pr");
        assertThat(Measure.all(new Scores.OfReals(new double[] {1, 2}), Reals.of(3, 3)))
                .containsOnlyKeys("rmse");
    }

    @Test
    void withoutAnyWeightEveryMeasureIsUndefined() {
        for (Measure measure : Measure.of(Measure.Task.CLASSES)) {
            assertThat(measure.on(SCORES, TRUTH).of(0, 0, 0, 0)).isNaN();
        }
        assertThat(Measure.ACCURACY.of(Scores.OfClasses.uniform(AB, 0), Classes.of(AB)))
                .isNaN();
    }

    @Test
    void weightsAreOnePerSampleAndNotNegative() {
        WeightedMeasure accuracy = Measure.ACCURACY.on(SCORES, TRUTH);
        assertThatThrownBy(() -> accuracy.of(1, 1)).hasMessage("2 weights for 4 samples");
        assertThatThrownBy(() -> accuracy.of(1, 1, -1, 1)).hasMessage("a weight must be at least 0, was -1.0");
        assertThatThrownBy(() -> accuracy.of(1, 1, Double.NaN, 1)).hasMessage("a weight must be at least 0, was NaN");
    }

    @Test
    void predictionsMustBeForTheseSamplesAndClasses() {
        assertThatThrownBy(() -> Measure.ACCURACY.of(SCORES, Classes.of(AB, 0)))
                .hasMessage("4 predictions for 1 labels");
        assertThatThrownBy(() -> Measure.ACCURACY.of(SCORES, Classes.of(List.of("b", "a"), 0, 1, 0, 1)))
                .hasMessage("predicted classes [a, b], true ones [b, a]");
    }

    @Test
    void aMeasureJudgesOneKindOfLabels() {
        Scores numbers = new Scores.OfReals(new double[4]);
        assertThatThrownBy(() -> Measure.ACCURACY.of(numbers, TRUTH))
                .hasMessage("a measure of classes cannot judge predicted numbers");
        assertThatThrownBy(() -> Measure.NMI.of(SCORES, Reals.of(0, 0, 0, 0)))
                .hasMessage("a measure of classes cannot judge by numbers");
        assertThatThrownBy(() -> Measure.RMSE.of(SCORES, TRUTH))
                .hasMessage("a measure of numbers cannot judge classes");
    }
}
