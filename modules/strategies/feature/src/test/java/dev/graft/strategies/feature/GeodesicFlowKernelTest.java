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
import org.junit.jupiter.params.provider.ValueSource;

class GeodesicFlowKernelTest {
    @ParameterizedTest
    @CsvSource({"9, 3", "6, 3", "5, 4", "2, 1"})
    void isTheIntegralOverTheFlow(int features, int k) {
        Matrix ps = Points.normal(features, k, 1).orthonormal();
        Matrix pt = Points.normal(features, k, 2).orthonormal();
        GeodesicFlow flow = GeodesicFlow.between(ps, pt);
        Matrix sum = Matrix.zeros(features, features);
        int steps = 400; // Simpson's rule, whose error falls with the fourth power of the step
        for (int i = 0; i <= steps; i++) {
            double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            Matrix phi = at(flow, (double) i / steps);
            sum = sum.plus(phi.timesTranspose(phi).scale(weight / (3 * steps)));
        }
        Points.assertClose(gram(flow), sum, 1e-10);
    }

    @Test
    void leadsFromTheSourceToTheTarget() {
        Matrix ps = Points.normal(9, 3, 1).orthonormal();
        Matrix pt = Points.normal(9, 3, 2).orthonormal();
        GeodesicFlow flow = GeodesicFlow.between(ps, pt);
        Matrix start = at(flow, 0);
        Matrix middle = at(flow, 0.5);
        Matrix end = at(flow, 1);
        Points.assertClose(start.timesTranspose(start), ps.timesTranspose(ps), 1e-12);
        Points.assertClose(middle.transposeTimes(middle), Matrix.identity(3), 1e-12);
        Points.assertClose(end.timesTranspose(end), pt.timesTranspose(pt), 1e-12);
    }

    @Test
    void ofIdenticalSubspacesIsTheProjector() {
        Matrix ps = Points.normal(9, 3, 1).orthonormal();
        Matrix otherBasis = ps.times(Points.normal(3, 3, 2).orthonormal());
        Points.assertClose(gram(GeodesicFlow.between(ps, otherBasis)), ps.timesTranspose(ps), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-7, 1e-3, 1, Math.PI / 2})
    void isRightForEveryAngle(double angle) {
        Matrix ps = Matrix.of(new double[] {1}, new double[] {0});
        Matrix pt = Matrix.of(new double[] {Math.cos(angle)}, new double[] {Math.sin(angle)});
        Matrix g = gram(GeodesicFlow.between(ps, pt));
        // ∫ cos², ∫ cos sin and ∫ sin² of t θ, by parts
        double twice = 2 * angle;
        assertThat(g.get(0, 0)).isCloseTo((1 + Math.sin(twice) / twice) / 2, within(1e-12));
        assertThat(g.get(0, 1)).isCloseTo(Math.sin(angle) * Math.sin(angle) / twice, within(1e-8));
        assertThat(g.get(1, 1)).isCloseTo((1 - Math.sin(twice) / twice) / 2, within(1e-12));
    }

    @Test
    void isPositiveSemiDefiniteOfTwiceTheDimension() {
        Matrix g = gram(GeodesicFlow.between(
                Points.normal(12, 4, 1).orthonormal(), Points.normal(12, 4, 2).orthonormal()));
        double[] eigenvalues = g.symmetricEigen().values();
        assertThat(Arrays.stream(eigenvalues).filter(value -> value > 1e-10)).hasSize(8);
        assertThat(eigenvalues[0]).isGreaterThan(-1e-14);
        assertThat(Arrays.stream(eigenvalues).sum()).isCloseTo(4, within(1e-12));
    }

    @Test
    void identicalDomainsAreTheirPrincipalComponents() {
        Matrix x = Points.falling(40, 9, 2, 1);
        Mapped mapped = kernel("3").map(x, x);
        Mapped expected =
                new PrincipalComponentAnalysis(new PrincipalComponentAnalysis.Settings(3, UnitLength.NONE)).map(x, x);
        Points.assertClose(mapped.source(), mapped.target(), 1e-12);
        Points.assertSameDistances(mapped, expected, 1e-7);
    }

    @Test
    void takesNoMoreThanHalfOfTheFeaturesNorThanBothDomainsHave() {
        Matrix source = Points.normal(30, 7, 1);
        Mapped half = kernel("50").map(source, Points.normal(20, 7, 2));
        assertThat(half.source().columns()).isEqualTo(6);
        assertThat(((Exhibit.Table) half.exhibits().get(0)).rows().get(0).subList(0, 2))
                .containsExactly("50", "3");
        Mapped few = kernel("50").map(source, Points.normal(2, 7, 2));
        assertThat(few.source().columns()).isEqualTo(2);
        Points.assertFinite(few);
        Points.assertFinite(kernel("auto").map(source.columnRange(0, 1), Points.normal(9, 1, 3)));
        assertThatThrownBy(() -> kernel("auto").map(source, source.rowRange(0, 1)))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("mapping: of the target there is 1 sample");
    }

    @Test
    void stopsWhereTheSubspacesDisagree() {
        // both vary most along the first feature, then each along one of its own, which together come in another order
        Matrix source = Points.normal(400, 8, 1).timesDiagonal(9, 3, 1e-5, 1e-3, 1e-3, 1e-3, 1e-3, 1e-3);
        Matrix target = Points.normal(400, 8, 2).timesDiagonal(9, 1e-5, 2, 1e-3, 1e-3, 1e-3, 1e-3, 1e-3);
        assertThat(SubspaceDisagreement.dimensions(source, source, 4)).isEqualTo(4);
        int apart = SubspaceDisagreement.dimensions(source, target, 4);
        assertThat(apart).isEqualTo(3);
        assertThat(kernel("auto").map(source, target).source().columns()).isEqualTo(2 * apart);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2.5", "-1", "some"})
    void refusesDimensionsThatAreNone(String dimensions) {
        assertThatThrownBy(() -> kernel(dimensions))
                .hasMessage("dimensions must be a number that is whole, from 1, or auto, was " + dimensions);
    }

    /** {@code Φ(t)}. */
    private static Matrix at(GeodesicFlow flow, double t) {
        double[] cos =
                Arrays.stream(flow.angles()).map(angle -> Math.cos(t * angle)).toArray();
        double[] sin =
                Arrays.stream(flow.angles()).map(angle -> Math.sin(t * angle)).toArray();
        return flow.a().timesDiagonal(cos).plus(flow.b().timesDiagonal(sin));
    }

    private static Matrix gram(GeodesicFlow flow) {
        Matrix root = flow.root();
        return root.timesTranspose(root);
    }

    private static GeodesicFlowKernel kernel(String dimensions) {
        return new GeodesicFlowKernel(new GeodesicFlowKernel.Settings(dimensions));
    }
}
