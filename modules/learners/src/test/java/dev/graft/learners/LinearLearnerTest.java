package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Linear;
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
    void isTheLinearLayerThatItSaysItIs() {
        Predictor predictor = learner("0.01").fit(training.labelled(), training.equalWeights(), SEEDS);
        Linear layer = predictor.linear().orElseThrow();
        assertThat(predictor.trainedParameters()).hasValue(layer.parameters());
        double[][] expected = values(predictor, test.samples());
        for (int i = 0; i < expected.length; i++) {
            double[] row = test.rows()[i];
            double[] scores = IntStream.range(0, layer.intercepts().length)
                    .mapToDouble(c -> Math.exp(layer.intercepts()[c]
                            + IntStream.range(0, row.length)
                                    .mapToDouble(j -> layer.weights()[c][j] * row[j])
                                    .sum()))
                    .toArray();
            double sum = Arrays.stream(scores).sum();
            assertThat(Arrays.stream(scores).map(score -> score / sum).toArray())
                    .containsExactly(expected[i], within(1e-12));
        }
    }

    private static LinearLearner learner(String strength) {
        return new LinearLearner(new LinearLearner.Settings(strength, 3, 20_000));
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

    private double accuracy(LinearLearner learner, Blobs training) {
        Scores.OfClasses scores = (Scores.OfClasses)
                learner.fit(training.labelled(), training.equalWeights(), SEEDS).scores(test.samples());
        return IntStream.range(0, scores.size())
                        .filter(i -> scores.best(i) == test.classes()[i])
                        .count()
                / (double) scores.size();
    }
}
