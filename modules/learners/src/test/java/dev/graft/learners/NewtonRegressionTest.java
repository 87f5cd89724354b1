package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.math.la.DenseMatrix;

class NewtonRegressionTest {
    @ParameterizedTest(name = "{0} rows, {1} features, {2} classes, {3} of the values, strength {4}")
    @CsvSource({
        "30, 5, 2, 1, 0.01",
        "200, 20, 4, 0.2, 0.1",
        "200, 20, 4, 1, 0.01",
        "500, 60, 5, 0.1, 0.01",
        "60, 100, 3, 0.05, 0.003"
    })
    void endsAtTheSmallestLossOfDenseRows(int rows, int features, int classes, double kept, double strength) {
        Blobs blobs = Blobs.of(rows, features, classes, 1).thinned(kept, 1);
        double[] weights = blobs.equalWeights();

        assertThat(lossReached(blobs.sparseProblem(weights), strength))
                .isCloseTo(Optimum.loss(blobs.problem(weights), strength), within(1e-9));
    }

    @Test
    void endsThereWithWeightsFarApart() {
        Blobs blobs = Blobs.of(550, 10, 3, 3).thinned(0.5, 3);
        double[] weights = blobs.equalWeights();
        Arrays.fill(weights, 0, 50, 20);
        weights[77] = 500;
        Problem problem = blobs.sparseProblem(weights);

        assertThat(lossReached(problem, 0.01)).isCloseTo(Optimum.loss(blobs.problem(weights), 0.01), within(1e-9));
    }

    @Test
    void endsThereWithoutAPenaltyTooIfTheClassesOverlap() {
        Blobs blobs = Blobs.of(400, 5, 3, 2).thinned(0.6, 2);
        double[] weights = blobs.equalWeights();
        Problem problem = blobs.sparseProblem(weights);

        assertThat(lossReached(problem, 0)).isCloseTo(Optimum.loss(blobs.problem(weights), 0), within(1e-6));
    }

    @Test
    void endsAtAFiniteModelWhereThereIsNoSmallestLoss() {
        Blobs apart = new Blobs(new double[][] {{1, 0}, {0, 1}}, new int[] {0, 1}, 2);
        Problem problem = apart.sparseProblem(1, 1);

        assertThat(lossReached(problem, 0)).isLessThan(1e-6);
    }

    @Test
    void comesNearFromNearby() {
        Blobs blobs = Blobs.of(200, 20, 4, 1).thinned(0.3, 1);
        Problem problem = blobs.sparseProblem(blobs.equalWeights());
        Training training = new NewtonRegression(problem);

        DenseMatrix near = training.approach(0.03, training.approach(0.1, null, 1), 1);

        assertThat(Loss.penalised(near, 0.03, problem))
                .isCloseTo(Optimum.loss(blobs.problem(blobs.equalWeights()), 0.03), within(1e-5));
    }

    @Test
    void needsNoRowToHaveAValue() {
        Blobs zeros = new Blobs(new double[4][3], new int[] {0, 1, 1, 1}, 2);
        Problem problem = zeros.sparseProblem(zeros.equalWeights());

        assertThat(lossReached(problem, 0.1)).isCloseTo(-0.25 * Math.log(0.25) - 0.75 * Math.log(0.75), within(1e-12));
    }

    @Test
    void tellsInTheProvenanceHowTheModelCameAbout() {
        Blobs blobs = Blobs.of(30, 5, 2, 1);
        LinearSGDModel model = new NewtonRegression(blobs.sparseProblem(blobs.equalWeights())).converge(0.25, 1, 1);

        assertThat(model.getProvenance().getTrainerProvenance().toString())
                .contains("strength=0.25")
                .contains("truncated Newton");
    }

    private static double lossReached(Problem problem, double strength) {
        DenseMatrix weights =
                new NewtonRegression(problem).converge(strength, 1, 1).getWeightsCopy();
        return Loss.penalised(weights, strength, problem);
    }
}
