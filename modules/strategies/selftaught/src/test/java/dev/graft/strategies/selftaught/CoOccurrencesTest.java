package dev.graft.strategies.selftaught;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.graft.core.GraftException;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.MemoryLimit;
import dev.graft.linalg.SparseMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoOccurrencesTest {
    @Test
    void nearWordsCountMoreAndFarOnesNothing() {
        // 0 1 2 0, window 2: next to each other 1, one word between them 1/2, two words between them nothing
        SparseMatrix counts = CoOccurrences.of(List.of(new int[] {0, 1, 2, 0}), 3, 2);
        assertThat(counts.dense())
                .isEqualTo(Matrix.of(new double[] {0, 1.5, 1.5}, new double[] {1.5, 0, 1}, new double[] {1.5, 1, 0}));
    }

    @Test
    void aWordIsItsOwnNeighbourFromBothSides() {
        assertThat(CoOccurrences.of(List.of(new int[] {0, 0}), 1, 1).dense()).isEqualTo(Matrix.of(new double[] {2}));
    }

    @Test
    void wordsWithoutANumberHoldOthersApartAndTextsEndWindows() {
        List<int[]> texts = List.of(new int[] {0, -1, 1}, new int[] {1}, new int[] {0}, new int[] {});
        assertThat(CoOccurrences.of(texts, 2, 2).dense())
                .isEqualTo(Matrix.of(new double[] {0, 0.5}, new double[] {0.5, 0}));
        assertThat(CoOccurrences.of(texts, 2, 1).size()).isZero();
    }

    @Test
    void theOrderOfTextsChangesNoBit() {
        int[] first = {0, 1, 2, 1, 0, 2, 2};
        int[] second = {2, 2, 1, 0};
        assertThat(CoOccurrences.of(List.of(first, second), 3, 3).dense())
                .isEqualTo(CoOccurrences.of(List.of(second, first), 3, 3).dense());
    }

    @Test
    void whatWouldExhaustTheMemoryIsRefusedBeforeItIsCounted() {
        long usual = MemoryLimit.bytes();
        int[] text = new int[2000];
        try {
            MemoryLimit.set(1_000_000);
            assertThatExceptionOfType(GraftException.class)
                    .isThrownBy(() -> CoOccurrences.of(List.of(text), 1, 50))
                    .withMessage(
                            "word-vectors: 197450 pairs of near words take 1 MB to count, and 1 MB are allowed. Lower window or most-words, show fewer texts, or give the JVM more heap (-Xmx).");
        } finally {
            MemoryLimit.set(usual);
        }
    }
}
