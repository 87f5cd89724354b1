package dev.graft.strategies.shot.zero;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.linalg.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SylvesterTest {
    private static final Matrix A = gram(Worlds.gaussian(7, 3, 1));
    private static final Matrix B = gram(Worlds.gaussian(9, 4, 2));
    private static final Matrix C = Worlds.gaussian(3, 4, 3);

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1, 1000})
    void solvesTheEquation(double mu) {
        Matrix w = Sylvester.of(A, B, C).at(mu);
        Matrix residual = A.times(w).plus(w.times(B).scale(mu)).minus(C);
        assertThat(Distance.length(residual)).isLessThan(1e-10 * Distance.length(C));
    }

    /** The same as one linear system of all unknowns, rows after rows: {@code (A ⊗ I + I ⊗ μB) vec(W) = vec(C)}. */
    @Test
    void isTheSolutionOfTheSystemOfKroneckerProducts() {
        double mu = 0.7;
        Matrix system = Matrix.zeros(12, 12).map((r, c, zero) -> {
            double fromA = r % 4 == c % 4 ? A.get(r / 4, c / 4) : 0;
            double fromB = r / 4 == c / 4 ? mu * B.get(c % 4, r % 4) : 0;
            return fromA + fromB;
        });
        Matrix w = system.solve(Matrix.zeros(12, 1).map((r, c, zero) -> C.get(r / 4, r % 4)));
        Matrix expected = Matrix.zeros(3, 4).map((i, j, zero) -> w.get(i * 4 + j, 0));
        assertThat(Distance.length(Sylvester.of(A, B, C).at(mu).minus(expected)))
                .isLessThan(1e-12);
    }

    @Test
    void leavesDirectionsWithoutAnEquationEmpty() {
        Matrix a = Matrix.diagonal(2, 0);
        Matrix b = Matrix.diagonal(3, 0);
        Matrix c = Matrix.of(new double[][] {{5, 4}, {6, 0}});
        Matrix w = Sylvester.of(a, b, c).at(1);
        assertThat(Distance.length(w.minus(Matrix.of(new double[][] {{1, 2}, {2, 0}}))))
                .isLessThan(1e-14);
    }

    private static Matrix gram(Matrix a) {
        return a.transposeTimes(a);
    }
}
