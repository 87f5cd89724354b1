package dev.graft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.strategy.Scores;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that can be computed by hand. */
class ClassMeasuresTest {
    private static final List<String> AB = List.of("a", "b");
    private static final List<String> ABC = List.of("a", "b", "c");
    private static final Scores.OfClasses SCORES =
            new Scores.OfClasses(AB, new double[][] {{0.75, 0.25}, {0.5, 0.5}, {0, 1}, {0.125, 0.875}});
    private static final Classes TRUTH = Classes.of(AB, 0, 1, 0, 1);

    @Test
    void accuracyCountsTheMostProbableClassAndTheFirstOfEquals() {
        // right, wrong (a tie goes to "a"), wrong, right
        assertThat(Measure.ACCURACY.of(SCORES, TRUTH)).isEqualTo(0.5);
        assertThat(Measure.ACCURACY.on(SCORES, TRUTH).of(3, 1, 1, 0)).isEqualTo(3 / 5.0);
    }

    @Test
    void logLossIsTheMeanSurpriseAndAWrongCertaintyCostsSixteen() {
        double expected = -(Math.log(0.75) + Math.log(0.5) + Math.log(1e-7) + Math.log(0.875)) / 4;
        assertThat(Measure.LOG_LOSS.of(SCORES, TRUTH)).isCloseTo(expected, within(1e-12));
        assertThat(Measure.LOG_LOSS.high()).isCloseTo(16.118, within(1e-3));
    }

    @Test
    void balancedAccuracyCountsClassesNotSamples() {
        // a: 3 of 4 right, b: 0 of 1; nobody is c
        Scores.OfClasses scores = best(ABC, 0, 0, 0, 2, 0);
        Classes truth = Classes.of(ABC, 0, 0, 0, 0, 1);
        assertThat(Measure.BALANCED_ACCURACY.of(scores, truth)).isEqualTo((3 / 4.0 + 0) / 2);
        assertThat(Measure.ACCURACY.of(scores, truth)).isEqualTo(3 / 5.0);
    }

    @Test
    void macroF1IsOfTheClassesThatOccur() {
        // a: 3 right of 4, predicted 4 times; b never right; c does not occur, though it is predicted
        Scores.OfClasses scores = best(ABC, 0, 0, 0, 2, 0);
        Classes truth = Classes.of(ABC, 0, 0, 0, 0, 1);
        assertThat(Measure.MACRO_F1.of(scores, truth)).isEqualTo((2 * 3 / 8.0 + 0) / 2);
        // without the sample of b, a is all there is
        assertThat(Measure.MACRO_F1.on(scores, truth).of(1, 1, 1, 1, 0)).isEqualTo(2 * 3 / 7.0);
    }

    @Test
    void calibrationErrorComparesConfidenceWithSharesBinByBin() {
        Scores.OfClasses scores = new Scores.OfClasses(
                AB, new double[][] {{0.61, 0.39}, {0.65, 0.35}, {0.1, 0.9}, {0.08, 0.92}, {0.5, 0.5}});
        Classes truth = Classes.of(AB, 0, 1, 1, 1, 1);
        // bin (0.6, 0.667]: confidence 0.63, right 1 of 2; bin (0.867, 0.933]: 0.91, right 2 of 2; bin of 0.5: wrong
        double expected = 0.4 * (0.63 - 0.5) + 0.4 * (1 - 0.91) + 0.2 * 0.5;
        assertThat(Measure.CALIBRATION_ERROR.of(scores, truth)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void aCertainPredictorThatIsRightIsCalibrated() {
        assertThat(Measure.CALIBRATION_ERROR.of(best(AB, 0, 1), Classes.of(AB, 0, 1)))
                .isZero();
        assertThat(Measure.CALIBRATION_ERROR.of(best(AB, 0, 1), Classes.of(AB, 1, 0)))
                .isEqualTo(1);
    }

    @Test
    void areaUnderRocIsTheShareOfPairsInTheRightOrder() {
        // b: 0.5 and 0.875 against 0.25 and 1: right, wrong, right, wrong
        assertThat(Measure.AUC_ROC.of(SCORES, TRUTH)).isEqualTo(0.5);
        // twice the first sample, without the third: both pairs are right
        assertThat(Measure.AUC_ROC.on(SCORES, TRUTH).of(2, 1, 0, 1)).isEqualTo(1);
    }

    @Test
    void equalProbabilitiesCountHalf() {
        assertThat(Measure.AUC_ROC.of(Scores.OfClasses.uniform(AB, 3), Classes.of(AB, 0, 0, 1)))
                .isEqualTo(0.5);
        // one threshold lets all in, with the precision of the class's share
        assertThat(Measure.AUC_PR.of(Scores.OfClasses.uniform(AB, 4), Classes.of(AB, 0, 0, 0, 1)))
                .isEqualTo((3 / 4.0 + 1 / 4.0) / 2);
    }

    @Test
    void areaUnderPrecisionAndRecallGoesInSteps() {
        // b, descending: wrong, right, right, wrong: precision 1/2 and 2/3 where one is let in
        // a: 0.75 right, 0.5 wrong, 0.125 wrong, 0 right: 1 and 2/4
        double ofB = (1 / 2.0 + 2 / 3.0) / 2;
        double ofA = (1 + 2 / 4.0) / 2;
        assertThat(Measure.AUC_PR.of(SCORES, TRUTH)).isCloseTo((ofA + ofB) / 2, within(1e-12));
    }

    @Test
    void aClassWithoutSamplesOrWeightIsLeftOut() {
        Scores.OfClasses scores =
                new Scores.OfClasses(ABC, new double[][] {{0.5, 0.25, 0.25}, {0.25, 0.5, 0.25}, {0.25, 0.25, 0.5}});
        Classes truth = Classes.of(ABC, 0, 1, 1);
        // a: 0.5 above 0.25 and 0.25; b: 0.5 and 0.25 against 0.25
        assertThat(Measure.AUC_ROC.of(scores, truth)).isEqualTo((1 + 0.75) / 2);
        assertThat(Measure.AUC_ROC.on(scores, truth).of(1, 0, 1)).isEqualTo((1 + 0.5) / 2);
    }

    @Test
    void oneClassAloneHasNoOrder() {
        assertThat(Measure.AUC_ROC.on(SCORES, TRUTH).of(1, 0, 1, 0)).isNaN();
        assertThat(Measure.AUC_PR.on(SCORES, TRUTH).of(1, 0, 1, 0)).isNaN();
    }

    @Test
    void zeroIsZeroWithEitherSign() {
        Scores.OfClasses scores = new Scores.OfClasses(AB, new double[][] {{0.0, 1}, {-0.0, 1}});
        assertThat(Measure.AUC_ROC.of(scores, Classes.of(AB, 0, 1))).isEqualTo(0.5);
    }

    private static Scores.OfClasses best(List<String> classes, int... best) {
        double[][] values = new double[best.length][classes.size()];
        for (int i = 0; i < best.length; i++) {
            values[i][best[i]] = 1;
        }
        return new Scores.OfClasses(classes, values);
    }
}
