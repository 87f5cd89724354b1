package dev.graft.strategies.selftaught;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.GraftException;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.MemoryLimit;
import dev.graft.linalg.SparseMatrix;
import java.util.List;
import java.util.stream.IntStream;
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
        int[] same = new int[2000];
        int[] different = IntStream.range(0, 2000).toArray();
        // 197450 pairs: 1.58 MB, and 7.11 MB more if all differ
        assertThat(counted(1_500_000, same))
                .isEqualTo(
                        "word-vectors: 197450 pairs of near words take 2 MB or more to count, and 1 MB are allowed. Lower window or most-words, show fewer texts, or give the JVM more heap (-Xmx).");
        assertThat(counted(1_600_000, same)).isEmpty();
        assertThat(counted(8_600_000, different)).contains("take 9 MB or more to count, and 8 MB are allowed.");
        assertThat(counted(8_700_000, different)).isEmpty();
    }

    /** What is said where so many bytes are allowed; empty if nothing is. */
    private static String counted(long bytes, int[] text) {
        long usual = MemoryLimit.bytes();
        try {
            MemoryLimit.set(bytes);
            CoOccurrences.of(List.of(text), 2000, 50);
            return "";
        } catch (GraftException refused) {
            return String.valueOf(refused.getMessage());
        } finally {
            MemoryLimit.set(usual);
        }
    }
}
