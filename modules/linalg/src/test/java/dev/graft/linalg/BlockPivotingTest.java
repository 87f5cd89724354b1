package dev.graft.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.graft.linalg.BoxedQuadraticProgram.Solution;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockPivotingTest {
    @ParameterizedTest(name = "n {0}, rank {1}, upper {2}")
    @CsvSource({"40, 80, 1000", "40, 80, 0.02", "150, 300, 0.01", "150, 200, 0.02", "300, 900, 0.001"})
    void findsWhatTheInteriorPointFinds(int n, int rank, double upper) {
        Matrix p = RandomMatrices.semiDefinite(n, rank, n);
        Quadratic quadratic = new Quadratic(p, RandomMatrices.vector(n, rank));
        SumBox box = new SumBox(n, upper, 0, n * upper);
        Solution pivoted = pivot(quadratic, box).orElseThrow();
        Solution searched = search(quadratic, box);
        assertThat(pivoted.objective() - searched.objective())
                .isBetween(-1.01 * searched.gap(), 1.01 * pivoted.gap() + 1e-15);
        assertThat(pivoted.x()).containsExactly(searched.x(), within(1e-3 * largest(searched.x())));
        assertThat(pivoted.x()).contains(0.0);
        if (upper < 1) {
            assertThat(pivoted.x()).contains(upper);
        }
        assertThat(pivoted.iterations()).isLessThan(12);
    }

    @Test
    void findsTheMeanOfAKernelNoWorse() {
        Matrix x = RandomMatrices.normal(150, 30, 1);
        Matrix y = RandomMatrices.normal(100, 30, 2).map(value -> value + 0.3);
        GaussianKernel kernel = GaussianKernel.ofMedianDistance(x, y);
        double[] q = kernel.means(x, y);
        Arrays.setAll(q, i -> 150 * q[i]);
        Quadratic quadratic = new Quadratic(kernel.of(x), q);
        SumBox box = new SumBox(150, 1000, 12, 288);
        double pivoted = pivot(quadratic, box).orElseThrow().objective();
        double searched = search(quadratic, box).objective();
        assertThat(pivoted).isLessThan(searched + 1e-9 * Math.abs(searched));
    }

    @Test
    void staysInTheMiddleWhereThatIsAMinimiser() {
        // the kernel of equal points tells nothing but the sum
        Matrix p = Matrix.zeros(20, 20).map(zero -> 1);
        double[] q = new double[20];
        Arrays.fill(q, 20);
        Solution solution =
                pivot(new Quadratic(p, q), new SumBox(20, 1000, 2, 38)).orElseThrow();
        assertThat(solution.x()).containsOnly(1);
        assertThat(solution.iterations()).isZero();
    }

    @ParameterizedTest(name = "q {0}: 3 variables of 2 q between sums {1} and {2}")
    @CsvSource({"1, 4, 5", "10, 4, 5"})
    void leavesASumThatIsHeldByItsBoundsToOthers(double q, double low, double high) {
        Quadratic quadratic = new Quadratic(Matrix.diagonal(1, 1, 1), new double[] {q, q, q / 2});
        assertThat(pivot(quadratic, new SumBox(3, 100, low, high))).isEmpty();
        assertThat(new BoxedQuadraticProgram(quadratic.p(), quadratic.q(), 100, low, high)
                        .solve()
                        .objective())
                .isCloseTo(search(quadratic, new SumBox(3, 100, low, high)).objective(), within(1e-7));
    }

    @Test
    void leavesWhatIsNearlySingularToOthers() {
        Matrix line = RandomMatrices.normal(60, 1, 4);
        double[] q = new GaussianKernel(0.5).means(line, line.map(value -> value + 1));
        Quadratic quadratic = new Quadratic(new GaussianKernel(0.5).of(line), q);
        SumBox box = new SumBox(60, 1000, 0, 60_000);
        assertThat(pivot(quadratic, box)).isEmpty();
        Solution solution = new BoxedQuadraticProgram(quadratic.p(), q, 1000, 0, 60_000).solve();
        assertThat(solution.objective()).isEqualTo(search(quadratic, box).objective());
    }

    @Test
    void refusesAMatrixThatIsNotSemiDefinite() {
        // the middle has no slope, and is no minimum
        Quadratic quadratic = new Quadratic(Matrix.diagonal(1, -1), new double[] {1, -1});
        assertThatExceptionOfType(NumericalFailure.class)
                .isThrownBy(() -> pivot(quadratic, new SumBox(2, 2, 0, 4)))
                .withMessageContaining("not positive semi-definite");
    }

    @Test
    void knowsHowMuchALinearFunctionCanFall() {
        SumBox box = new SumBox(3, 2, 1, 5);
        // y = (2, 2, 0): -2 * 2 - 1 * 2; at x = (1, 0, 0) the function is -2
        assertThat(box.gap(new double[] {-2, -1, 3}, new double[] {1, 0, 0})).isEqualTo(4);
        // the least sum has to go somewhere: y = (1, 0, 0)
        assertThat(box.gap(new double[] {1, 2, 3}, new double[] {0, 0, 2})).isEqualTo(5);
        // y = (2, 2, 1), stopped by the greatest sum
        assertThat(box.gap(new double[] {-3, -2, -1}, new double[] {0, 0, 0})).isEqualTo(11);
    }

    private static Optional<Solution> pivot(Quadratic quadratic, SumBox box) {
        return new BlockPivoting(quadratic, box, scale(quadratic, box)).solve();
    }

    private static Solution search(Quadratic quadratic, SumBox box) {
        return new InteriorPoint(quadratic, box.upper(), box.low(), box.high(), scale(quadratic, box)).solve();
    }

    private static double scale(Quadratic quadratic, SumBox box) {
        return quadratic.scale(box.low() / box.size(), Math.min(box.upper(), box.high()));
    }

    private static double largest(double[] x) {
        return Arrays.stream(x).max().orElseThrow();
    }
}
