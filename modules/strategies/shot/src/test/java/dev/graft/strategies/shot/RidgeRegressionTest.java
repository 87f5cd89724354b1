package dev.graft.strategies.shot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Labelled;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RidgeRegressionTest {
    private static final double LAMBDA = 0.3;

    /** Fewer samples than features take Woodbury's form, more take the primal one: both are the primal one, solved by QR. */
    @ParameterizedTest
    @CsvSource({"5, 12", "12, 5", "6, 6", "1, 3", "3, 1"})
    void bothFormsAreTheSolutionOfThePrimalEquations(int samples, int features) {
        Matrix z = Worlds.gaussian(samples, features, 1);
        Matrix y = Worlds.gaussian(samples, 2, 2);
        Matrix expected = z.transposeTimes(z).plusDiagonal(ridge(features)).solve(z.transposeTimes(y));
        assertThat(Worlds.apart(with(LAMBDA, 1).weights(z, y), expected)).isLessThan(1e-12);
    }

    @Test
    void theGradientOfItsObjectiveIsZero() {
        Matrix z = Worlds.gaussian(5, 20, 3);
        Matrix y = Worlds.gaussian(5, 3, 4);
        Matrix w = with(LAMBDA, 1).weights(z, y);
        Matrix gradient = z.transposeTimes(z.times(w).minus(y)).plus(w.scale(LAMBDA));
        assertThat(Worlds.apart(gradient, gradient.scale(0))).isLessThan(1e-12);
    }

    private static double[] ridge(int size) {
        double[] ridge = new double[size];
        Arrays.fill(ridge, LAMBDA);
        return ridge;
    }

    /** Samples (2, 0) and (0, 2) are of length 2; in that unit W is I / (1 + λ), and (4, 2) has the predictions (2, 1) / 1.3. */
    @Test
    void probabilitiesAreThoseByHand() {
        Labelled support = Worlds.labelled(new int[] {0, 1}, new double[] {2, 0}, new double[] {0, 2});
        double[][] found = Worlds.probabilities(with(LAMBDA, 5), support, new double[] {4, 2});
        assertThat(found[0][0]).isEqualTo(1 / (1 + Math.exp(-5 / 1.3)), within(1e-12));
    }

    @Test
    void lambdaMeansTheSameInAnyUnits() {
        double[][] support = Worlds.gaussian(6, 10, 5).toArray();
        double[][] queries = Worlds.gaussian(4, 10, 6).toArray();
        int[] classes = {0, 1, 2, 0, 1, 2};
        double[][] small = Worlds.probabilities(with(1, 10), Worlds.labelled(classes, support), queries);
        double[][] large = Worlds.probabilities(
                with(1, 10),
                Worlds.labelled(classes, Matrix.of(support).scale(255).toArray()),
                Matrix.of(queries).scale(255).toArray());
        for (int i = 0; i < small.length; i++) {
            assertThat(large[i]).containsExactly(small[i], within(1e-12));
        }
    }

    /** The mean of a class is drawn away by a feature of much noise; a regression sees that it tells nothing. */
    @Test
    void usesTheFeaturesThatTellClassesApart() {
        Labelled support = Worlds.labelled(
                new int[] {0, 0, 0, 1, 1, 1},
                new double[] {1, 6},
                new double[] {1, -5},
                new double[] {1, 7},
                new double[] {-1, -6},
                new double[] {-1, 5},
                new double[] {-1, -7});
        double[][] queries = {{1, -6}, {-1, 6}};
        Prototypes prototypes = new Prototypes(new Prototypes.Settings(Prototypes.Distance.EUCLIDEAN, 10));
        assertThat(Worlds.accuracy(Worlds.probabilities(prototypes, support, queries), 0, 1))
                .isZero();
        assertThat(Worlds.accuracy(Worlds.probabilities(with(0.001, 10), support, queries), 0, 1))
                .isEqualTo(1);
    }

    @Test
    void refusesSettingsThatAreNotAboveZero() {
        assertThatThrownBy(() -> new RidgeRegression.Settings(0, 1)).hasMessage("lambda must be above 0, was 0.0");
        assertThatThrownBy(() -> new RidgeRegression.Settings(1, Double.NaN))
                .hasMessage("scale must be above 0, was NaN");
    }

    private static RidgeRegression with(double lambda, double scale) {
        return new RidgeRegression(new RidgeRegression.Settings(lambda, scale));
    }
}
