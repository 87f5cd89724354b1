package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.linalg.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DesignTest {
    private static final double[][] ROWS = {{1, 0, 2}, {3, 0, 0}, {2, 0, -2}};

    static List<Samples> samples() {
        return List.of(Dense.of(ROWS), SparseOf.rows(ROWS));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void knowsMeansAndWhatIsThere(Samples samples) {
        Design design = Design.of("source", samples);

        assertThat(design.rows()).isEqualTo(3);
        assertThat(design.columns()).isEqualTo(3);
        assertThat(design.means()).containsExactly(2, 0, 0);
        assertThat(design.counts()).containsExactly(3, 0, 2);
        assertThat(design.variances()).containsExactly(new double[] {2 / 3.0, 0, 8 / 3.0}, within(1e-15));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void scattersColumnsAboutTheirMeans(Samples samples) {
        Design design = Design.of("source", samples);

        // the first column is -1, 1, 0 about its mean, the last is 2, 0, -2
        assertThat(design.scatter(new int[] {0, 1, 2}, new int[] {0, 1, 2}))
                .isEqualTo(Matrix.of(new double[][] {{2, 0, -2}, {0, 0, 0}, {-2, 0, 8}}));
        assertThat(design.scatter(new int[] {2, 0}, new int[] {0})).isEqualTo(Matrix.of(new double[][] {{-2}, {2}}));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isMultiplied(Samples samples) {
        double[][] product = Design.of("source", samples)
                .times(Matrix.of(new double[][] {{1, 10}, {5, 5}, {1, 0}}))
                .toArray();

        assertThat(product[0]).containsExactly(new double[] {3, 10}, within(1e-14));
        assertThat(product[2]).containsExactly(new double[] {0, 20}, within(1e-14));
    }

    @Test
    void isOfFiniteNumbersAndSomeRows() {
        double[][] bad = {{1, 2}, {3, Double.NaN}};
        for (Samples samples : List.of(Dense.of(bad), SparseOf.rows(bad))) {
            assertThatExceptionOfType(GraftException.class)
                    .isThrownBy(() -> Design.of("target", samples))
                    .withMessageContaining("row 1, column 1 of the target (counted from 0) is NaN");
        }
        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> Design.of("target", Dense.of(bad).select()))
                .withMessageContaining("no target sample is visible");
    }
}
