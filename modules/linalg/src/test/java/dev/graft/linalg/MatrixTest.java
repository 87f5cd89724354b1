package dev.graft.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MatrixTest {
    private static final Matrix A = Matrix.of(new double[] {1, 2, 3}, new double[] {4, 5, 6});
    private static final Matrix B = Matrix.of(new double[] {1, 0}, new double[] {2, 1}, new double[] {0, 3});
    private static final Matrix SQUARE = Matrix.of(new double[] {1, 2}, new double[] {3, 4});

    @Test
    void copiesItsRows() {
        double[][] rows = {{1, 2}, {3, 4}};
        Matrix matrix = Matrix.of(rows);
        rows[0][0] = 9;
        matrix.row(1)[0] = 9;
        matrix.toArray()[1][1] = 9;
        assertThat(matrix).isEqualTo(SQUARE);
    }

    @Test
    void multipliesAsByHand() {
        // [1·1 + 2·2 + 3·0, 2·1 + 3·3; 4·1 + 5·2, 5·1 + 6·3]
        Matrix product = Matrix.of(new double[] {5, 11}, new double[] {14, 23});
        assertThat(A.times(B)).isEqualTo(product);
        assertThat(A.transpose().transposeTimes(B)).isEqualTo(product);
        assertThat(A.timesTranspose(B.transpose())).isEqualTo(product);
        assertThat(A.times(1, 0, -1)).containsExactly(-2, -2);
    }

    @Test
    void agreesWithTheDefinitionOfTheProduct() {
        Matrix left = RandomMatrices.normal(37, 53, 1);
        Matrix right = RandomMatrices.normal(53, 41, 2);
        Matrix expected = Matrix.zeros(37, 41);
        for (int i = 0; i < 37; i++) {
            for (int j = 0; j < 41; j++) {
                for (int k = 0; k < 53; k++) {
                    expected.values()[i * 41 + j] += left.get(i, k) * right.get(k, j);
                }
            }
        }
        assertThat(RandomMatrices.largestDifference(left.times(right), expected))
                .isLessThan(1e-12);
    }

    @Test
    void multipliesAMatrixByItselfTransposed() {
        Matrix a = RandomMatrices.normal(23, 7, 1);
        Matrix equal = a.scale(1);
        Matrix inner = a.transposeTimes(a);
        Matrix outer = a.timesTranspose(a);
        assertThat(RandomMatrices.largestDifference(inner, a.transposeTimes(equal)))
                .isLessThan(1e-13);
        assertThat(RandomMatrices.largestDifference(outer, a.timesTranspose(equal)))
                .isLessThan(1e-13);
        assertThat(inner).isEqualTo(inner.transpose());
        assertThat(outer).isEqualTo(outer.transpose());
    }

    @Test
    void addsSubtractsScalesAndMaps() {
        assertThat(A.plus(A)).isEqualTo(A.scale(2));
        assertThat(A.minus(A)).isEqualTo(Matrix.zeros(2, 3));
        assertThat(A.map(value -> value * value).row(1)).containsExactly(16, 25, 36);
        assertThat(A.map((i, j, value) -> 100 * i + 10 * j + value).row(1)).containsExactly(104, 115, 126);
        assertThat(A.timesDiagonal(1, 0, 2).row(1)).containsExactly(4, 0, 12);
        assertThat(SQUARE.plusDiagonal(10, 20).toArray()).isDeepEqualTo(new double[][] {{11, 2}, {3, 24}});
        assertThat(Matrix.identity(2).plusDiagonal(1, 2)).isEqualTo(Matrix.diagonal(2, 3));
    }

    @Test
    void stacksAndCuts() {
        assertThat(Matrix.vstack(A, A.scale(2)).toArray())
                .isDeepEqualTo(new double[][] {{1, 2, 3}, {4, 5, 6}, {2, 4, 6}, {8, 10, 12}});
        assertThat(A.columnRange(1, 3).toArray()).isDeepEqualTo(new double[][] {{2, 3}, {5, 6}});
        assertThat(A.rowRange(1, 2)).isEqualTo(Matrix.of(new double[] {4, 5, 6}));
    }

    @Test
    void centresOnTheColumnMeans() {
        assertThat(A.columnMeans()).containsExactly(2.5, 3.5, 4.5);
        assertThat(A.minusRow(A.columnMeans()).row(0)).containsExactly(-1.5, -1.5, -1.5);
    }

    @Test
    void dividesTheCovarianceByRowsLessOne() {
        // columns (1, 2, 6) and (2, 3, 1), means 3 and 2: deviations (-2, -1, 3) and (0, 1, -1)
        Matrix data = Matrix.of(new double[] {1, 2}, new double[] {2, 3}, new double[] {6, 1});
        assertThat(data.covariance().toArray()).isDeepEqualTo(new double[][] {{7, -2}, {-2, 1}});
    }

    @Test
    void makesCovariancesThatAreSymmetricToTheBit() {
        Matrix covariance = RandomMatrices.normal(50, 33, 3).covariance();
        assertThat(covariance).isEqualTo(covariance.transpose());
    }

    @Test
    void solvesALinearSystem() {
        // 1 x + 2 y = 5 and 3 x + 4 y = 11 have the solution (1, 2)
        Matrix x = SQUARE.solve(Matrix.of(new double[] {5}, new double[] {11}));
        assertThat(x.get(0, 0)).isCloseTo(1, within(1e-14));
        assertThat(x.get(1, 0)).isCloseTo(2, within(1e-14));
        Matrix a = RandomMatrices.normal(60, 60, 4);
        Matrix b = RandomMatrices.normal(60, 7, 5);
        assertThat(RandomMatrices.largestDifference(a.times(a.solve(b)), b)).isLessThan(1e-10);
    }

    @Test
    void tellsEqualFromUnequal() {
        assertThat(A).isEqualTo(A.transpose().transpose()).hasSameHashCodeAs(A.scale(1));
        assertThat(A).isNotEqualTo(A.scale(2)).isNotEqualTo(A.columnRange(0, 2));
        assertThat(Matrix.zeros(2, 3)).isNotEqualTo(Matrix.zeros(3, 2)).hasToString("matrix [2, 3]");
    }

    @Test
    void namesBothShapesWhereTheyDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> A.times(A))
                .withMessageContaining("found matrix [2, 3] and matrix [2, 3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> A.transposeTimes(B))
                .withMessageContaining("found matrix [2, 3] and matrix [3, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> A.timesTranspose(B))
                .withMessageContaining("found matrix [2, 3] and matrix [3, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> A.minus(B))
                .withMessageContaining("found matrix [2, 3] and matrix [3, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SQUARE.solve(B))
                .withMessageContaining("found matrix [2, 2] and matrix [3, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Matrix.vstack(A, B))
                .withMessageContaining("found matrix [2, 3] and matrix [3, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> A.times(1, 2))
                .withMessageContaining("found the matrix [2, 3] and 2 values");
    }

    @Test
    void refusesWhatIsNoMatrix() {
        assertThatIllegalArgumentException().isThrownBy(() -> Matrix.of()).withMessageContaining("at least one row");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Matrix.of(new double[0]))
                .withMessageContaining("found [1, 0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Matrix.of(new double[2], new double[3]))
                .withMessageContaining("row 0 has 2 values and row 1 has 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> A.columnRange(2, 4))
                .withMessageContaining("no columns from 2 to 4 in the matrix [2, 3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> A.rowRange(1, 1))
                .withMessageContaining("no rows from 1 to 1 in the matrix [2, 3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Matrix.zeros(1, 3).covariance())
                .withMessageContaining("at least two rows");
    }
}
