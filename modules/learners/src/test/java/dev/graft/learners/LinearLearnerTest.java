package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearLearnerTest {
    private static final Seeds SEEDS = new Seeds(7);
    private final Blobs blobs = Blobs.of(700, 20, 4, 1);
    private final Blobs training = blobs.select(0, 200);
    private final Blobs test = blobs.select(200, 700);

    @Test
    void isNearlyAsAccurateAsWithTheBestStrengthOfAll() {
        double best = IntStream.rangeClosed(0, 6)
                .mapToObj(i -> Double.toString(Math.pow(10, -i / 2.0)))
                .mapToDouble(strength -> accuracy(learner(strength), training))
                .max()
                .orElseThrow();

        assertThat(accuracy(learner("auto"), training)).isGreaterThan(best - 0.02);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-3, 1e6})
    void doesNotDependOnTheScaleOfTheFeatures(double factor) {
        double[][] scores = scores(learner("auto"), training, test);
        double[][] scaled = scores(learner("auto"), training.scaled(factor), test.scaled(factor));

        for (int i = 0; i < scores.length; i++) {
            assertThat(scaled[i]).containsExactly(scores[i], within(1e-6));
        }
    }

    @Test
    void leavesOutSamplesOfWeightZero() {
        double[] weights = training.equalWeights();
        Arrays.fill(weights, 150, 200, 0);

        double[][] without = scores(learner("auto"), training.select(0, 150), test);

        assertThat(values(learner("auto").fit(training.labelled(), weights, SEEDS), test.samples()))
                .isDeepEqualTo(without);
    }

    @Test
    void takesAWeightOfTwoForASampleGivenTwice() {
        double[] weights = training.equalWeights();
        IntStream.range(0, 200).filter(i -> i % 4 == 0).forEach(i -> weights[i] = 2);
        int[] twice = IntStream.concat(
                        IntStream.range(0, 200), IntStream.range(0, 200).filter(i -> i % 4 == 0))
                .toArray();
        double[] ones = new double[250];
        Arrays.fill(ones, 1);

        LinearLearner learner = learner("0.03");
        double[][] weighted = values(learner.fit(training.labelled(), weights, SEEDS), test.samples());
        double[][] repeated = values(learner.fit(training.labelled().select(twice), ones, SEEDS), test.samples());
        double[][] unweighted = scores(learner, training, test);

        assertThat(difference(weighted, repeated)).isLessThan(0.01);
        assertThat(difference(weighted, repeated)).isLessThan(0.2 * difference(weighted, unweighted));
    }

    @Test
    void heedsOnlyTheRatiosOfWeights() {
        double[] weights = training.equalWeights();
        Arrays.fill(weights, 0, 50, 4);
        double[] larger = Arrays.stream(weights).map(w -> w * 1024).toArray();

        assertThat(values(learner("auto").fit(training.labelled(), larger, SEEDS), test.samples()))
                .isDeepEqualTo(values(learner("auto").fit(training.labelled(), weights, SEEDS), test.samples()));
    }

    @Test
    void givesTheSameBitsForTheSameSeedWhateverElseRuns() throws Exception {
        double[][] alone = scores(learner("auto"), training, test);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<double[][]>> fits = IntStream.range(0, 8)
                    .<Callable<double[][]>>mapToObj(i -> () -> i % 2 == 0
                            ? scores(learner("auto"), training, test)
                            : scores(learner("auto"), test, training))
                    .toList();
            List<Future<double[][]>> done = threads.invokeAll(fits);
            for (int i = 0; i < done.size(); i += 2) {
                assertThat(done.get(i).get()).isDeepEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void givesNearlyTheSameForAnotherSeed() {
        double[][] one =
                values(learner("0.01").fit(training.labelled(), training.equalWeights(), SEEDS), test.samples());
        double[][] other =
                values(learner("0.01").fit(training.labelled(), training.equalWeights(), new Seeds(8)), test.samples());

        assertThat(other[0]).isNotEqualTo(one[0]).containsExactly(one[0], within(0.05));
    }

    @Test
    void takesRowsOfZeros() {
        Labelled data = new Labelled(
                Dense.of(new double[] {0, 0}, new double[] {0, 0}, new double[] {1, 2}, new double[] {1, 2.5}),
                Classes.of(List.of("none", "some"), 0, 0, 1, 1));

        Predictor predictor = learner("auto").fit(data, new double[] {1, 1, 1, 1}, SEEDS);

        assertThat(classOf(predictor, 0, 0)).isEqualTo(0);
        assertThat(classOf(predictor, 1, 2)).isEqualTo(1);
    }

    @Test
    void takesRowsThatAreAllEqual() {
        Labelled data = new Labelled(
                Dense.of(new double[] {5}, new double[] {5}, new double[] {5}),
                Classes.of(List.of("often", "seldom"), 0, 0, 1));

        assertThat(classOf(learner("0.1").fit(data, new double[] {1, 1, 1}, SEEDS), 5))
                .isEqualTo(0);
    }

    @Test
    void learnsFromOneLabelPerClass() {
        Labelled data = new Labelled(
                Dense.of(new double[] {0, 1}, new double[] {1, 0}), Classes.of(List.of("up", "right"), 0, 1));

        Predictor predictor = learner("auto").fit(data, new double[] {1, 1}, SEEDS);

        assertThat(classOf(predictor, 0, 2)).isEqualTo(0);
        assertThat(classOf(predictor, 2, 0)).isEqualTo(1);
    }

    @Test
    void givesProbabilityZeroToClassesWithoutASample() {
        Labelled data = new Labelled(
                Dense.of(new double[] {0, 1}, new double[] {1, 0}), Classes.of(List.of("up", "never", "right"), 2, 0));

        double[] row = values(learner("auto").fit(data, new double[] {1, 1}, SEEDS), Dense.of(new double[] {0, 1}))[0];

        assertThat(row).hasSize(3);
        assertThat(row[1]).isZero();
        assertThat(row[0] + row[2]).isCloseTo(1, within(1e-12));
    }

    @Test
    void alwaysPredictsTheOnlyClassThereIs() {
        Labelled data = new Labelled(
                Dense.of(new double[] {0, 1}, new double[] {1, 0}), Classes.of(List.of("a", "b", "c"), 1, 1));

        Predictor predictor = learner("auto").fit(data, new double[] {1, 1}, SEEDS);

        assertThat(values(predictor, Dense.of(new double[] {9, 9}))[0]).containsExactly(0, 1, 0);
    }

    @Test
    void refusesValuesThatAreNotFiniteAndSaysWhere() {
        Labelled data = new Labelled(
                Dense.of(new double[] {0, 1}, new double[] {1, Double.NaN}), Classes.of(List.of("a", "b"), 0, 1));

        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> learner("auto").fit(data, new double[] {1, 1}, SEEDS))
                .withMessageContaining("row 1, column 1 is NaN");
    }

    @Test
    void refusesToLearnFromNothing() {
        Labelled data = new Labelled(Dense.over(0, 3, (row, into) -> {}), Classes.of(List.of("a", "b")));

        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> learner("auto").fit(data, new double[0], SEEDS))
                .withMessageContaining("none to learn from");
    }

    @Test
    void refusesVectorsOfAnotherWidth() {
        Predictor predictor = learner("0.1").fit(training.labelled(), training.equalWeights(), SEEDS);

        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> predictor.scores(Dense.of(new double[] {1, 2, 3})))
                .withMessageContaining("3 features")
                .withMessageContaining("20");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 0})
    void refusesWeightsThatAreNone(double weight) {
        double[] weights = training.equalWeights();
        Arrays.fill(weights, weight);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> learner("auto").fit(training.labelled(), weights, SEEDS))
                .withMessageContaining("weight");
    }

    @ParameterizedTest
    @ValueSource(strings = {"automatic", "-1", "NaN", ""})
    void refusesStrengthsThatAreNone(String strength) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> learner(strength))
                .withMessageContaining("strength must be auto or a number");
    }

    private static LinearLearner learner(String strength) {
        return new LinearLearner(new LinearLearner.Settings(strength, 3, 40_000));
    }

    private static double[][] scores(LinearLearner learner, Blobs training, Blobs test) {
        return values(learner.fit(training.labelled(), training.equalWeights(), SEEDS), test.samples());
    }

    private static double[][] values(Predictor predictor, Dense samples) {
        return ((Scores.OfClasses) predictor.scores(samples)).values();
    }

    private static double difference(double[][] one, double[][] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> Math.abs(one[i][0] - other[i][0]))
                .average()
                .orElseThrow();
    }

    private static int classOf(Predictor predictor, double... row) {
        return ((Scores.OfClasses) predictor.scores(Dense.of(row))).best(0);
    }

    private double accuracy(LinearLearner learner, Blobs training) {
        Scores.OfClasses scores = (Scores.OfClasses)
                learner.fit(training.labelled(), training.equalWeights(), SEEDS).scores(test.samples());
        return IntStream.range(0, scores.size())
                        .filter(i -> scores.best(i) == test.classes()[i])
                        .count()
                / (double) scores.size();
    }
}
