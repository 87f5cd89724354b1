package dev.graft.linalg;

import static dev.graft.linalg.RandomMatrices.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruncatedSvdTest {
    private static final int K = 12;

    @ParameterizedTest
    @CsvSource({"120,80", "80,120", "90,90"})
    void isTheLeadingPartOfTheWholeDecomposition(int rows, int columns) {
        Matrix dense = decaying(rows, columns);
        Svd whole = dense.svd();
        Svd first = TruncatedSvd.of(sparse(dense), K, new Random(3));
        for (int i = 0; i < K; i++) {
            double exact = whole.values()[i];
            assertThat(first.values()[i]).isCloseTo(exact, offset(1e-6 * exact));
        }
        assertThat(largestDifference(
                        first.u().timesDiagonal(first.values()).timesTranspose(first.v()),
                        whole.u()
                                .columnRange(0, K)
                                .timesDiagonal(leading(whole))
                                .timesTranspose(whole.v().columnRange(0, K))))
                .isLessThan(1e-6 * whole.values()[0]);
    }

    @Test
    void vectorsAreOrthonormal() {
        Svd first = TruncatedSvd.of(sparse(decaying(120, 80)), K, new Random(3));
        assertThat(largestDifference(first.u().transposeTimes(first.u()), Matrix.identity(K)))
                .isLessThan(1e-12);
        assertThat(largestDifference(first.v().transposeTimes(first.v()), Matrix.identity(K)))
                .isLessThan(1e-12);
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        SparseMatrix a = sparse(decaying(60, 40));
        Svd once = TruncatedSvd.of(a, K, new Random(5));
        assertThat(TruncatedSvd.of(a, K, new Random(5)).u()).isEqualTo(once.u());
        assertThat(TruncatedSvd.of(a, K, new Random(6)).u()).isNotEqualTo(once.u());
    }

    @Test
    void givesAllValuesOfASmallMatrixAndZerosOfOneOfLowRank() {
        // AᵀA = diag(9, 4)
        Matrix small = Matrix.of(new double[] {0, 2}, new double[] {-3, 0});
        assertThat(TruncatedSvd.of(sparse(small), 2, new Random(1)).values())
                .containsExactly(new double[] {3, 2}, offset(1e-14));
        Matrix ones = Matrix.zeros(6, 5).map(zero -> 1);
        Svd low = TruncatedSvd.of(sparse(ones), 3, new Random(1));
        assertThat(low.values()).containsExactly(new double[] {Math.sqrt(30), 0, 0}, offset(1e-14));
        assertThat(largestDifference(low.u().transposeTimes(low.u()), Matrix.identity(3)))
                .isLessThan(1e-12);
    }

    @Test
    void refusesMoreValuesThanThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TruncatedSvd.of(sparse(Matrix.identity(3)), 4, new Random(1)))
                .withMessage("the sparse matrix [3, 3] has 3 singular values, and 4 were asked for");
    }

    /** Singular values 1, 0.7, 0.49, ... */
    private static Matrix decaying(int rows, int columns) {
        int k = Math.min(rows, columns);
        double[] values =
                IntStream.range(0, k).mapToDouble(i -> Math.pow(0.7, i)).toArray();
        Matrix u = RandomMatrices.normal(rows, k, 1).orthonormal();
        Matrix v = RandomMatrices.normal(columns, k, 2).orthonormal();
        return u.timesDiagonal(values).timesTranspose(v);
    }

    private static double[] leading(Svd svd) {
        return IntStream.range(0, K).mapToDouble(i -> svd.values()[i]).toArray();
    }

    private static SparseMatrix sparse(Matrix dense) {
        int[] starts = IntStream.rangeClosed(0, dense.rows())
                .map(i -> i * dense.columns())
                .toArray();
        int[] places = IntStream.range(0, dense.rows() * dense.columns())
                .map(at -> at % dense.columns())
                .toArray();
        return SparseMatrix.of(dense.columns(), starts, places, dense.values().clone());
    }
}
