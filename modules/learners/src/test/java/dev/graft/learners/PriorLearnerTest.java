package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Linear;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The optimum under a prior of a given strength. */
final class PriorLearnerTest extends PriorCase {
    @Test
    void anInfinitePenaltyLeavesTheModelAsItWas() {
        Predictor stayed = fit(source.labelled(), target.labelled(), 1e12).predictor();

        assertNear(scores(stayed, test.samples()), scores(ofSource, test.samples()), 1e-9);
    }

    @Test
    void aWeakerPenaltyLeadsFurtherAwayAndFitsBetter() {
        double moved = 0;
        double loss = Double.POSITIVE_INFINITY;
        for (double strength = 100; strength > 0.001; strength /= 10) {
            Posterior posterior = fit(source.labelled(), target.labelled(), strength);
            double now = distance(posterior.layer());
            double reached = logLoss(posterior.predictor(), target);
            assertThat(now).isGreaterThan(moved);
            assertThat(reached).isLessThan(loss);
            moved = now;
            loss = reached;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 1, 0.01, 0.0001})
    void sparseVectorsLearnTheSameAsDenseOnes(double strength) {
        Predictor sparse = fit(source.sparse(), target.sparse(), strength).predictor();
        Predictor dense = fit(source.labelled(), target.labelled(), strength).predictor();

        assertNear(scores(sparse, test.samples()), scores(dense, test.samples()), 1e-6);
        assertNear(scores(sparse, test.sparse().samples()), scores(sparse, test.samples()), 1e-12);
    }

    /** Each sample is there in the mirror too, with the other class: so the best intercept is 0, drawn there or free. */
    @Test
    void aPriorOfZerosIsThePenaltyOfTheLinearLearner() {
        Blobs half = Blobs.of(60, 5, 2, 3);
        double[][] rows = new double[120][];
        int[] classes = new int[120];
        for (int i = 0; i < 60; i++) {
            rows[i] = half.rows()[i];
            rows[60 + i] = Arrays.stream(rows[i]).map(x -> -x).toArray();
            classes[i] = half.classes()[i];
            classes[60 + i] = 1 - classes[i];
        }
        Labelled data = new Blobs(rows, classes, 2).sparse();
        double[] ones = new double[120];
        Arrays.fill(ones, 1);

        Linear zeros = new Linear(new double[2][5], new double[2]);
        Predictor drawn =
                new PriorLearner(zeros, data, ones).fit(data, ones, 0.01).predictor();

        assertNear(scores(drawn, half.samples()), scores(LINEAR.fit(data, ones, SEEDS), half.samples()), 1e-6);
    }

    /** One feature, one sample: {@code strength · (w - w0) = (1 - p) · x} in the source's units, and the intercept likewise. */
    @Test
    void theOptimumOfOneSampleBalancesItsSlopeAndThePenalty() {
        Labelled known = labelled(new double[][] {{1}, {3}}, 0, 1); // mean 2, spread 1, so a unit is 3
        Linear before = new Linear(new double[][] {{-0.5}, {0.5}}, new double[] {1, -1});
        Linear after = new PriorLearner(before, known, new double[] {1, 1})
                .fit(labelled(new double[][] {{4}}, 0), new double[] {5}, 0.7)
                .layer();

        double score =
                4 * (after.weights()[1][0] - after.weights()[0][0]) + after.intercepts()[1] - after.intercepts()[0];
        double slope = 1 / (1 + Math.exp(-score));
        double x = 3 * (4 - 2);
        double w = (after.weights()[0][0] + 0.5) / 3;
        double atMean = after.intercepts()[0] + 2 * after.weights()[0][0];
        assertThat(0.7 * w).isCloseTo(slope * x, within(1e-7));
        assertThat(0.7 * (atMean - (1 - 2 * 0.5))).isCloseTo(slope, within(1e-7));
        assertThat(after.weights()[1][0]).isEqualTo(0.5, within(1e-12)); // no sample is of the other class
    }

