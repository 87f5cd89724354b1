package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.strategy.Exhibit;
import dev.graft.linalg.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubspaceAlignmentTest {
    @ParameterizedTest
    @CsvSource({"40, 6", "7, 30"})
    void identicalDomainsAreTheirPrincipalComponents(int samples, int features) {
        Matrix x = Points.falling(samples, features, 2, 1);
        Mapped mapped = alignment(4).map(x, x);
        Mapped expected =
                new PrincipalComponentAnalysis(new PrincipalComponentAnalysis.Settings(4, UnitLength.NONE)).map(x, x);
        Points.assertClose(mapped.source(), mapped.target(), 1e-10);
        Points.assertSameDistances(mapped, expected, 1e-7);
    }

    @Test
    void undoesARotationOfTheTarget() {
        // a quarter turn in the plane that both domains vary in, and another mean
        Matrix source = Points.normal(50, 3, 1).times(Matrix.diagonal(3, 1, 1e-3));
        Matrix turn = Matrix.of(new double[][] {{0, 1, 0}, {-1, 0, 0}, {0, 0, 1}});
        Matrix target = source.times(turn).map(value -> value + 9);
        Mapped mapped = alignment(2).map(source, target);
        Mapped components = alignment(2).map(source, source);
        // each domain in its own components is the same picture; M says how they lie to each other: not at all turned
        Points.assertClose(
                mapped.target().timesTranspose(mapped.target()),
                components.target().timesTranspose(components.target()),
                1e-10);
        Points.assertClose(mapped.ofTarget().of(target), mapped.target(), 1e-12);
    }

    @Test
    void takesNoMoreDimensionsThanBothDomainsHave() {
        Matrix source = Points.normal(30, 5, 1);
        Matrix target = Points.normal(3, 5, 2);
        Mapped mapped = alignment(80).map(source, target);
        assertThat(mapped.source().columns()).isEqualTo(2);
        assertThat(((Exhibit.Table) mapped.exhibits().get(0)).rows().get(0))
                .containsExactly("80", "2", "one of the domains varies in no more directions");
        Points.assertFinite(mapped);
    }

    @Test
    void refusesADomainOfOneSample() {
        Matrix source = Points.normal(30, 5, 1);
        assertThatThrownBy(() -> alignment(2).map(source, source.rowRange(0, 1)))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("mapping: of the target there is 1 sample");
        assertThatThrownBy(() -> alignment(0)).hasMessage("dimensions must be at least 1, was 0");
    }

    private static SubspaceAlignment alignment(int dimensions) {
        return new SubspaceAlignment(new SubspaceAlignment.Settings(dimensions));
    }
}
