package dev.graft.strategies.shot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.linalg.Matrix;
import org.junit.jupiter.api.Test;

class MutualInformationTest {
    @Test
    void probabilitiesFallWithTheSquaredDistance() {
        Matrix w = Matrix.of(new double[][] {{1, 0}, {0, 2}});
        double[][] p = MutualInformation.logProbabilities(Matrix.of(new double[] {0.5, 0.5}), w, 3)
                .map(Math::exp)
                .toArray();
        // the squared distances are 0.5 and 2.5: logits -0.75 and -3.75
        assertThat(p[0][0]).isEqualTo(1 / (1 + Math.exp(-3)), within(1e-12));
    }

    /** One support sample and two queries on a line, weights at 1 and -1, τ = 2: p = softmax(±x · 2), λ and α 0.1. */
    @Test
    void theObjectiveIsThatByHand() {
        Tim.Settings settings = new Tim.Settings(Tim.Solver.ADM, Transform.NONE, 0.1, 0.1, 2, "auto", 1e-4);
        MutualInformation information = new MutualInformation(
                Matrix.of(new double[] {1}),
                Matrix.of(new double[] {1, 0}),
                Matrix.of(new double[] {0}, new double[] {0.5}),
                settings);
        double p = 1 / (1 + Math.exp(-2));
        double marginal = (0.5 + p) / 2;
        double ce = Math.log(1 + Math.exp(-4));
        double expected = 0.1 * ce - binary(marginal) + 0.1 * (Math.log(2) + binary(p)) / 2;
        assertThat(information.objective(Matrix.of(new double[] {1}, new double[] {-1})))
                .isEqualTo(expected, within(1e-12));
    }

    private static double binary(double p) {
        return -p * Math.log(p) - (1 - p) * Math.log(1 - p);
    }

    @Test
    void theGradientIsThatOfFiniteDifferences() {
        for (long seed = 1; seed <= 5; seed++) {
            MutualInformation information = Informed.of(seed);
            Matrix w = Informed.start(information);
            Matrix expected = Informed.differences(information::objective, w);
            assertThat(Worlds.apart(information.gradient(w), expected)).isLessThan(1e-8);
        }
    }
}
