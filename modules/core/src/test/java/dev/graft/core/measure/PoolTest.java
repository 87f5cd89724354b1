package dev.graft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Truth;
import dev.graft.core.strategy.Scores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

/** Tasks that share some of their samples. */
class PoolTest {
    private static final Pool OVERLAPPING = Pool.of(List.of(new int[] {7, 3, 9}, new int[] {9, 20}));

    @Test
    void eachSampleIsCountedOnce() {
        assertThat(OVERLAPPING.size()).isEqualTo(4);
        assertThat(OVERLAPPING.of(0, 10, 11, 12, 13)).containsExactly(11, 10, 12);
        assertThat(OVERLAPPING.of(1, 10, 11, 12, 13)).containsExactly(12, 13);
        assertThat(OVERLAPPING.ofTask(1).size()).isEqualTo(4);
        assertThat(OVERLAPPING.ofTask(1).of(0, 10, 11, 12, 13)).containsExactly(12, 13);
        assertThatThrownBy(() -> Pool.of(List.of(new int[] {1, 1}))).hasMessage("a task has a sample twice");
    }

    @Test
    void equalPositionsAreEqualPools() {
        Pool same = Pool.of(List.of(new int[] {7, 3, 9}, new int[] {9, 20}));
        assertThat(same).isEqualTo(OVERLAPPING).hasSameHashCodeAs(OVERLAPPING);
        assertThat(Pool.of(List.of(new int[] {3, 7, 9}, new int[] {9, 20}))).isNotEqualTo(OVERLAPPING);
    }

    @Test
    void whatASampleDoesInSeveralTasksIsAddedUp() {
        // means 2 and 5; of 4 samples in 2 tasks a deviation weighs 4/2/3 in the first and 4/2/2 in the second
        assertThat(OVERLAPPING.values(new double[] {1, 2, 3}, new double[] {4, 6}))
                .containsExactly(new double[] {3.5, 3.5 - 2 / 3.0, 3.5 + 2 / 3.0 - 1, 3.5 + 1}, within(1e-12));
    }

    /** Ten tasks at random: the mean and its variance, with samples drawn anew, by simulation and by the row of values. */
    @Test
    void theVarianceIsThatOfTheMeanOverTasks() {
        SplittableRandom random = new SplittableRandom(4);
        int samples = 400;
        double[] effect = random.doubles(samples).toArray();
        List<int[]> positions = folds(samples, 5);
        Pool pool = Pool.of(positions);
        double[][] values = positions.stream()
                .map(ofTask -> IntStream.of(ofTask)
                        .mapToDouble(p -> effect[p] + 0.3 * random.nextDouble())
                        .toArray())
                .toArray(double[][]::new);
        double[] row = pool.values(values);
        double[] means = new double[20_000];
        for (int draw = 0; draw < means.length; draw++) {
            double[] weights = new double[samples];
            for (int i = 0; i < samples; i++) {
                weights[random.nextInt(samples)]++;
            }
            for (int t = 0; t < values.length; t++) {
                double[] ofTask = pool.of(t, weights);
                double sum = 0;
                for (int j = 0; j < ofTask.length; j++) {
                    sum += ofTask[j] * values[t][j];
                }
                means[draw] += sum / StatUtils.sum(ofTask) / values.length;
            }
        }
        assertThat(StatUtils.variance(row) / samples / StatUtils.variance(means))
                .isCloseTo(1, within(0.04));
    }

    @Test
    void theMeanOfValuesIsTheYardstick() {
        SplittableRandom random = new SplittableRandom(2);
        List<int[]> positions = folds(40, 4);
        List<Labels> truth = truth(positions);
        List<Scores> scores = scores(positions, random);
        for (Measure measure : List.of(Measure.ACCURACY, Measure.AUC_ROC, Measure.BALANCED_ACCURACY)) {
            Yardstick yardstick = pooled(measure, positions);
            assertThat(StatUtils.mean(yardstick.ofSamples(scores, truth)))
                    .isCloseTo(yardstick.of(scores, truth), within(1e-12))
                    .isCloseTo(new Yardstick(measure, Average.TASKS).of(scores, truth), within(1e-12));
        }
    }

