package dev.graft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.strategy.Scores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class YardstickTest {
    private static final List<String> AB = List.of("a", "b");
    private static final List<String> TWO = List.of("left", "right");

    /** Of two samples both right, of four one. */
    private static final List<Labels> CLASSES = List.of(Classes.of(AB, 0, 1), Classes.of(AB, 0, 0, 1, 1));

    private static final List<Scores> TAKEN = List.of(taken(0, 1), taken(1, 1, 1, 0));

    @Test
    void theMeanOverTasksCountsEachTheSameAndThatOverSamplesEachSample() {
        assertThat(new Yardstick(Measure.ACCURACY, Average.TASKS).of(TAKEN, CLASSES))
                .isEqualTo((1 + 0.25) / 2);
        assertThat(new Yardstick(Measure.ACCURACY, Average.SAMPLES).of(TAKEN, CLASSES))
                .isEqualTo(3 / 6.0);
    }

    @Test
    void overSamplesThereIsOneVarianceOfWhatVariesWithinTasks() {
        List<Labels> truth = List.of(Reals.of(0, 1), Reals.of(10, 14));
        List<Scores> predicted =
                List.of(new Scores.OfReals(new double[] {0.5, 0.5}), new Scores.OfReals(new double[] {11, 13}));
        assertThat(new Yardstick(Measure.R2, Average.TASKS).of(predicted, truth))
                .isEqualTo((0 + 1 - 2 / 8.0) / 2);
        // labels around the means of their tasks: 0.5 in all, and 8; errors of a half, twice, and of 1, twice
        assertThat(new Yardstick(Measure.R2, Average.SAMPLES).of(predicted, truth))
                .isCloseTo(1 - 2.5 / 8.5, within(1e-12));
        assertThat(Average.SAMPLES.all(predicted, truth).get("r2")).isCloseTo(1 - 2.5 / 8.5, within(1e-12));
    }

    @Test
    void ofOneTaskTheValuesAreThoseOfTheMeasure() {
        for (Average average : Average.values()) {
            double[] values =
                    new Yardstick(Measure.ACCURACY, average).ofSamples(TAKEN.subList(1, 2), CLASSES.subList(1, 2));
            assertThat(values).containsExactly(0, 0, 1, 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Average.class)
    void theMeanOfValuesIsTheYardstickForTasksOfAnySizes(Average average) {
        SplittableRandom random = new SplittableRandom(2);
        for (Measure measure : List.of(Measure.R2, Measure.EXPLAINED_VARIANCE, Measure.ACCURACY, Measure.AUC_ROC)) {
            List<Labels> truth = new ArrayList<>();
            List<Scores> scores = new ArrayList<>();
            for (int samples : new int[] {7, 12, 7, 30}) {
                boolean numbers = measure.task() == Measure.Task.NUMBERS;
                truth.add(numbers ? Reals.of(random.doubles(samples).toArray()) : Classes.of(AB, alternating(samples)));
                scores.add(numbers ? new Scores.OfReals(random.doubles(samples).toArray()) : guess(samples, random));
            }
            Yardstick yardstick = new Yardstick(measure, average);
            double[] values = yardstick.ofSamples(scores, truth);
            assertThat(Arrays.stream(values).average().orElseThrow())
                    .as(measure.id())
                    .isCloseTo(yardstick.of(scores, truth), within(1e-12));
        }
    }

    @Test
    void tasksOfAsManySamplesAreFoldedForTheyMayShareThem() {
        List<Labels> twice = List.of(CLASSES.get(1), CLASSES.get(1));
        List<Scores> taken = List.of(taken(0, 1, 0, 1), taken(0, 0, 1, 1));
        assertThat(new Yardstick(Measure.ACCURACY, Average.TASKS).ofSamples(taken, twice))
                .containsExactly(1, 0.5, 0.5, 1);
    }

    @Test
    void ofEpisodesThereIsAValueForEachAndTheyAreWhatIsDrawn() {
        Yardstick episodes = new Yardstick(Measure.ACCURACY, Average.EPISODES);
        assertThat(episodes.of(TAKEN, CLASSES)).isEqualTo((1 + 0.25) / 2);
        assertThat(episodes.ofSamples(TAKEN, CLASSES)).containsExactly(1, 0.25);
        assertThat(episodes.drawn(CLASSES)).containsExactly(2);
        assertThat(episodes.on(TAKEN, CLASSES).of(new double[] {3, 1})).isEqualTo((3 + 0.25) / 4);
        assertThat(new Yardstick(Measure.ACCURACY, Average.TASKS).drawn(CLASSES))
                .containsExactly(2, 4);
    }

    @Test
    void theHarmonicMeanIsHighOnlyWhereBothTasksAre() {
        Yardstick harmonic = new Yardstick(Measure.ACCURACY, Average.HARMONIC);
        assertThat(harmonic.of(TAKEN, CLASSES)).isEqualTo(2 * 1 * 0.25 / 1.25);
        assertThat(Average.HARMONIC.all(TAKEN, CLASSES).get("accuracy")).isEqualTo(0.4);
        List<Scores> neverRight = List.of(taken(1, 0), taken(1, 1, 0, 0));
        assertThat(harmonic.of(neverRight, CLASSES)).isZero();
        assertThat(harmonic.ofSamples(neverRight, CLASSES)).containsOnly(0);
        assertThat(harmonic.of(List.of(taken(0, 1), taken(1, 1, 0, 0)), CLASSES))
                .isZero();
    }

    @Test
    void theSharesOfTheHarmonicMeanAreItsDerivatives() {
        double step = 1e-6;
        double[] shares = Average.HARMONIC.shares(0.7, 0.2);
        assertThat(shares[0])
                .isCloseTo(
                        (Average.HARMONIC.of(0.7 + step, 0.2) - Average.HARMONIC.of(0.7 - step, 0.2)) / (2 * step),
                        within(1e-8));
        assertThat(shares[1])
                .isCloseTo(
                        (Average.HARMONIC.of(0.7, 0.2 + step) - Average.HARMONIC.of(0.7, 0.2 - step)) / (2 * step),
                        within(1e-8));
    }

    @Test
    void thereIsNoHarmonicMeanOfLosses() {
        assertThat(new Yardstick(Measure.MACRO_F1, Average.HARMONIC).obstacle(List.of("a", "b"), CLASSES))
                .isPresent();
    }

    @Test
    void rowsOfDifferentLengthsHaveTheVarianceOfEach() {
        double[] values = new Yardstick(Measure.ACCURACY, Average.TASKS).ofSamples(TAKEN, CLASSES);
        // of the first nothing varies, the second has 1 of 4 right and half of the weight: var 1/4, over 4, by 2
        // squared
        double mean = 0.625;
        double variance =
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / 5;
        assertThat(variance / 6).isCloseTo(0.25 / 4 / 4, within(1e-12));
    }

    @Test
    void obstaclesSayWhatIsAllowedAndWhatToDo() {
        assertThat(obstacle(Measure.MACRO_F1, CLASSES))
                .isEqualTo("no verdict can rest on macro-f1. Name one of: accuracy, balanced-accuracy, auc-roc");
        assertThat(obstacle(Measure.RMSE, List.of(Reals.of(1, 2), Reals.of(1, 2))))
                .isEqualTo("no verdict can rest on rmse. Name one of: r2, explained-variance");
        assertThat(obstacle(Measure.R2, CLASSES))
                .isEqualTo(
                        "r2 is no measure of classes, which are to be predicted. Name one of: accuracy, balanced-accuracy, "
                                + "auc-roc");
        assertThat(new Yardstick(Measure.R2, Average.SAMPLES).obstacle(TWO, List.of(CLASSES.get(1), Reals.of(1, 2))))
                .hasValue(
                        "some tasks have classes and some numbers, so that their samples cannot be measured as those of one "
                                + "task. Take the average over tasks");
        assertThat(obstacle(Measure.R2, List.of(Reals.of(1, 2), Reals.of(3, 3))))
                .isEqualTo("task right: all held-out labels are equal, and r2 is undefined. Leave the task out");
        assertThat(obstacle(Measure.AUC_ROC, List.of(CLASSES.get(1), Classes.of(AB, 1, 1))))
                .isEqualTo(
                        "task right: all held-out samples are of one class, and auc-roc is undefined. Leave the task out");
        assertThat(obstacle(Measure.AUC_ROC, List.of(CLASSES.get(1), Classes.of(AB, 1, 1, 0))))
                .isEqualTo(
                        "task right: a verdict by auc-roc needs at least two held-out samples of each class, found one of "
                                + "a. Hold out more, or leave the task out");
        assertThat(obstacle(Measure.ACCURACY, List.of(CLASSES.get(1), Classes.of(AB, 1))))
                .isEqualTo("task right: a verdict needs at least two held-out samples, found 1. Hold out more");
        assertThat(new Yardstick(Measure.ACCURACY, Average.SAMPLES)
                        .obstacle(TWO, List.of(CLASSES.get(1), Classes.of(List.of("c"), 0, 0))))
                .hasValue(
                        "the tasks have different classes, so that their samples cannot be measured as those of one task. "
                                + "Take the average over tasks");
        assertThat(new Yardstick(Measure.R2, Average.SAMPLES)
                        .obstacle(TWO, List.of(Reals.of(0.1, 0.1, 0.1), Reals.of(2, 2))))
                .hasValue(
                        "all tasks together, each from its own mean on: all held-out labels are equal, and r2 is undefined. "
                                + "Leave the task out");
        assertThat(new Yardstick(Measure.ACCURACY, Average.TASKS).obstacle(TWO, CLASSES))
                .isEmpty();
    }

    @Test
    void whereSomeTasksHaveNumbersEachIsJudgedByItsOwnMeasure() {
        List<Labels> mixed = List.of(Classes.of(AB, 0, 1), Reals.of(1, 3));
        List<Scores> taken = List.of(
                new Scores.OfClasses(AB, new double[][] {{1, 0}, {1, 0}}), new Scores.OfReals(new double[] {1, 2}));
        Yardstick accuracy = new Yardstick(Measure.ACCURACY, Average.TASKS);
        assertThat(accuracy.obstacle(TWO, mixed)).isEmpty();
        assertThat(accuracy.of(taken, mixed))
                .as("half right, and half of the variance")
                .isEqualTo((0.5 + 0.5) / 2);
        assertThat(Arrays.stream(accuracy.ofSamples(taken, mixed)).average()).hasValue(0.5);
        assertThat(Average.TASKS.all(taken, mixed))
                .containsEntry("accuracy", 0.5)
                .containsEntry("r2", 0.5);
    }

    @Test
    void aTaskWithoutAPredictionIsRefused() {
        assertThatThrownBy(() -> Yardstick.usual(CLASSES).of(TAKEN.subList(0, 1), CLASSES))
                .hasMessage("1 predictors, not 2");
    }

    private static String obstacle(Measure measure, List<Labels> truth) {
        return new Yardstick(measure, Average.TASKS).obstacle(TWO, truth).orElseThrow();
    }

    private static int[] alternating(int samples) {
        int[] values = new int[samples];
        Arrays.setAll(values, i -> i % 2);
        return values;
    }

    private static Scores guess(int samples, SplittableRandom random) {
        double[][] values = new double[samples][];
        for (int j = 0; j < samples; j++) {
            double p = random.nextDouble();
            values[j] = new double[] {1 - p, p};
        }
        return new Scores.OfClasses(AB, values);
    }

    private static Scores taken(int... classes) {
        return new Scores.OfClasses(
                AB,
                Arrays.stream(classes).mapToObj(c -> new double[] {1 - c, c}).toArray(double[][]::new));
    }
}
