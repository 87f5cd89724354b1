package dev.graft.strategies.selftaught;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.graft.core.GraftException;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.SparseMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FactorsTest {
    private static final int WORDS = 42;
    /** Two words that are used alike, though never together, and one that is used otherwise. */
    private static final int FINE = 40;

    private static final int GOOD = 41;
    private static final int OTHER = 30;

    @Test
    void wordsInTheSameContextsHaveVectorsInOneDirection() {
        Random random = new Random(7);
        List<int[]> texts = new ArrayList<>();
        for (int i = 0; i < 6000; i++) {
            // words 0 to 9 stand around the synonyms, 10 to 39 around each other
            texts.add(
                    i % 3 == 0
                            ? new int[] {random.nextInt(10), random.nextBoolean() ? FINE : GOOD, random.nextInt(10)}
                            : new int[] {10 + random.nextInt(30), 10 + random.nextInt(30), 10 + random.nextInt(30)});
        }
        SparseMatrix information = new PositivePmi(1, 0.75).of(CoOccurrences.of(texts, WORDS, 2));
        Matrix vectors = Factors.of(information, 5, 0.5, new Random(1));
        assertThat(cosine(vectors.row(FINE), vectors.row(GOOD))).isGreaterThan(0.99);
        assertThat(Math.abs(cosine(vectors.row(FINE), vectors.row(OTHER)))).isLessThan(0.2);
        assertThat(Factors.of(information, 5, 0.5, new Random(1))).isEqualTo(vectors);
    }

    @Test
    void refusesWhatHasNoVectors() {
        SparseMatrix one = SparseMatrix.of(2, new int[] {0, 1, 1}, new int[] {1}, new double[] {1});
        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> Factors.of(one, 3, 0.5, new Random(1)))
                .withMessageContaining("2 words cannot have vectors of 3 features. Lower features");
        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> Factors.of(one.map((i, j, value) -> 0), 2, 0.5, new Random(1)))
                .withMessageContaining("no two of the 2 words stand near each other more often than by chance");
    }

    private static double cosine(double[] a, double[] b) {
        Matrix x = Matrix.of(a, b);
        Matrix products = x.timesTranspose(x);
        return products.get(0, 1) / Math.sqrt(products.get(0, 0) * products.get(1, 1));
    }
}
