package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.strategy.Exhibit;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrincipalComponentAnalysisTest {
    @Test
    void projectsOntoTheLineOfMostVariance() {
        // on y = x, off it by less: the first component is the diagonal, and (3, 3) lies √2 from the mean (2, 2)
        Matrix source = Matrix.of(new double[][] {{1, 1}, {3, 3}});
        Matrix target = Matrix.of(new double[][] {{2.1, 1.9}, {1.9, 2.1}});
        Mapped mapped = pca(1, UnitLength.NONE).map(source, target);
        assertThat(Math.abs(mapped.source().get(0, 0))).isCloseTo(Math.sqrt(2), within(1e-14));
        assertThat(mapped.source().get(1, 0)).isCloseTo(-mapped.source().get(0, 0), within(1e-14));
        assertThat(mapped.target().get(0, 0)).isCloseTo(0, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"60, 5", "8, 30"})
    void allComponentsKeepAllDistances(int samples, int features) {
        Matrix source = Points.falling(samples, features, 2, 1);
        Matrix target = Points.falling(samples, features, 3, 2);
        Mapped mapped = pca(100, UnitLength.NONE).map(source, target);
        Points.assertSameDistances(mapped, new Mapped(source, target, new TargetMap.AsItIs()), 1e-7);
        assertThat(mapped.source().columns()).isEqualTo(Math.min(features, 2 * samples - 1));
        double[] variances = Lengths.ofColumns(Points.all(mapped));
        assertThat(Arrays.stream(variances).map(length -> -length).toArray()).isSorted();
    }

    @Test
    void scalesSamplesToUnitLengthWhereAskedTo() {
        Matrix source = Points.falling(30, 5, 1, 1);
        Matrix target = Points.falling(20, 5, 1, 2);
        Mapped both = pca(3, UnitLength.BOTH).map(source, target);
        Mapped after = pca(3, UnitLength.AFTER).map(source, target);
        assertThat(Lengths.of(both.source())).isCloseTo(Math.sqrt(30), within(1e-12));
        assertThat(Lengths.of(after.target())).isCloseTo(Math.sqrt(20), within(1e-12));
        // scaled samples are a change of the scale of the samples before only
        Points.assertSameDistances(both, pca(3, UnitLength.BOTH).map(source.scale(5), target.scale(2)), 1e-9);
        Points.assertClose(both.ofTarget().of(target), both.target(), 1e-12);
        assertThat(UnitLength.BOTH.before(Matrix.zeros(2, 2))).isEqualTo(Matrix.zeros(2, 2));
    }

    @Test
    void saysHowManyComponentsThereAre() {
        Matrix constant = Matrix.of(new double[][] {{1, 0.1}, {2, 0.1}, {4, 0.1}});
        Mapped mapped = pca(9, UnitLength.NONE).map(constant, constant.rowRange(0, 1));
        assertThat(mapped.source().columns()).isEqualTo(1);
        assertThat(((Exhibit.Table) mapped.exhibits().get(0)).rows().get(0))
                .containsExactly("9", "1", "the samples vary in no more directions");
        Matrix same = constant.rowRange(0, 1);
        assertThatThrownBy(() -> pca(9, UnitLength.NONE).map(same, same))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "mapping: of the domains together there are 2 samples, all the same, and at least two different"
                                + " ones are needed: they vary in no direction to map along.");
        assertThatThrownBy(() -> pca(0, UnitLength.NONE)).hasMessage("dimensions must be at least 1, was 0");
    }

    private static PrincipalComponentAnalysis pca(int dimensions, UnitLength unitLength) {
        return new PrincipalComponentAnalysis(new PrincipalComponentAnalysis.Settings(dimensions, unitLength));
    }
}
