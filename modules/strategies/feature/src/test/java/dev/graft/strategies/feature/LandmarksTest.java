package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandmarksTest {
    @ParameterizedTest
    @CsvSource({"50, 50, 9, 5", "50, 2, 9, 7", "3, 50, 9, 3", "5, 5, 9, 5", "50, 50, 1, 1"})
    void areOfBothDomainsAlikeAsFarAsTheyGo(int sources, int targets, int count, int ofSource) {
        double[] drawn = drawn(sources, targets, count, 1);
        assertThat(drawn).hasSize(count).doesNotHaveDuplicates();
        assertThat(Arrays.stream(drawn).filter(row -> row < sources)).hasSize(ofSource);
    }

    @Test
    void dependOnTheSeedAlone() {
        assertThat(drawn(50, 50, 9, 1)).isEqualTo(drawn(50, 50, 9, 1)).isNotEqualTo(drawn(50, 50, 9, 2));
    }

    /** The numbers of the rows that were drawn. */
    private static double[] drawn(int sources, int targets, int count, long seed) {
        double[][] rows = new double[sources + targets][1];
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] = i;
        }
        return Landmarks.of(Matrix.of(rows), sources, count, new Random(seed))
                .transpose()
                .row(0);
    }
}
