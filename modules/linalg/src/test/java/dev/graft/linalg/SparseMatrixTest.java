package dev.graft.linalg;

import static dev.graft.linalg.RandomMatrices.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SparseMatrixTest {
    /** [0, 2, 0, 3], a row of zeros, [5, 0, 0, 0]. */
    private static final SparseMatrix A =
            SparseMatrix.of(4, new int[] {0, 2, 2, 3}, new int[] {1, 3, 0}, new double[] {2, 3, 5});

    private static final Matrix DENSE =
            Matrix.of(new double[] {0, 2, 0, 3}, new double[] {0, 0, 0, 0}, new double[] {5, 0, 0, 0});

    @Test
    void isTheMatrixWithZerosFilledIn() {
        assertThat(A.dense()).isEqualTo(DENSE);
        assertThat(A).hasToString("sparse matrix [3, 4]");
        assertThat(A.size()).isEqualTo(3);
    }

    @Test
    void multipliesAsTheDenseOneDoes() {
        Matrix right = RandomMatrices.normal(4, 6, 1);
        Matrix below = RandomMatrices.normal(3, 6, 2);
        assertThat(largestDifference(A.times(right), DENSE.times(right))).isLessThan(1e-14);
        assertThat(largestDifference(A.transposeTimes(below), DENSE.transposeTimes(below)))
                .isLessThan(1e-14);
    }

    @Test
    void sumsRowsAndDropsWhatBecomesZero() {
        assertThat(A.rowSums()).containsExactly(5, 0, 5);
        SparseMatrix mapped = A.map((i, j, value) -> value == 3 ? 0 : 100 * value + 10 * i + j);
        assertThat(mapped.size()).isEqualTo(2);
        assertThat(mapped.dense())
                .isEqualTo(
                        Matrix.of(new double[] {0, 201, 0, 0}, new double[] {0, 0, 0, 0}, new double[] {520, 0, 0, 0}));
    }

    @Test
    void refusesShapesThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> A.times(Matrix.identity(3)))
                .withMessageContaining("found sparse matrix [3, 4] and matrix [3, 3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> A.transposeTimes(Matrix.identity(4)))
                .withMessageContaining("found sparse matrix [3, 4] and matrix [4, 4]");
    }

    @Test
    void refusesValuesThatAreNoRows() {
        int[] starts = {0, 2};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparseMatrix.of(2, starts, new int[] {0, 1}, new double[] {1, Double.NaN}))
                .withMessageContaining("entry 1 is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparseMatrix.of(2, starts, new int[] {1, 1}, new double[] {1, 1}))
                .withMessage("row 0 has a value in column 1, and from 2 to 1 are allowed there");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparseMatrix.of(2, starts, new int[] {0, 2}, new double[] {1, 1}))
                .withMessageContaining("column 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparseMatrix.of(2, starts, new int[] {0}, new double[] {1}))
                .withMessageContaining("end at 1, found 0 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparseMatrix.of(2, new int[] {0, 2, 1, 2}, new int[] {0, 1}, new double[] {1, 1}))
                .withMessage("row 1 begins at 2 and ends at 1");
    }
}