    @Test
    void aClassWithoutASampleKeepsItsWeightsAndCanBePredicted() {
        int[] others =
                IntStream.range(0, 30).filter(i -> target.classes()[i] != 1).toArray();
        Posterior posterior = fit(source.labelled(), target.labelled().select(others), 3);

        assertThat(posterior.layer().weights()[1]).containsExactly(prior.weights()[1], within(1e-12));
        assertThat(posterior.layer().intercepts()[1]).isCloseTo(prior.intercepts()[1], within(1e-12));
        assertThat(posterior.layer().weights()[0]).isNotEqualTo(prior.weights()[0]);
        int[] ofIt = IntStream.range(0, 170).filter(i -> test.classes()[i] == 1).toArray();
        assertThat(Arrays.stream(scores(posterior.predictor(), test.samples().select(ofIt)))
                        .filter(row -> row[1] > row[0] && row[1] > row[2])
                        .count())
                .isPositive();
    }

    @Test
    void aSampleOfWeightTwoCountsAsTwo() {
        double[] weights = target.equalWeights();
        weights[4] = 2;
        int[] twice = IntStream.concat(IntStream.range(0, 30), IntStream.of(4)).toArray();
        PriorLearner learner = new PriorLearner(prior, source.labelled(), source.equalWeights());

        Predictor weighted = learner.fit(target.labelled(), weights, 0.1).predictor();
        Labelled repeated = target.labelled().select(twice);
        double[] ones = new double[31];
        Arrays.fill(ones, 1);
        Predictor doubled = learner.fit(repeated, ones, 0.1).predictor();

        assertNear(scores(weighted, test.samples()), scores(doubled, test.samples()), 1e-7);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e6})
    void theScaleOfTheFeaturesChangesNothing(double factor) {
        Predictor scaled = LINEAR.fit(source.scaled(factor).sparse(), source.equalWeights(), SEEDS);
        Posterior there = new PriorLearner(
                        scaled.linear().orElseThrow(), source.scaled(factor).sparse(), source.equalWeights())
                .fit(target.scaled(factor).sparse(), target.equalWeights(), 3, 1, SEEDS);
        Posterior here = fit(source.sparse(), target.sparse());

        assertThat(there.strength()).isEqualTo(here.strength());
        assertNear(
                scores(there.predictor(), test.scaled(factor).samples()),
                scores(here.predictor(), test.samples()),
                1e-6);
    }

    @Test
    void refusesWhatDoesNotFit() {
        PriorLearner learner = new PriorLearner(prior, source.labelled(), source.equalWeights());
        Labelled narrow = new Labelled(Dense.of(new double[3]), Classes.of(target.names(), 0));
        Labelled missing = new Labelled(Dense.of(nan(12)), Classes.of(target.names(), 0));
        double[] one = {1};

        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> learner.fit(narrow, one, 3, 1, SEEDS))
                .withMessageContaining("vectors of 3 features were given to a learner that has learned from 12");
        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> learner.fit(missing, one, 3, 1, SEEDS))
                .withMessageContaining("row 0, column 0 is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> learner.fit(target.labelled(), target.equalWeights(), 0.0))
                .withMessageContaining("strength must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> learner.fit(labelled(new double[1][12], 0), one, 3, 1, SEEDS))
                .withMessageContaining("where the layer knows [class 0, class 1, class 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriorLearner(
                        new Linear(new double[3][5], new double[3]), source.labelled(), source.equalWeights()))
                .withMessage("a layer of 5 features for vectors of 12");
    }

    private static double[] nan(int width) {
        double[] row = new double[width];
        Arrays.fill(row, Double.NaN);
        return row;
    }

    private static Labelled labelled(double[][] rows, int... classes) {
        return new Labelled(Dense.of(rows), Classes.of(List.of("a", "b"), classes));
    }

    private double distance(Linear layer) {
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            for (int j = 0; j < 12; j++) {
                double off = layer.weights()[c][j] - prior.weights()[c][j];
                sum += off * off;
            }
        }
        return Math.sqrt(sum);
    }

    private static double logLoss(Predictor predictor, Blobs data) {
        double[][] scores = scores(predictor, data.samples());
        return -IntStream.range(0, scores.length)
                .mapToDouble(i -> Math.log(scores[i][data.classes()[i]]))
                .average()
                .orElseThrow();
    }

    private static double[][] scores(Predictor predictor, Samples samples) {
        return ((Scores.OfClasses) predictor.scores(samples)).values();
    }

    private static void assertNear(double[][] found, double[][] expected, double tolerance) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).as("row %d", i).containsExactly(expected[i], within(tolerance));
        }
    }
}
