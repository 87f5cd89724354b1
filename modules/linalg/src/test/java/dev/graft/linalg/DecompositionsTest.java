package dev.graft.linalg;

import static dev.graft.linalg.RandomMatrices.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecompositionsTest {
    /** Eigenvalues 1 and 3. */
    private static final Matrix TWO = Matrix.of(new double[] {2, 1}, new double[] {1, 2});

    @Test
    void findsTheEigenvaluesOfATwoByTwo() {
        SymmetricEigen eigen = TWO.symmetricEigen();
        assertThat(eigen.values()).containsExactly(new double[] {1, 3}, within(1e-14));
        assertThat(Math.abs(eigen.vectors().get(0, 1))).isCloseTo(Math.sqrt(0.5), within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 64, 150})
    void rebuildsASymmetricMatrixFromItsEigenvectors(int n) {
        Matrix a = RandomMatrices.symmetric(n, n);
        SymmetricEigen eigen = a.symmetricEigen();
        assertThat(eigen.values()).isSorted();
        assertThat(largestDifference(eigen.apply(value -> value), a)).isLessThan(1e-11);
        assertThat(largestDifference(eigen.vectors().transposeTimes(eigen.vectors()), Matrix.identity(n)))
                .isLessThan(1e-12);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "5, 2", "64, 64", "150, 7"})
    void findsTheLargestEigenvaluesAlone(int n, int k) {
        Matrix a = RandomMatrices.symmetric(n, n);
        SymmetricEigen largest = a.largestEigen(k);
        double[] all = a.symmetricEigen().values();
        for (int j = 0; j < k; j++) {
            assertThat(largest.values()[j]).isCloseTo(all[n - 1 - j], within(1e-11));
        }
        Matrix v = largest.vectors();
        assertThat(largestDifference(a.times(v), v.timesDiagonal(largest.values())))
                .isLessThan(1e-11);
        assertThat(largestDifference(v.transposeTimes(v), Matrix.identity(k))).isLessThan(1e-12);
    }

    @Test
    void findsTheLargestEigenvaluesWhereManyAreEqual() {
        Matrix v = Matrix.identity(50)
                .plus(RandomMatrices.semiDefinite(50, 2, 1))
                .largestEigen(6)
                .vectors();
        assertThat(largestDifference(v.transposeTimes(v), Matrix.identity(6))).isLessThan(1e-12);
        assertThat(Matrix.zeros(9, 9).largestEigen(3).values()).containsOnly(0);
        assertThat(Matrix.identity(9).largestEigen(3).values()).containsOnly(1);
    }

    @Test
    void refusesMoreEigenvaluesThanThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.largestEigen(3))
                .withMessage("the matrix [2, 2] has 2 eigenvalues, and the 3 largest were asked for");
        assertThatIllegalArgumentException().isThrownBy(() -> TWO.largestEigen(0));
    }

    @Test
    void takesTheSquareRootOfASingularMatrix() {
        Matrix a = RandomMatrices.semiDefinite(40, 7, 3);
        Matrix root = a.symmetricEigen().apply(value -> Math.sqrt(Math.max(0, value)));
        assertThat(largestDifference(root.times(root), a)).isLessThan(1e-11);
    }

    @Test
    void solvesTheGeneralisedEigenproblem() {
        Matrix a = RandomMatrices.symmetric(30, 1);
        Matrix b = RandomMatrices.semiDefinite(30, 60, 2);
        SymmetricEigen eigen = a.symmetricEigen(b);
        Matrix v = eigen.vectors();
        assertThat(largestDifference(a.times(v), b.times(v).timesDiagonal(eigen.values())))
                .isLessThan(1e-9);
        assertThat(largestDifference(v.transposeTimes(b).times(v), Matrix.identity(30)))
                .isLessThan(1e-11);
        assertThatExceptionOfType(NumericalFailure.class)
                .isThrownBy(() -> a.symmetricEigen(b.scale(-1)))
                .withMessageContaining("right matrix is not positive definite");
    }

    @Test
    void findsTheSingularValuesOfATwoByTwo() {
        // AᵀA = diag(9, 4)
        Svd svd = Matrix.of(new double[] {0, 2}, new double[] {-3, 0}).svd();
        assertThat(svd.values()).containsExactly(new double[] {3, 2}, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,6", "6,1", "30,12", "12,30", "70,70"})
    void rebuildsAMatrixFromItsSingularVectors(int rows, int columns) {
        Matrix a = RandomMatrices.normal(rows, columns, 5);
        checkSvd(a, a.svd());
    }

    @Test
    void rebuildsARankDeficientMatrixFromItsSingularVectors() {
        Matrix a = RandomMatrices.normal(30, 4, 1).times(RandomMatrices.normal(4, 20, 2));
        Svd svd = a.svd();
        checkSvd(a, svd);
        assertThat(svd.values()[3]).isGreaterThan(1);
        assertThat(svd.values()[4]).isLessThan(1e-12);
        checkSvd(Matrix.zeros(3, 2), Matrix.zeros(3, 2).svd());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "6,1", "30,12", "70,70"})
    void findsAnOrthonormalBasisOfTheColumns(int rows, int columns) {
        Matrix a = RandomMatrices.normal(rows, columns, 4);
        Matrix q = a.orthonormal();
        assertThat(largestDifference(q.transposeTimes(q), Matrix.identity(columns)))
                .isLessThan(1e-12);
        assertThat(largestDifference(q.times(q.transposeTimes(a)), a)).isLessThan(1e-12);
        for (int j = 1; j < columns; j++) {
            assertThat(q.transposeTimes(a).get(j, 0)).as("R is triangular").isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void findsAnOrthonormalBasisWhereColumnsAreCombinations() {
        Matrix q = Matrix.zeros(5, 3).map(zero -> 1).orthonormal();
        assertThat(largestDifference(q.transposeTimes(q), Matrix.identity(3))).isLessThan(1e-12);
        assertThatIllegalArgumentException()
                .isThrownBy(Matrix.zeros(2, 3)::orthonormal)
                .withMessage("3 columns of 2 values cannot be orthonormal, found the matrix [2, 3]");
    }

    private static void checkSvd(Matrix a, Svd svd) {
        int k = Math.min(a.rows(), a.columns());
        assertThat(largestDifference(svd.u().timesDiagonal(svd.values()).timesTranspose(svd.v()), a))
                .isLessThan(1e-12);
        assertThat(largestDifference(svd.u().transposeTimes(svd.u()), Matrix.identity(k)))
                .isLessThan(1e-12);
        assertThat(largestDifference(svd.v().transposeTimes(svd.v()), Matrix.identity(k)))
                .isLessThan(1e-12);
        for (int i = 1; i < k; i++) {
            assertThat(svd.values()[i]).isBetween(0.0, svd.values()[i - 1]);
        }
    }

    @Test
    void factorsATwoByTwoByCholesky() {
        // [2, 0; 1, 3] times its transpose
        Cholesky cholesky = Matrix.of(new double[] {4, 2}, new double[] {2, 10}).cholesky();
        assertThat(cholesky.lower().toArray()).isDeepEqualTo(new double[][] {{2, 0}, {1, 3}});
        assertThat(cholesky.logDeterminant()).isCloseTo(Math.log(36), within(1e-14));
        // 4 + 2 · 2 = 8 and 2 + 10 · 2 = 22
        assertThat(cholesky.solve(new double[] {8, 22})).containsExactly(new double[] {1, 2}, within(1e-14));
    }

    @Test
    void solvesByCholesky() {
        Matrix a = RandomMatrices.semiDefinite(80, 120, 7);
        Matrix b = RandomMatrices.normal(80, 3, 8);
        Matrix x = a.cholesky().solve(b);
        assertThat(largestDifference(a.times(x), b)).isLessThan(1e-10);
        assertThat(a.cholesky().solve(b.transpose().row(1)))
                .containsExactly(x.transpose().row(1), within(1e-12));
    }

    @Test
    void invertsByCholesky() {
        Matrix two =
                Matrix.of(new double[] {4, 2}, new double[] {2, 10}).cholesky().inverse();
        // 1 / 36 [10, -2; -2, 4]
        assertThat(two.row(0)).containsExactly(new double[] {10 / 36.0, -2 / 36.0}, within(1e-15));
        assertThat(two.row(1)).containsExactly(new double[] {-2 / 36.0, 4 / 36.0}, within(1e-15));
        Matrix a = RandomMatrices.semiDefinite(80, 120, 7);
        Matrix inverse = a.cholesky().inverse();
        assertThat(largestDifference(a.times(inverse), Matrix.identity(80))).isLessThan(1e-10);
        assertThat(inverse).isEqualTo(inverse.transpose());
    }

    @Test
    void refusesNumbersWithoutAnAnswer() {
        assertThatExceptionOfType(NumericalFailure.class)
                .isThrownBy(() -> Matrix.diagonal(1, -1).cholesky())
                .withMessageContaining("[2, 2] is not positive definite: its leading block of 2 rows");
        assertThatExceptionOfType(NumericalFailure.class)
                .isThrownBy(() -> Matrix.zeros(3, 3).solve(Matrix.identity(3)))
                .withMessageContaining("the matrix [3, 3] is singular up to rounding: its column 0");
        Matrix dependent = RandomMatrices.semiDefinite(20, 5, 1);
        assertThatExceptionOfType(NumericalFailure.class)
                .isThrownBy(() -> dependent.solve(dependent))
                .withMessageContaining("its column 5 (counted from 0) is a combination");
        assertThat(Matrix.diagonal(1, 1e-200).solve(Matrix.identity(2))).isEqualTo(Matrix.diagonal(1, 1e200));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNotFinite(double value) {
        Matrix bad = Matrix.of(new double[] {1, value}, new double[] {value, 1});
        Consumer<Runnable> refuses = decomposition -> assertThatIllegalArgumentException()
                .isThrownBy(decomposition::run)
                .withMessageContaining("the matrix [2, 2] has " + value + " in row 0, column 1");
        refuses.accept(bad::symmetricEigen);
        refuses.accept(() -> bad.largestEigen(1));
        refuses.accept(() -> TWO.symmetricEigen(bad));
        refuses.accept(bad::svd);
        refuses.accept(bad::orthonormal);
        refuses.accept(bad::cholesky);
        refuses.accept(() -> bad.solve(TWO));
        refuses.accept(() -> TWO.solve(bad));
    }

    @Test
    void refusesWhatIsNotSymmetric() {
        Matrix skew = Matrix.of(new double[] {1, 2}, new double[] {3, 4});
        assertThatIllegalArgumentException()
                .isThrownBy(skew::symmetricEigen)
                .withMessageContaining("[1, 0] is 3.0 and [0, 1] is 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(Matrix.zeros(2, 3)::cholesky)
                .withMessageContaining("square matrix, found matrix [2, 3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.symmetricEigen(Matrix.identity(3)))
                .withMessageContaining("found matrix [2, 2] and matrix [3, 3]");
    }
}
