package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DirectionsTest {
    private static final Matrix ROWS = Points.falling(80, 12, 1, 1);
    private static final Matrix U = Points.normal(12, 3, 2).scale(7);
    private static final double RIDGE = 0.3;

    @ParameterizedTest
    @EnumSource(Scale.class)
    void solvesTheProblem(Scale scale) {
        Directions directions = new Directions(ROWS);
        Matrix w = directions.leading(U, RIDGE, 12, scale);
        Matrix b = b();
        // W is B-orthogonal, so that the eigenvalues are the ratios on the diagonals
        double[] eigenvalues = ratios(w, directions.scatter(), b);
        Matrix left = directions.scatter().times(w);
        Points.assertClose(left, b.times(w).timesDiagonal(eigenvalues), 1e-11);
        double[] expected = directions.scatter().symmetricEigen(b).values();
        for (int j = 0; j < 12; j++) {
            assertThat(eigenvalues[j]).isCloseTo(expected[11 - j], within(1e-9 * expected[11]));
        }
    }

    @Test
    void findsTheLeadingOnesAloneAsAmongAll() {
        Directions directions = new Directions(ROWS);
        Matrix all = directions.leading(U, RIDGE, 12, Scale.UNIT_VECTORS).columnRange(0, 3);
        Matrix three = directions.leading(U, RIDGE, 3, Scale.UNIT_VECTORS);
        Points.assertClose(three.timesTranspose(three), all.timesTranspose(all), 1e-10);
    }

    @Test
    void scalesToUnitLengthOrToUnitVariance() {
        Directions directions = new Directions(ROWS);
        assertThat(Lengths.ofColumns(directions.leading(U, RIDGE, 5, Scale.UNIT_VECTORS)))
                .containsExactly(new double[] {1, 1, 1, 1, 1}, within(1e-12));
        Matrix w = directions.leading(U, RIDGE, 5, Scale.UNIT_VARIANCE);
        Points.assertClose(w.transposeTimes(directions.scatter()).times(w), Matrix.identity(5), 1e-11);
    }

    @Test
    void keepsTheVarianceAloneWhereNothingIsToBeSmall() {
        Directions directions = new Directions(ROWS);
        Matrix w = directions.leading(Matrix.zeros(12, 1), 5, 4, Scale.UNIT_VECTORS);
        Matrix components = PrincipalComponents.of("x", ROWS, 4).directions();
        Points.assertClose(w.timesTranspose(w), components.timesTranspose(components), 1e-10);
    }

    @Test
    void findsNoMoreDirectionsThanTheSamplesVaryIn() {
        Matrix plane = Points.normal(30, 2, 3).times(Points.normal(2, 9, 4)).map(value -> value + 5);
        Matrix w = new Directions(plane).leading(Points.normal(9, 1, 5), 1, 9, Scale.UNIT_VARIANCE);
        assertThat(w.columns()).isEqualTo(2);
    }

    @Test
    void refusesSamplesThatDoNotVary() {
        Matrix constant = Matrix.zeros(7, 3).map(zero -> 0.1);
        assertThatThrownBy(() -> new Directions(constant).leading(Points.normal(3, 1, 5), 1, 2, Scale.UNIT_VARIANCE))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("there are 7 samples, all the same");
    }

    private static Matrix b() {
        double[] ridge = new double[12];
        Arrays.fill(ridge, RIDGE);
        return U.timesTranspose(U).plusDiagonal(ridge);
    }

    private static double[] ratios(Matrix w, Matrix c, Matrix b) {
        Matrix above = w.transposeTimes(c.times(w));
        Matrix below = w.transposeTimes(b.times(w));
        double[] ratios = new double[w.columns()];
        for (int j = 0; j < ratios.length; j++) {
            ratios[j] = above.get(j, j) / below.get(j, j);
        }
        return ratios;
    }
}
