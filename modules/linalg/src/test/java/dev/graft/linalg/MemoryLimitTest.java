package dev.graft.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemoryLimitTest {
    private final long before = MemoryLimit.bytes();

    @AfterEach
    void restore() {
        MemoryLimit.set(before);
    }

    @Test
    void isAQuarterOfTheHeap() {
        assertThat(before).isEqualTo(Runtime.getRuntime().maxMemory() / 4);
    }

    @Test
    void refusesAKernelWithAdvice() {
        MemoryLimit.set(8_000_000);
        Matrix x = Matrix.zeros(2000, 1);
        assertThatExceptionOfType(MatrixTooLarge.class)
                .isThrownBy(() -> PairwiseDistances.squaredEuclidean(x))
                .withMessageContainingAll(
                        "[2000, 2000]", "takes 32 MB", "at most 8 MB", "Subsample", "Nystroem", "-Xmx");
        assertThatExceptionOfType(MatrixTooLarge.class).isThrownBy(() -> x.timesTranspose(x));
        assertThat(PairwiseDistances.squaredEuclidean(Matrix.zeros(1000, 1)).rows())
                .isEqualTo(1000);
    }

    @Test
    void refusesWhatNoArrayHolds() {
        MemoryLimit.set(Long.MAX_VALUE);
        MemoryLimit.check(46_340, 46_340);
        assertThatExceptionOfType(MatrixTooLarge.class).isThrownBy(() -> MemoryLimit.check(46_341, 46_341));
        assertThatExceptionOfType(MatrixTooLarge.class)
                .isThrownBy(() -> MemoryLimit.check(Long.MAX_VALUE, Long.MAX_VALUE));
    }

    @Test
    void refusesALimitOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MemoryLimit.set(0))
                .withMessageContaining("was 0");
    }
}
