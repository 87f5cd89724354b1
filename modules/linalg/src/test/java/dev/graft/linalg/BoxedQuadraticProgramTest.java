package dev.graft.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.graft.linalg.BoxedQuadraticProgram.Solution;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxedQuadraticProgramTest {
    @ParameterizedTest(name = "min x²−{0}x, x ≤ {1}, {2} ≤ x ≤ {3}: {4}")
    @CsvSource({
        "2, 10, 0, 10, 1", // free: x = q / 2
        "2, 0.25, 0, 10, 0.25", // on its upper bound
        "-3, 10, 0, 10, 0", // on 0
        "2, 10, 4, 6, 4", // on the low sum
        "20, 100, 0, 3, 3", // on the high sum
        "2, 10, 5, 5, 5", // a fixed sum
        "2, 10, 10, 12, 10", // one feasible point, above
        "2, 10, -5, 0, 0", // one feasible point, below
        "0, 10, 0, 10, 0", // no linear term
        "1, 1, 0, 1e-9, 1e-9", // hardly any sum
        "2, 10, 9.99999999999999, 20, 9.99999999999999", // hardly any room below the bound
        "2e6, 1e7, 0, 1e7, 1e6", // large numbers
        "2e-6, 1000, 0, 1000, 1e-6" // small numbers under a far bound
    })
    void solvesOneVariable(double q, double upper, double low, double high, double expected) {
        Solution solution = new BoxedQuadraticProgram(Matrix.diagonal(2), new double[] {q}, upper, low, high).solve();
        assertThat(solution.x()[0]).isCloseTo(expected, within(expected > 0 ? 1e-6 * expected : 1e-8));
    }

    @Test
    void solvesTwoVariables() {
        // the fixed sum leaves x = (t, 1 − t): ½ (t² + 3 (1 − t)²) − 0.5 t is least at 4 t = 3.5
        Solution fixed = new BoxedQuadraticProgram(Matrix.diagonal(1, 3), new double[] {0.5, 0}, 5, 1, 1).solve();
        assertThat(fixed.x()).containsExactly(new double[] {0.875, 0.125}, within(1e-6));
        assertThat(fixed.objective()).isCloseTo((0.875 * 0.875 + 3 * 0.125 * 0.125 - 0.875) / 2, within(1e-8));
        // the first variable is stopped at 1, the second then is q₂ / p₂₂ − p₁₂ / p₂₂ = 1 − 0.5
        Matrix coupled = Matrix.of(new double[] {2, 1}, new double[] {1, 2});
        Solution stopped = new BoxedQuadraticProgram(coupled, new double[] {8, 2}, 1, 0, 2).solve();
        assertThat(stopped.x()).containsExactly(new double[] {1, 0.5}, within(1e-6));
    }

    @Test
    void solvesALinearProgram() {
        // P = 0: all of the sum goes where q is largest, up to the bound
        Solution solution = new BoxedQuadraticProgram(Matrix.zeros(3, 3), new double[] {1, 3, 2}, 2, 0, 3).solve();
        assertThat(solution.x()).containsExactly(new double[] {0, 2, 1}, within(1e-6));
        assertThat(solution.objective()).isCloseTo(-8, within(1e-7));
    }

    @Test
    void sharesEquallyAmongTies() {
        // all minimisers have the sum 2; the one from their middle is symmetric
        Matrix ones = Blas.gram(Matrix.of(new double[] {1}, new double[] {1}), false);
        Solution solution = new BoxedQuadraticProgram(ones, new double[] {2, 2}, 1000, 0, 2000).solve();
        assertThat(solution.x()).containsExactly(new double[] {1, 1}, within(1e-5));
        assertThat(solution.objective()).isCloseTo(-2, within(1e-8));
    }

    @Test
    void hasNothingToDoWithoutAnObjective() {
        Solution solution = new BoxedQuadraticProgram(Matrix.zeros(2, 2), new double[2], 3, 1, 4).solve();
        assertThat(solution.objective()).isZero();
        assertThat(Arrays.stream(solution.x()).sum()).isBetween(1.0, 4.0);
    }

    @ParameterizedTest(name = "n {0}, rank {1}, upper {2}, sum from {3} to {4}")
    @CsvSource({
        "30, 30, 3, 20, 40",
        "30, 60, 1000, 0, 30000",
        "30, 5, 1000, 29, 31",
        "80, 3, 1, 10, 10",
        "80, 80, 0.5, 39, 40",
        "50, 1, 1e6, 1, 2",
        "200, 20, 1000, 190, 210",
        "200, 100, 2, 100, 100.0000001",
        "7, 7, 0.001, 0.0065, 0.0069"
    })
    void meetsTheConditionsOfOptimality(int n, int rank, double upper, double low, double high) {
        Matrix p = RandomMatrices.semiDefinite(n, rank, n + rank);
        double[] q = RandomMatrices.vector(n, n);
        Solution solution = new BoxedQuadraticProgram(p, q, upper, low, high).solve();
        double[] x = solution.x();
        double sum = Arrays.stream(x).sum();
        assertThat(Arrays.stream(x)).allMatch(value -> value >= 0 && value <= upper);
        assertThat(sum).isBetween(low - 1e-9 * high, high + 1e-9 * high);
        assertThat(solution.gap()).isLessThan(1e-8 * (1 + size(p, q, x)));

        // moving weight from one coordinate to another must gain nothing, to first order, where both are free to move
        double[] gradient = p.times(x);
        double takeFrom = Double.NEGATIVE_INFINITY;
        double giveTo = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            gradient[i] -= q[i];
            takeFrom = x[i] > 1e-4 * sum / n ? Math.max(takeFrom, gradient[i]) : takeFrom;
            giveTo = upper - x[i] > 1e-4 * upper ? Math.min(giveTo, gradient[i]) : giveTo;
        }
        double tolerance = 1e-3 * Arrays.stream(q).map(Math::abs).max().orElseThrow();
        assertThat(takeFrom - giveTo).isLessThan(tolerance);
        if (sum > low + 1e-4 * sum) {
            assertThat(takeFrom).isLessThan(tolerance);
        }
        if (sum < high - 1e-4 * sum) {
            assertThat(giveTo).isGreaterThan(-tolerance);
        }
    }

    @Test
    void findsItsWayWhereTheSumIsNarrowAndTheBoundFarAway() {
        // a nearly constant kernel: a plain predictor-corrector jumps between the two bounds of the sum for ever
        int n = 24;
        for (int seed = 0; seed < 10; seed++) {
            Matrix x = RandomMatrices.normal(n, 1, seed);
            Matrix shifted = RandomMatrices.normal(n, 1, -seed).map(value -> value + 1);
            Matrix p = kernel(PairwiseDistances.squaredEuclidean(x));
            double[] ones = new double[n];
            Arrays.fill(ones, 1);
            double[] q = kernel(PairwiseDistances.squaredEuclidean(x, shifted)).times(ones);
            Solution solution = new BoxedQuadraticProgram(p, q, 1e6, 0.99 * n, 1.01 * n).solve();
            assertThat(solution.gap()).isLessThan(1e-8 * size(p, q, solution.x()));
            assertThat(solution.iterations()).isLessThan(40);
        }
    }

    @Test
    void givesAlmostNothingToWhatGainsAlmostNothing() {
        Solution solution =
                new BoxedQuadraticProgram(Matrix.identity(3), new double[] {1e-40, 1e-42, 1e-44}, 2, 0, 6).solve();
        assertThat(solution.x()).containsExactly(new double[3], within(1e-8));
        assertThat(solution.iterations()).isLessThan(40);
    }

    @Test
    void givesTheSameBitsTwice() {
        BoxedQuadraticProgram program = new BoxedQuadraticProgram(
                RandomMatrices.semiDefinite(60, 10, 1), RandomMatrices.vector(60, 2), 10, 50, 70);
        assertThat(program.solve().x()).containsExactly(program.solve().x());
    }

    @Test
    void refusesAMatrixThatIsNotSemiDefinite() {
        BoxedQuadraticProgram program =
                new BoxedQuadraticProgram(Matrix.diagonal(1, -50), new double[] {1, 1}, 1, 0, 2);
        assertThatExceptionOfType(NumericalFailure.class)
                .isThrownBy(program::solve)
                .withMessageContaining("matrix [2, 2], is not positive semi-definite");
    }

    @Test
    void refusesBoundsThatNoPointKeeps() {
        Matrix p = Matrix.identity(2);
        double[] q = {1, 1};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoxedQuadraticProgram(p, q, 1, 3, 4))
                .withMessageContaining("2 values of at most 1.0 sum to less");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoxedQuadraticProgram(p, q, 1, -2, -1))
                .withMessageContaining("no x keeps to highSum -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoxedQuadraticProgram(p, q, 1, 2, 1))
                .withMessageContaining("found 2.0 and 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoxedQuadraticProgram(p, q, Double.NaN, 0, 1))
                .withMessageContaining("was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoxedQuadraticProgram(p, q, 1, Double.NaN, 1))
                .withMessageContaining("found NaN and 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoxedQuadraticProgram(p, new double[] {1, Double.NaN}, 1, 0, 1))
                .withMessageContaining("entry 1 is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoxedQuadraticProgram(p, new double[3], 1, 0, 1))
                .withMessageContaining("found 3 and the matrix [2, 2]");
    }

    private static Matrix kernel(Matrix squaredDistances) {
        return squaredDistances.map(d -> Math.exp(-1e-4 * d));
    }

    private static double size(Matrix p, double[] q, double[] x) {
        double size = 0;
        double[] px = p.times(x);
        for (int i = 0; i < x.length; i++) {
            size += Math.abs(px[i] * x[i]) + Math.abs(q[i] * x[i]);
        }
        return size;
    }
}
