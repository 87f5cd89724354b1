package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tribuo.math.la.DenseMatrix;

class LogisticRegressionTest {
    private static final int STEPS = LinearLearner.Settings.defaults().maxSteps();

    @ParameterizedTest(name = "{0} rows, {1} features, {2} classes, strength {3}")
    @CsvSource({"30, 5, 2, 0.01", "200, 20, 4, 0.1", "200, 20, 4, 0.01", "500, 60, 5, 0.01", "60, 100, 3, 0.003"})
    void endsWithinTwoPercentOfTheSmallestLoss(int rows, int features, int classes, double strength) {
        Blobs blobs = Blobs.of(rows, features, classes, 1);
        Problem problem = blobs.problem(blobs.equalWeights());

        assertThat(lossReached(problem, strength))
                .isBetween(0.99999 * optimum(problem, strength), 1.02 * optimum(problem, strength));
    }

    @Test
    void endsThereWithoutAPenaltyTooIfTheClassesOverlap() {
        Blobs blobs = Blobs.of(400, 5, 3, 2);
        Problem problem = blobs.problem(blobs.equalWeights());

        assertThat(lossReached(problem, 0)).isLessThan(1.02 * optimum(problem, 0));
    }

    @Test
    void endsThereWithWeightsFarApart() {
        Blobs blobs = Blobs.of(1050, 10, 3, 3);
        double[] weights = blobs.equalWeights();
        Arrays.fill(weights, 0, 50, 20);
        Arrays.fill(weights, 50, 1050, 0.5);
        Problem problem = blobs.problem(weights);

        assertThat(lossReached(problem, 0.01)).isLessThan(1.02 * optimum(problem, 0.01));
    }

    @Test
    void endsThereWithOneWeightAboveAllOthers() {
        Blobs blobs = Blobs.of(300, 10, 3, 4);
        double[] weights = blobs.equalWeights();
        weights[17] = 100;
        Problem problem = blobs.problem(weights);

        assertThat(lossReached(problem, 0.1)).isLessThan(1.02 * optimum(problem, 0.1));
    }

    @Test
    void doesNotPenaliseTheIntercept() {
        double[][] rows = new double[100][1];
        Random random = new Random(1);
        Arrays.stream(rows).forEach(row -> row[0] = random.nextGaussian());
        int[] classes = new int[100];
        Arrays.fill(classes, 0, 20, 1);
        Problem problem = new Blobs(rows, classes, 2).problem(new Blobs(rows, classes, 2).equalWeights());

        DenseMatrix weights = fit(problem, 100);

        int rare = problem.targets()[0];
        assertThat(weights.get(rare, 0)).isCloseTo(0, within(0.01));
        assertThat(weights.get(1 - rare, 1) - weights.get(rare, 1)).isCloseTo(Math.log(4), within(0.1));
    }

    private static DenseMatrix fit(Problem problem, double strength) {
        return new LogisticRegression(problem).converge(strength, STEPS, 1).getWeightsCopy();
    }

    private static double lossReached(Problem problem, double strength) {
        return Loss.penalised(fit(problem, strength), strength, problem);
    }

    private static double optimum(Problem problem, double strength) {
        return Optimum.loss(problem, strength);
    }
}
