package dev.graft.strategies.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.seed.Seeds;
import dev.graft.domains.DomainRows;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNeighbourTest {
    private static final Matrix SOURCE = column(0, 1, 2, 10);

    @Test
    void countsTheTargetSamplesInEachCell() {
        assertThat(weights(1, 0, column(0.1, 0.4, 0.9, 7, 11))).containsExactly(2, 1, 0, 2);
        assertThat(weights(1, 1, column(0.1, 0.4, 0.9, 7, 11))).containsExactly(3, 2, 1, 3);
    }

    @Test
    void countsForSeveralNeighbours() {
        assertThat(weights(2, 0, column(0.1, 2.1, 9))).containsExactly(1, 2, 2, 1);
        assertThat(weights(4, 0.5, column(3, 4))).containsExactly(2.5, 2.5, 2.5, 2.5);
    }

    @Test
    void takesTheFirstOfEquallyNearOnes() {
        assertThat(weights(1, 0, column(0.5, 1.5))).containsExactly(1, 1, 0, 0);
    }

    @Test
    void countsManyTargetSamplesBlockByBlock() {
        double[] line = new double[1000];
        Arrays.setAll(line, j -> j < 700 ? -1 : 9);
        assertThat(weights(1, 0, column(line))).containsExactly(700, 0, 0, 300);
    }

    @Test
    void refusesMoreNeighboursThanThereAre() {
        assertThatThrownBy(() -> weights(5, 0, column(1)))
                .isInstanceOf(GraftException.class)
                .hasMessageContainingAll("neighbours is 5", "the source has 4 samples", "Lower neighbours");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 'neighbours must be at least 1, was 0'", "1, -1, 'smoothing must be at least 0, was -1.0'"})
    void refusesSettingsOutOfRange(int neighbours, double smoothing, String message) {
        assertThatThrownBy(() -> new NearestNeighbour.Settings(neighbours, smoothing))
                .hasMessage(message);
    }

    private static double[] weights(int neighbours, double smoothing, Matrix target) {
        return new NearestNeighbour(new NearestNeighbour.Settings(neighbours, smoothing))
                .weights(new DomainRows(SOURCE, target), new Seeds(0));
    }

    private static Matrix column(double... values) {
        double[][] rows = new double[values.length][];
        Arrays.setAll(rows, i -> new double[] {values[i]});
        return Matrix.of(rows);
    }
}
