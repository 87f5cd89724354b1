package dev.graft.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.graft.linalg.ExactTransport.Solution;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTransportTest {
    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"1, 1", "1, 6", "6, 1", "2, 3", "40, 40", "60, 50", "48, 36", "36, 48", "100, 10", "97, 101", "200, 200"
    })
    void itsPricesProveThatNoPlanIsCheaper(int rows, int columns) {
        Random random = new Random(rows);
        provesItself(costs(rows, columns, random::nextGaussian));
        provesItself(costs(rows, columns, () -> 1e6 * random.nextDouble()));
        // nothing but ties
        provesItself(costs(rows, columns, () -> random.nextInt(3)));
        provesItself(Matrix.zeros(rows, columns));
        Matrix x = RandomMatrices.normal(rows, 3, 1);
        provesItself(PairwiseDistances.squaredEuclidean(x, RandomMatrices.normal(columns, 3, 2)));
        // one distance for everything on the way: a tree of ties
        provesItself(
                costs(rows, columns, () -> 1).map((i, j, cost) -> Math.abs((double) i / rows - (double) j / columns)));
    }

    private static void provesItself(Matrix cost) {
        int[] supply = new int[cost.rows()];
        int[] demand = new int[cost.columns()];
        Arrays.fill(supply, demand.length);
        Arrays.fill(demand, supply.length);
        proves(ExactTransport.uniform(cost), cost, supply, demand);
    }

    /** Weak duality: {@code Σ a u + Σ b v ≤ Σ C P} for all plans and all prices that no pair exceeds. */
    private static void proves(Solution solution, Matrix cost, int[] supply, int[] demand) {
        double total = Arrays.stream(supply).sum();
        double largest = 0;
        double dual = 0;
        for (int i = 0; i < supply.length; i++) {
            dual += supply[i] / total * solution.rowPrices()[i];
        }
        for (int j = 0; j < demand.length; j++) {
            dual += demand[j] / total * solution.columnPrices()[j];
        }
        for (double value : cost.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        double nothing = 1e-11 * largest;
        Matrix plan = solution.plan().dense();
        double primal = 0;
        for (int i = 0; i < supply.length; i++) {
            for (int j = 0; j < demand.length; j++) {
                double unpaid = cost.get(i, j) - solution.rowPrices()[i] - solution.columnPrices()[j];
                assertThat(unpaid).isGreaterThanOrEqualTo(-nothing);
                assertThat(plan.get(i, j)).isNotNegative();
                if (plan.get(i, j) > 0) {
                    assertThat(unpaid).isLessThanOrEqualTo(nothing);
                }
                primal += plan.get(i, j) * cost.get(i, j);
            }
        }
        assertThat(primal).isCloseTo(dual, within(nothing));
        assertThat(solution.cost()).isCloseTo(primal, within(nothing));
        assertThat(solution.plan().size()).isLessThan(supply.length + demand.length);
        double[] rowSums = solution.plan().rowSums();
        double[] columnSums = plan.transpose().times(filled(supply.length, 1));
        for (int i = 0; i < supply.length; i++) {
            assertThat(rowSums[i]).isCloseTo(supply[i] / total, within(1e-14));
        }
        for (int j = 0; j < demand.length; j++) {
            assertThat(columnSums[j]).isCloseTo(demand[j] / total, within(1e-14));
        }
    }

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"1, 3", "2, 3", "3, 2", "4, 4", "5, 5", "6, 2", "3, 6", "7, 7"})
    void findsWhatAllAssignmentsOfUnitsFind(int rows, int columns) {
        Random random = new Random(7L * rows + columns);
        for (int trial = 0; trial < 5; trial++) {
            Matrix cost = costs(rows, columns, () -> random.nextInt(10));
            int units = IntStream.iterate(rows, all -> all + rows)
                    .filter(all -> all % columns == 0)
                    .findFirst()
                    .orElseThrow();
            double cheapest = cheapest(cost, units, 0, new boolean[units]) / units;
            assertThat(ExactTransport.uniform(cost).cost()).isCloseTo(cheapest, within(1e-12));
        }
    }

    /** Over all ways to give a unit of each row to a unit of a column of its own. */
    private static double cheapest(Matrix cost, int units, int unit, boolean[] taken) {
        if (unit == units) {
            return 0;
        }
        double cheapest = Double.POSITIVE_INFINITY;
        for (int other = 0; other < units; other++) {
            if (!taken[other]) {
                taken[other] = true;
                double here = cost.get(unit * cost.rows() / units, other * cost.columns() / units);
                cheapest = Math.min(cheapest, here + cheapest(cost, units, unit + 1, taken));
                taken[other] = false;
            }
        }
        return cheapest;
    }

    @Test
    void leavesEverythingWhereItIsIfItIsThereAlready() {
        Matrix x = RandomMatrices.normal(30, 4, 3);
        Solution solution = ExactTransport.uniform(PairwiseDistances.squaredEuclidean(x));
        assertThat(solution.plan().dense()).isEqualTo(Matrix.identity(30).scale(1.0 / 30));
        assertThat(solution.cost()).isZero();
    }

    @Test
    void sharesMassesAsTheyAreGiven() {
        // 5 of 9 may stay for nothing; of the other row 1 goes to column 0 for 2, 3 stay for nothing
        Matrix cost = Matrix.of(new double[][] {{0, 4}, {2, 0}});
        Solution solution = ExactTransport.of(cost, new int[] {5, 4}, new int[] {6, 3});
        assertThat(solution.plan().dense().row(0)).containsExactly(new double[] {5 / 9.0, 0}, within(1e-15));
        assertThat(solution.plan().dense().row(1)).containsExactly(new double[] {1 / 9.0, 3 / 9.0}, within(1e-15));
        assertThat(solution.cost()).isCloseTo(2 / 9.0, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void provesItselfForAllMasses(long seed) {
        Random random = new Random(seed);
        int[] supply = random.ints(30, 1, 20).toArray();
        int[] demand = random.ints(20, 1, 9).toArray();
        int surplus = Arrays.stream(supply).sum() - Arrays.stream(demand).sum();
        assertThat(surplus).isPositive();
        demand[3] += surplus;
        Matrix cost = costs(30, 20, random::nextDouble);
        proves(ExactTransport.of(cost, supply, demand), cost, supply, demand);
    }

    @Test
    void refusesWhatIsNoProblem() {
        Matrix cost = Matrix.zeros(2, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactTransport.of(cost, new int[] {1, 2}, new int[] {1, 1}))
                .withMessage("supplies and demands must have one sum, found 3 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactTransport.of(cost, new int[] {3, 0}, new int[] {1, 2}))
                .withMessage("supply 1 (counted from 0) must be at least 1, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactTransport.of(cost, new int[] {3}, new int[] {1, 2}))
                .withMessageContaining("a supply per row and a demand per column, found 1, 2 and the matrix [2, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactTransport.uniform(Matrix.of(new double[] {1, Double.NaN})))
                .withMessageContaining("NaN in row 0, column 1");
    }

    private static Matrix costs(int rows, int columns, DoubleSupplier values) {
        return Matrix.zeros(rows, columns).map(zero -> values.getAsDouble());
    }

    private static double[] filled(int length, double value) {
        double[] array = new double[length];
        Arrays.fill(array, value);
        return array;
    }
}
