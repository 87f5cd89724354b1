package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Linear;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What {@link LinearLearner} makes of labels that are numbers. */
class RidgeRegressionTest {
    private static final Seeds SEEDS = new Seeds(7);
    private static final double[][] TALL = {
        {3.62, -4.06, -0.11},
        {0.93, 3.33, -0.46},
        {3.74, -4.81, 0.06},
        {1.75, 6.31, -0.41},
        {1.68, -2.92, 0.23},
        {0.9, -1.86, -0.18}
    };
    private static final double[] TALL_TARGETS = {2.22, 1.59, 1.32, 3.97, 2.17, 0.48};
    private static final double[] TALL_WEIGHTS = {1, 2, 1, 0.5, 3, 1};
    private static final double[][] WIDE = {
        {0.9, -0.68, -0.12, -0.94, -0.27}, {0.53, -0.69, -0.4, -0.69, -0.85}, {-0.67, -0.01, -1.12, 0.23, 1.66}
    };
    private static final double[] WIDE_TARGETS = {1, -2, 4};

    /** The numbers are NumPy's: {@code linalg.solve} of the normal equations with the intercept as a column, {@code lstsq} at 0. */
    @Test
    void equalsTheNormalEquationsOfNumPy() {
        Labelled data = new Labelled(Dense.of(TALL), Reals.of(TALL_TARGETS));

        assertLayer(
                layer("0", data, TALL_WEIGHTS),
                0.6706813186269275,
                0.4426927372114943,
                3.860477550192845,
                1.3871641010843136);
        assertLayer(
                layer("0.3", data, TALL_WEIGHTS),
                0.24002585314178762,
                0.11036998792247936,
                0.16715385256488913,
                1.532373222350244);
        assertLayer(
                layer("10", data, TALL_WEIGHTS),
                0.01277321523004918,
                0.02696758325776678,
                0.002977004693872634,
                1.8533026552854683);
    }

    @Test
    void equalsThemWhereThereAreMoreFeaturesThanSamples() {
        Labelled data = new Labelled(Dense.of(WIDE), Reals.of(WIDE_TARGETS));

        assertLayer(
                layer("0.5", data, 1, 1, 1),
                0.24892790610299914,
                0.2934256438606155,
                0.26407655181582135,
                -0.12425449454357781,
                2.15727511116911,
                0.7699809574916627);
    }

    @Test
    void isTheLineOfOneFeatureByHand() {
        // x has mean 2 and variance 2, so its unit is √(9 / 2); the covariance with y is 3
        Labelled data = new Labelled(
                Dense.of(new double[] {0}, new double[] {1}, new double[] {2}, new double[] {3}, new double[] {4}),
                Reals.of(0, 2, 2, 5, 6));

        assertLayer(layer("0", data, 1, 1, 1, 1, 1), 1.5, 0);
        assertLayer(layer("9", data, 1, 1, 1, 1, 1), 0.75, 1.5);
    }

    @Test
    void learnsTheSameFromSparseVectors() {
        Random random = new Random(3);
        for (int width : new int[] {4, 30}) {
            double[][] rows = new double[12][width];
            double[] targets = new double[12];
            double[] weights = new double[12];
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < width; j++) {
                    rows[i][j] = random.nextDouble() < 0.3 ? random.nextGaussian() + 1 : 0;
                }
                targets[i] = rows[i][0] + random.nextGaussian();
                weights[i] = 0.5 + random.nextDouble();
            }
            Labelled dense = new Labelled(Dense.of(rows), Reals.of(targets));
            Labelled sparse = new Labelled(SparseSamples.of(rows), Reals.of(targets));

