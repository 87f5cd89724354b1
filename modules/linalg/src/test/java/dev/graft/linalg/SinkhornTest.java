package dev.graft.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.graft.linalg.Sinkhorn.Solution;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinkhornTest {
    @ParameterizedTest
    @ValueSource(doubles = {10, 1, 0.1, 0.01, 0.001})
    void betweenTwoPointsAndTwoItIsALogisticFunction(double epsilon) {
        Matrix cost = Matrix.of(new double[][] {{0, 0.3}, {0.5, 0}});
        double[] half = {0.5, 0.5};
        Matrix plan = new Sinkhorn(epsilon, 1e-13, 100).solve(cost, half, half).plan();
        // P11 P22 / P12 P21 = exp(0.8 / ε), and P11 = P22 = 0.5 - P12
        double stays = 0.5 / (1 + Math.exp(-0.4 / epsilon));
        assertThat(plan.get(0, 0)).isCloseTo(stays, within(1e-12));
        assertThat(plan.get(1, 0)).isCloseTo(0.5 / (1 + Math.exp(0.4 / epsilon)), within(1e-12));
    }

    @ParameterizedTest(name = "{0} x {1}, epsilon {2}")
    @CsvSource({"1, 1, 1", "1, 4, 0.1", "5, 1, 0.1", "30, 20, 10", "30, 20, 0.3", "17, 40, 0.05", "40, 40, 0.05"})
    void isTheOnlyPlanThatIsAScaledKernelWithTheseMarginals(int rows, int columns, double epsilon) {
        Matrix cost = PairwiseDistances.squaredEuclidean(
                RandomMatrices.normal(rows, 2, 1), RandomMatrices.normal(columns, 2, 2));
        double[] a = masses(rows, 3);
        double[] b = masses(columns, 4);
        Solution solution = new Sinkhorn(epsilon, 1e-12, 100_000).solve(cost, a, b);
        assertThat(solution.marginalError()).isLessThanOrEqualTo(1e-12);
        Matrix plan = solution.plan();
        assertThat(plan.times(filled(columns))).containsExactly(a, within(1e-14));
        assertThat(plan.transpose().times(filled(rows))).containsExactly(b, within(1e-12));
        for (int i = 1; i < rows; i++) {
            for (int j = 1; j < columns; j++) {
                double logs = Math.log(plan.get(i, j)) + Math.log(plan.get(0, 0));
                double others = Math.log(plan.get(i, 0)) + Math.log(plan.get(0, j));
                double costs = cost.get(i, j) + cost.get(0, 0) - cost.get(i, 0) - cost.get(0, j);
                assertThat(logs - others).isCloseTo(-costs / epsilon, within(1e-6));
            }
        }
    }

    @Test
    void aLargeEpsilonSpreadsAllAndASmallOneNothing() {
        Matrix x = RandomMatrices.normal(40, 3, 1);
        Matrix cost = PairwiseDistances.squaredEuclidean(x, RandomMatrices.normal(30, 3, 2));
        double[] a = uniform(40);
        double[] b = uniform(30);
        Matrix spread = new Sinkhorn(1e9, 1e-12, 100).solve(cost, a, b).plan();
        assertThat(spread.get(3, 7)).isCloseTo(1 / 1200.0, within(1e-10));
        Solution narrow = new Sinkhorn(1e-3, 1e-6, 100_000).solve(cost, a, b);
        assertThat(narrow.marginalError()).isLessThanOrEqualTo(1e-6);
        double exact = ExactTransport.uniform(cost).cost();
        // the entropy of a plan is at most log(n m)
        assertThat(cost(narrow.plan(), cost)).isBetween(exact - 1e-5, exact + 1e-3 * Math.log(1200));
    }

    /** With so little entropy the plain kernel is nothing but zeros. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-2, 1e-4, 1e-6, 2e-9})
    void neverLeavesTheDoubles(double epsilon) {
        Matrix cost = PairwiseDistances.squaredEuclidean(
                        RandomMatrices.normal(50, 5, 1), RandomMatrices.normal(60, 5, 2))
                .map(distance -> distance + 1000);
        Solution solution = new Sinkhorn(epsilon, 1e-9, 3000).solve(cost, uniform(50), uniform(60));
        for (double value : solution.plan().values()) {
            assertThat(value).isBetween(0.0, 1.0);
        }
        assertThat(solution.plan().times(filled(60))).containsExactly(uniform(50), within(1e-14));
        assertThat(solution.marginalError()).isBetween(0.0, 2.0);
    }

    /** Costs that only a row or a column has change no plan. */
    @Test
    void takesScalingsOverThatAreFarOut() {
        Matrix cost =
                PairwiseDistances.squaredEuclidean(RandomMatrices.normal(20, 2, 1), RandomMatrices.normal(25, 2, 2));
        double epsilon = 0.05;
        Sinkhorn sinkhorn = new Sinkhorn(epsilon, 1e-12, 100_000);
        Matrix plan = sinkhorn.solve(cost, uniform(20), uniform(25)).plan();
        Matrix moved = cost.map((i, j, value) -> value + 100 * Math.sin(i) - 100 * Math.cos(3.0 * j));
        double[] far = new double[20];
        Arrays.setAll(far, i -> -300 * Math.cos(i));
        Matrix again = sinkhorn.solve(moved, uniform(20), uniform(25), far).plan();
        assertThat(RandomMatrices.largestDifference(plan, again)).isLessThan(1e-11);
    }

    @Test
    void saysWhenItStoppedTooEarly() {
        Matrix cost =
                PairwiseDistances.squaredEuclidean(RandomMatrices.normal(30, 2, 1), RandomMatrices.normal(30, 2, 2));
        Solution solution = new Sinkhorn(0.01, 1e-9, 7).solve(cost, uniform(30), uniform(30));
        assertThat(solution.iterations()).isEqualTo(7);
        double[] sums = solution.plan().transpose().times(filled(30));
        double error = Arrays.stream(sums).map(sum -> Math.abs(sum - 1.0 / 30)).sum();
        assertThat(solution.marginalError()).isCloseTo(error, within(1e-12)).isGreaterThan(1e-9);
        assertThat(solution.plan().times(filled(30))).containsExactly(uniform(30), within(1e-14));
    }

    @Test
    void beginsWhereAnotherEnded() {
        Matrix cost =
                PairwiseDistances.squaredEuclidean(RandomMatrices.normal(60, 2, 1), RandomMatrices.normal(50, 2, 2));
        Sinkhorn sinkhorn = new Sinkhorn(0.01, 1e-9, 10_000);
        Solution first = sinkhorn.solve(cost, uniform(60), uniform(50));
        Solution second = sinkhorn.solve(cost, uniform(60), uniform(50), first.rowPrices());
        assertThat(second.iterations()).isLessThan(first.iterations() / 2);
    }

    /** The plain iteration of the book, as often as it takes. */
    @Test
    void relaxesToTheSamePlanInFewerIterations() {
        Matrix cost =
                PairwiseDistances.squaredEuclidean(RandomMatrices.normal(60, 2, 1), RandomMatrices.normal(50, 2, 2));
        double epsilon = 0.05;
        Matrix kernel = cost.map(value -> Math.exp(-value / epsilon));
        double[] u = filled(60);
        double[] v = filled(50);
        int plain = 0;
        double error = 1;
        while (error > 1e-10) {
            double[] ku = kernel.times(v);
            Arrays.setAll(u, i -> 1 / (60 * ku[i]));
            double[] kv = kernel.transpose().times(u);
            error = 0;
            for (int j = 0; j < v.length; j++) {
                error += Math.abs(v[j] * kv[j] - 1.0 / 50);
                v[j] = 1 / (50 * kv[j]);
            }
            plain++;
        }
        Matrix expected = kernel.map((i, j, value) -> u[i] * value * v[j]);
        Solution solution = new Sinkhorn(epsilon, 1e-10, 100_000).solve(cost, uniform(60), uniform(50));
        assertThat(RandomMatrices.largestDifference(solution.plan(), expected)).isLessThan(1e-10);
        assertThat(solution.iterations()).isLessThan(plain / 2);
    }

    @Test
    void refusesWhatIsNoProblem() {
        Matrix cost = Matrix.of(new double[][] {{0, 1}, {1, 0}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sinkhorn(0, 1e-9, 10))
                .withMessage("epsilon must be above 0, was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sinkhorn(1, 0, 10))
                .withMessage("tolerance must be above 0, was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sinkhorn(1, 1e-9, 0))
                .withMessage("mostIterations must be at least 1, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sinkhorn(1e-13, 1e-9, 10).solve(cost, uniform(2), uniform(2)))
                .withMessage("epsilon must be at least 1.0E-12 of the largest cost, was 1.0E-13 for costs up to 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sinkhorn(1, 1e-9, 10).solve(cost, uniform(2), new double[] {1, 0}))
                .withMessage("the mass of column 1 (counted from 0) must be above 0, was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sinkhorn(1, 1e-9, 10).solve(cost, uniform(2), new double[] {1, 1}))
                .withMessage("the masses of rows and of columns must have one sum, found 1.0 and 2.0");
    }

    private static double cost(Matrix plan, Matrix cost) {
        double sum = 0;
        for (double value : plan.map((i, j, mass) -> mass * cost.get(i, j)).values()) {
            sum += value;
        }
        return sum;
    }

    private static double[] masses(int size, long seed) {
        double[] masses = RandomMatrices.vector(size, seed);
        Arrays.setAll(masses, i -> 0.5 + Math.abs(masses[i]));
        double total = Arrays.stream(masses).sum();
        Arrays.setAll(masses, i -> masses[i] / total);
        return masses;
    }

    private static double[] uniform(int size) {
        double[] masses = new double[size];
        Arrays.fill(masses, 1.0 / size);
        return masses;
    }

    private static double[] filled(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