    /** What is independent is so in a pool, too: as rows of different lengths are. */
    @Test
    void tasksThatShareNothingHaveTheVarianceOfEach() {
        SplittableRandom random = new SplittableRandom(3);
        List<int[]> positions = List.of(
                IntStream.range(0, 60).toArray(), IntStream.range(60, 160).toArray());
        List<Labels> truth = truth(positions);
        List<Scores> scores = scores(positions, random);
        double[] apart = new Yardstick(Measure.ACCURACY, Average.TASKS).ofSamples(scores, truth);
        double[] pooled = pooled(Measure.ACCURACY, positions).ofSamples(scores, truth);
        assertThat(StatUtils.variance(pooled) / StatUtils.variance(apart)).isCloseTo(1, within(0.02));
    }

    @Test
    void tasksThatShareAllAreFolded() {
        SplittableRandom random = new SplittableRandom(6);
        List<int[]> positions =
                List.of(IntStream.range(0, 30).toArray(), IntStream.range(0, 30).toArray());
        List<Labels> truth = truth(positions);
        List<Scores> scores = scores(positions, random);
        assertThat(pooled(Measure.AUC_ROC, positions).ofSamples(scores, truth))
                .containsExactly(new Yardstick(Measure.AUC_ROC, Average.TASKS).ofSamples(scores, truth), within(1e-12));
    }

    @Test
    void samplesAreDrawnOfThePoolForAllTasksAndForOne() {
        List<int[]> positions = folds(12, 3);
        List<Labels> truth = truth(positions);
        List<Scores> scores = scores(positions, new SplittableRandom(8));
        Yardstick yardstick = pooled(Measure.ACCURACY, positions);
        assertThat(yardstick.drawn(truth)).containsExactly(12);
        assertThat(yardstick.by(Measure.AUC_ROC).pool()).isEqualTo(yardstick.pool());
        double[] weights = IntStream.range(0, 12).mapToDouble(p -> 1 + p % 5).toArray();
        double[] each = IntStream.range(0, 3)
                .mapToDouble(t -> {
                    Yardstick alone = yardstick.ofOneTask(t, truth.get(t));
                    assertThat(alone.drawn(truth.subList(t, t + 1))).containsExactly(12);
                    assertThat(alone.ofSamples(scores.subList(t, t + 1), truth.subList(t, t + 1)))
                            .hasSize(8);
                    double[] own = IntStream.of(positions.get(t))
                            .mapToDouble(p -> weights[p])
                            .toArray();
                    double weighted = alone.on(scores.subList(t, t + 1), truth.subList(t, t + 1))
                            .of(weights);
                    assertThat(weighted)
                            .isEqualTo(Measure.ACCURACY
                                    .on(scores.get(t), truth.get(t))
                                    .of(own));
                    return weighted;
                })
                .toArray();
        assertThat(yardstick.on(scores, truth).of(weights)).isCloseTo(StatUtils.mean(each), within(1e-12));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        List<int[]> positions = folds(12, 3);
        List<Labels> truth = truth(folds(9, 3));
        assertThatThrownBy(() ->
                        pooled(Measure.ACCURACY, positions).of(scores(folds(9, 3), new SplittableRandom(1)), truth))
                .hasMessage("the held-out samples of task 1 are not those of the pool");
        assertThatThrownBy(() -> new Yardstick(Measure.ACCURACY, Average.SAMPLES, Optional.of(Pool.of(positions))))
                .hasMessage("a pool is for the mean over tasks, not for SAMPLES");
    }

    private static Yardstick pooled(Measure measure, List<int[]> positions) {
        return new Yardstick(measure, Average.TASKS, Optional.of(Pool.of(positions)));
    }

    /** Each task is judged on all folds but one. */
    static List<int[]> folds(int samples, int folds) {
        return IntStream.range(0, folds)
                .mapToObj(t ->
                        IntStream.range(0, samples).filter(p -> p % folds != t).toArray())
                .toList();
    }

    private static List<Labels> truth(List<int[]> positions) {
        return positions.stream()
                .<Labels>map(ofTask -> Truth.of(
                        Arrays.stream(ofTask).mapToObj(p -> (p / 2) % 3 == 0).toList()))
                .toList();
    }

    private static List<Scores> scores(List<int[]> positions, SplittableRandom random) {
        List<Scores> scores = new ArrayList<>();
        for (int[] ofTask : positions) {
            scores.add(new Scores.OfClasses(
                    Truth.NAMES,
                    Stream.generate(random::nextDouble)
                            .limit(ofTask.length)
                            .map(p -> new double[] {1 - p, p})
                            .toArray(double[][]::new)));
        }
        return scores;
    }
}
