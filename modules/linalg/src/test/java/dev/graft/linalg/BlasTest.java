package dev.graft.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlasTest {
    private static final Matrix SHARED = RandomMatrices.symmetric(120, 1);

    @AfterEach
    void restore() {
        Blas.threads(1);
    }

    @Test
    void usesOneThreadUnlessSet() {
        assertThat(Blas.threads()).isEqualTo(1);
        Blas.threads(2);
        assertThat(Blas.threads()).isEqualTo(2);
    }

    @Test
    void refusesZeroThreads() {
        assertThatIllegalArgumentException().isThrownBy(() -> Blas.threads(0)).withMessageContaining("was 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void givesTheSameBitsToTwoJavaThreadsAsToOne(int threads) throws Exception {
        Blas.threads(threads);
        List<Matrix> alone = work();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<List<Matrix>>> tasks = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                tasks.add(BlasTest::work);
            }
            for (Future<List<Matrix>> together : pool.invokeAll(tasks)) {
                assertThat(together.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdown();
        }
    }

    /** A product and every decomposition, of one matrix that all threads read. */
    private static List<Matrix> work() {
        Matrix product = SHARED.times(SHARED);
        Svd svd = SHARED.svd();
        return List.of(
                product,
                SHARED.symmetricEigen().vectors(),
                svd.u(),
                svd.v(),
                product.cholesky().lower(),
                SHARED.solve(product),
                PairwiseDistances.squaredEuclidean(SHARED));
    }
}
