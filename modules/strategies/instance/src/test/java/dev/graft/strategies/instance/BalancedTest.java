package dev.graft.strategies.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalancedTest {
    private static final Labelled SOURCE = blobs(100, 1);
    private static final Labelled TARGET = blobs(20, 2);

    @Test
    void takesTheShareThatItIsGiven() {
        Trial trial = Trial.ofMeans();
        Fitted fitted = fit("0.8", SOURCE, TARGET, trial);
        assertThat(trial.lessons).hasSize(1);
        assertThat(fitted.exhibits()).isEmpty();
        assertThat(shareOfTarget(trial, 20)).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void trustsTheTargetWhereTheSourceContradictsIt() {
        Trial trial = Trial.ofMeans();
        Fitted fitted = fit("auto", flipped(SOURCE), TARGET, trial);
        assertThat(shareOfTarget(trial, 20)).isCloseTo(0.9, within(1e-12));
        assertThat(trial.lessons).hasSize(5 * 5 + 1);
        Exhibit.Curve curve = (Exhibit.Curve) fitted.exhibits().get(0);
        assertThat(curve.lines().get(0).x()).containsExactly(0.1, 0.3, 0.5, 0.7, 0.9);
        assertThat(curve.lines().get(0).y()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void trustsTheSourceWhereItSaysTheSameWithMoreSamples() {
        Trial trial = Trial.ofMeans();
        fit("auto", SOURCE, TARGET, trial);
        assertThat(shareOfTarget(trial, 20)).isLessThanOrEqualTo(0.5);
    }

    @Test
    void noLabelIsJudgedByWhatHasLearnedFromIt() {
        Trial trial = Trial.ofMeans();
        Labelled three = TARGET.select(0, 1, 2);
        fit("auto", SOURCE, three, trial);
        assertThat(trial.lessons).hasSize(5 * 3 + 1);
        assertThat(trial.lessons.subList(0, 15))
                .allSatisfy(lesson -> assertThat(lesson.data().size()).isEqualTo(102));
        assertThat(trial.last().data().size()).isEqualTo(103);
    }

    @Test
    void weighsBothDomainsAlikeWhereThereIsNothingToHoldOut() {
        Trial trial = Trial.ofMeans();
        fit("auto", SOURCE, TARGET.select(3), trial);
        assertThat(trial.lessons).hasSize(1);
        assertThat(shareOfTarget(trial, 1)).isCloseTo(0.5, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, 'share must be a number in (0, 1), or auto, was 1'",
        "none, 2, 'share must be a number in (0, 1), or auto, was none'",
        "auto, 1, 'folds must be at least 2, was 1'"
    })
    void refusesSettingsOutOfRange(String share, int folds, String message) {
        assertThatThrownBy(() -> new Balanced.Settings(share, folds)).hasMessage(message);
    }

    private static Fitted fit(String share, Labelled source, Labelled target, Trial trial) {
        Target partly = new Target.PartlyLabelled(target, Dense.of(Points.normal(3, 1, 0, 1)));
        return new Balanced(new Balanced.Settings(share, 5)).fit(new Adaptation(List.of(source), partly, 0.5), trial);
    }

    private static double shareOfTarget(Trial trial, int targets) {
        double[] weights = trial.last().weights();
        return Arrays.stream(weights, weights.length - targets, weights.length).sum()
                / Arrays.stream(weights).sum();
    }

    /** Points of class yes around 1.5, of class no around -1.5, in turn. */
    private static Labelled blobs(int count, long seed) {
        double[][] points = Points.normal(count, 1, 0, seed);
        int[] classes = IntStream.range(0, count).map(i -> i % 2).toArray();
        for (int i = 0; i < count; i++) {
            points[i][0] += classes[i] == 1 ? 1.5 : -1.5;
        }
        return new Labelled(Dense.of(points), Classes.of(Points.CLASSES, classes));
    }

    private static Labelled flipped(Labelled data) {
        return new Labelled(
                data.samples(),
                Classes.of(
                        Points.CLASSES,
                        IntStream.range(0, data.size())
                                .map(i -> 1 - data.classes().value(i))
                                .toArray()));
    }
}
