package dev.graft.linalg;

import static dev.graft.linalg.RandomMatrices.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sparse rows are the dense ones with zeros filled in, in all that distances and kernels need. */
class RowsTest {
    private static final SparseMatrix A = sparse(17, 40, 1);
    private static final SparseMatrix B = sparse(23, 40, 2);
    private static final Matrix DENSE_A = A.dense();
    private static final Matrix DENSE_B = B.dense();

    @Test
    void multipliesEveryKindWithEveryKind() {
        Matrix expected = DENSE_A.timesTranspose(DENSE_B);
        assertThat(largestDifference(A.timesTranspose(B), expected)).isLessThan(1e-13);
        assertThat(largestDifference(A.timesTranspose(DENSE_B), expected)).isLessThan(1e-13);
        assertThat(largestDifference(DENSE_A.timesTranspose(B), expected)).isLessThan(1e-13);
    }

    @Test
    void isSymmetricToTheBitWithItself() {
        Matrix gram = A.timesTranspose(A);
        assertThat(gram).isEqualTo(gram.transpose());
        assertThat(A.squaredNorms()).containsExactly(diagonal(gram));
    }

    @Test
    void hasTheSameNormsMeansAndRows() {
        assertThat(A.squaredNorms()).containsExactly(DENSE_A.squaredNorms(), within(1e-14));
        assertThat(A.columnMeans()).containsExactly(DENSE_A.columnMeans(), within(1e-15));
        assertThat(A.select(3, 0, 3).dense()).isEqualTo(DENSE_A.select(3, 0, 3));
        assertThat(DENSE_A.select(3, 0).row(0)).isEqualTo(DENSE_A.row(3));
        assertThat(A.above(B).dense()).isEqualTo(Matrix.vstack(DENSE_A, DENSE_B));
    }

    @Test
    void hasTheSameDistancesAndKernels() {
        GaussianKernel kernel = new GaussianKernel(0.3);
        assertThat(largestDifference(
                        PairwiseDistances.squaredEuclidean(A, B), PairwiseDistances.squaredEuclidean(DENSE_A, DENSE_B)))
                .isLessThan(1e-12);
        assertThat(largestDifference(
                        PairwiseDistances.squaredEuclidean(A, DENSE_B),
                        PairwiseDistances.squaredEuclidean(DENSE_A, DENSE_B)))
                .isLessThan(1e-12);
        Matrix own = PairwiseDistances.squaredEuclidean(A);
        assertThat(own).isEqualTo(own.transpose());
        assertThat(diagonal(own)).containsOnly(0);
        assertThat(largestDifference(kernel.of(A), kernel.of(DENSE_A))).isLessThan(1e-12);
        assertThat(largestDifference(kernel.of(A, B), kernel.of(DENSE_A, DENSE_B)))
                .isLessThan(1e-12);
        assertThat(GaussianKernel.ofMedianDistance(A, B).gamma())
                .isCloseTo(GaussianKernel.ofMedianDistance(DENSE_A, DENSE_B).gamma(), within(1e-12));
    }

    @Test
    void neverFillsInTheZerosOfWideRows() {
        // dense, each of these would take 800 MB
        int wide = 1_000_000;
        SparseMatrix left = sparse(100, wide, 3);
        SparseMatrix right = left.select(5, 7);
        long before = MemoryLimit.bytes();
        MemoryLimit.set(8_000_000);
        try {
            assertThat(PairwiseDistances.squaredEuclidean(left, right).get(5, 0))
                    .isZero();
            assertThat(PairwiseDistances.squaredEuclidean(left).rows()).isEqualTo(100);
            assertThat(GaussianKernel.ofMedianDistance(left, right).gamma()).isPositive();
        } finally {
            MemoryLimit.set(before);
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        SparseMatrix narrow = sparse(2, 3, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> A.timesTranspose(narrow))
                .withMessageContaining("found sparse matrix [17, 40] and sparse matrix [2, 3]");
        assertThatIllegalArgumentException().isThrownBy(() -> DENSE_A.timesTranspose(narrow));
        assertThatIllegalArgumentException().isThrownBy(() -> A.above(narrow));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GaussianKernel.ofMedianDistance(A, DENSE_B))
                .withMessageContaining("all be dense, or all sparse");
        assertThatThrownBy(() -> A.select(17)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> DENSE_A.select(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static double[] diagonal(Matrix square) {
        double[] diagonal = new double[square.rows()];
        Arrays.setAll(diagonal, i -> square.get(i, i));
        return diagonal;
    }

    /** Five normal values in each row but the second, which is zero. */
    private static SparseMatrix sparse(int rows, int columns, long seed) {
        Random random = new Random(seed);
        int most = Math.min(5, columns);
        int[] starts = new int[rows + 1];
        int[] places = new int[rows * most];
        double[] values = new double[rows * most];
        int next = 0;
        for (int i = 0; i < rows; i++) {
            if (i != 1) {
                int[] columnsOfRow =
                        random.ints(0, columns).distinct().limit(most).sorted().toArray();
                for (int column : columnsOfRow) {
                    places[next] = column;
                    values[next++] = random.nextGaussian();
                }
            }
            starts[i + 1] = next;
        }
        return SparseMatrix.of(columns, starts, Arrays.copyOf(places, next), Arrays.copyOf(values, next));
    }
}
