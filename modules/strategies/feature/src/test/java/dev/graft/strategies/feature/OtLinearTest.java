package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Scores;
import dev.graft.linalg.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtLinearTest {
    @Test
    void leavesIdenticalDomainsAsTheyAre() {
        Matrix x = Points.normal(50, 4, 1);
        Points.assertClose(linear(0.1).transport(x, x), x, 1e-12);
    }

    @Test
    void findsTheStretchAndTheShiftAgain() {
        Matrix x = Points.normal(50, 2, 1);
        // symmetric and positive definite: the cheapest map between the two
        Matrix a = Matrix.of(new double[][] {{2, 0.5}, {0.5, 1}});
        Matrix target = Moves.plus(x.times(a), 10, -3);
        Points.assertClose(linear(1e-10).transport(x, target), target, 1e-8);
    }

    @Test
    void stretchesButDoesNotTurn() {
        Matrix x = Points.normal(500, 2, 1).timesDiagonal(3, 0.5);
        Matrix turn = Matrix.of(new double[][] {{0, 1}, {-1, 0}});
        Matrix moved = linear(1e-10).transport(x, x.times(turn));
        assertThat(Lengths.of(moved.covariance().minus(x.times(turn).covariance())))
                .isLessThan(1e-7);
        // of A = Cs^-1/2 ... Cs^-1/2 and Xs, XsᵀX̂s is symmetric: no part of it is a turn
        Matrix centred = x.minusRow(x.columnMeans());
        Matrix map = centred.transposeTimes(centred).solve(centred.transposeTimes(moved.minusRow(moved.columnMeans())));
        assertThat(Math.abs(map.get(0, 1) - map.get(1, 0))).isLessThan(1e-9);
        assertThat(map.get(0, 0)).isPositive();
    }

    @ParameterizedTest(name = "{0} and {1} samples of {2} features")
    @CsvSource({"10, 9, 20", "3, 2, 6", "2, 2, 5"})
    void ofMoreFeaturesThanSamplesItIsTheSameMap(int n, int m, int features) {
        Matrix source = Points.normal(n, features, 1);
        Matrix target = Points.normal(m, features, 2).map(value -> 2 * value + 1);
        // repeated samples change no mean and no covariance
        int copies = features;
        Matrix manySource = source;
        Matrix manyTarget = target;
        for (int i = 1; i < copies; i++) {
            manySource = Matrix.vstack(manySource, source);
            manyTarget = Matrix.vstack(manyTarget, target);
        }
        Matrix expected = linear(0.01).transport(manySource, manyTarget);
        Matrix wide = linear(0.01).transport(source, target);
        for (int i = 0; i < n; i++) {
            Points.assertClose(Matrix.of(wide.row(i)), Matrix.of(expected.row(i)), 1e-9);
        }
    }

    @Test
    void survivesAConstantFeatureAndScalesFarApart() {
        Matrix source = Points.normal(30, 3, 1).timesDiagonal(1e7, 1e-7, 0);
        Matrix target = Points.normal(20, 3, 2).timesDiagonal(1e7, 1e-7, 0);
        for (double[] row : linear(1e-6).transport(source, target).toArray()) {
            assertThat(row).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        }
    }

    @Test
    void learnsFromTheMovedSource() {
        Matrix source = Moves.clusters(60, 6, 1);
        Matrix target = Moves.plus(Moves.clusters(45, 6, 2).timesDiagonal(3, 1), 40, 4);
        Fitted fitted = linear(1e-6).fit(Moves.adaptation(source, Moves.inTurn(60), target), Quiet.with(new Nearest()));
        Scores.OfClasses scores = (Scores.OfClasses) fitted.predictors().get(0).scores(Dense.of(target.toArray()));
        for (int i = 0; i < 45; i++) {
            assertThat(scores.best(i)).isEqualTo(i % 3);
        }
    }

    @Test
    void refusesASingleSample() {
        assertThatThrownBy(() -> linear(1).transport(Points.normal(1, 2, 1), Points.normal(5, 2, 2)))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "samples: one source sample says nothing of how they vary together, and ot-linear needs at least two.");
        assertThatThrownBy(() -> linear(1).transport(Points.normal(5, 2, 1), Points.normal(1, 2, 2)))
                .hasMessageContaining("one target sample");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesARegThatIsNotAboveZero(double reg) {
        assertThatThrownBy(() -> linear(reg)).hasMessage("reg must be above 0, was " + reg);
    }

    private static OtLinear linear(double reg) {
        return new OtLinear(new OtLinear.Settings(reg));
    }
}