            Linear expected = layer("0.1", dense, weights);
            assertLayer(layer("0.1", sparse, weights), withIntercept(expected));
            assertThat(values(fit(learner("auto"), sparse, weights), sparse.samples()))
                    .containsExactly(values(fit(learner("auto"), dense, weights), dense.samples()), within(1e-9));
        }
    }

    @Test
    void aSampleOfWeightTwoCountsAsOneGivenTwiceAndOneOfWeightZeroNotAtAll() {
        Labelled data = new Labelled(Dense.of(TALL), Reals.of(TALL_TARGETS));
        Labelled twice = data.select(0, 0, 1, 3, 4, 5);

        assertLayer(layer("0.2", data, 2, 1, 0, 1, 1, 1), withIntercept(layer("0.2", twice, 1, 1, 1, 1, 1, 1)));
    }

    @Test
    void theUnitOfFeaturesChangesNothing() {
        Labelled data = new Labelled(Dense.of(TALL), Reals.of(TALL_TARGETS));
        double[][] larger = Arrays.stream(TALL)
                .map(row -> Arrays.stream(row).map(x -> 1000 * x + 5).toArray())
                .toArray(double[][]::new);

        double[] expected = values(fit(learner("auto"), data, TALL_WEIGHTS), data.samples());
        assertThat(values(
                        fit(learner("auto"), new Labelled(Dense.of(larger), data.labels()), TALL_WEIGHTS),
                        Dense.of(larger)))
                .containsExactly(expected, within(1e-6));
    }

    @Test
    void predictsAConstantTarget() {
        Labelled data = new Labelled(Dense.of(TALL), Reals.of(4, 4, 4, 4, 4, 4));

        assertThat(values(fit(learner("auto"), data, TALL_WEIGHTS), Dense.of(new double[] {9, -9, 9})))
                .containsExactly(new double[] {4}, within(1e-9));
    }

    @Test
    void predictsTheOnlyNumberThereIs() {
        Labelled data = new Labelled(Dense.of(new double[] {1, 2}), Reals.of(3));

        assertThat(values(fit(learner("auto"), data, 1), Dense.of(new double[] {-7, 5})))
                .containsExactly(3);
    }

    @Test
    void predictsTheMeanWhereRowsAreEqual() {
        Labelled data = new Labelled(Dense.of(new double[] {1, 2}, new double[] {1, 2}), Reals.of(3, 6));

        for (String strength : List.of("auto", "0", "1")) {
            assertThat(values(fit(learner(strength), data, 1, 2), Dense.of(new double[] {1, 2})))
                    .containsExactly(new double[] {5}, within(1e-12));
        }
    }

    @Test
    void choosesByWhatHeldOutNumbersSay() {
        Random random = new Random(5);
        double[][] rows = new double[90][10];
        double[] told = new double[90];
        double[] noise = new double[90];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < 10; j++) {
                rows[i][j] = random.nextGaussian();
            }
            told[i] = rows[i][0] - 2 * rows[i][1] + 0.01 * random.nextGaussian();
            noise[i] = random.nextGaussian();
        }

        assertThat(chosen(rows, told)).isLessThan(1e-3);
        assertThat(chosen(rows, noise)).isGreaterThan(0.1);
    }

    @Test
    void refusesNumbersThatAreNoneAndLearnersOfClassesRefuseNumbers() {
        Labelled missing = new Labelled(Dense.of(WIDE), Reals.of(1, Double.NaN, 2));
        Labelled numbers = new Labelled(Dense.of(WIDE), Reals.of(WIDE_TARGETS));

        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> fit(learner("1"), missing, 1, 1, 1))
                .withMessage("labels: that of sample 1 is NaN; a base learner needs finite numbers. Leave it out.");
        for (Learner learner : List.of(
                new NearestNeighbours(new NearestNeighbours.Settings(1)), TribuoLearner.named("logistic-regression"))) {
            assertThatExceptionOfType(GraftException.class)
                    .isThrownBy(() -> fit(learner, numbers, 1, 1, 1))
                    .withMessageContaining("it learns classes, and the labels here are numbers")
                    .withMessageContaining("linear");
        }
        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> fit(learner("1"), numbers, 1, 1, 1).scores(Dense.of(new double[] {1})))
                .withMessageContaining("1 features")
                .withMessageContaining("5");
    }

    private static double chosen(double[][] rows, double... targets) {
        double[] weights = new double[targets.length];
        Arrays.fill(weights, 1);
        RealProblem problem = RealProblem.of(new Labelled(Dense.of(rows), Reals.of(targets)), weights);
        Scaling scaling = Scaling.of(problem.known());
        return RidgeSearch.choose(problem.map(scaling::apply), 3, SEEDS);
    }

    private static LinearLearner learner(String strength) {
        return new LinearLearner(new LinearLearner.Settings(strength, 3, 20_000));
    }

    private static Predictor fit(Learner learner, Labelled data, double... weights) {
        return learner.fit(data, weights, SEEDS);
    }

    private static Linear layer(String strength, Labelled data, double... weights) {
        Predictor predictor = fit(learner(strength), data, weights);
        Linear layer = predictor.linear().orElseThrow();
        assertThat(predictor.trainedParameters()).hasValue(layer.weights()[0].length + 1);
        return layer;
    }

    private static double[] withIntercept(Linear layer) {
        double[] both = Arrays.copyOf(layer.weights()[0], layer.weights()[0].length + 1);
        both[both.length - 1] = layer.intercepts()[0];
        return both;
    }

    private static void assertLayer(Linear layer, double... expected) {
        assertThat(withIntercept(layer)).containsExactly(expected, within(1e-10));
    }

    private static double[] values(Predictor predictor, Samples samples) {
        return ((Scores.OfReals) predictor.scores(samples)).values();
    }
}
