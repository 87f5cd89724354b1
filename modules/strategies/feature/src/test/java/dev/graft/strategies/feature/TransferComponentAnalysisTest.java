package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.core.GraftException;
import dev.graft.core.seed.Seeds;
import dev.graft.linalg.GaussianKernel;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.MemoryLimit;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferComponentAnalysisTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Seeds SEEDS = new Seeds(1);
    private static final Matrix SOURCE = Points.falling(40, 6, 0, 1);
    private static final Matrix TARGET = Points.falling(30, 6, 0.7, 2);

    @ParameterizedTest
    @CsvSource({"LINEAR, tca_linear.json, linear", "GAUSSIAN, tca_rbf.json, gaussian"})
    void findsTheEigenvectorsThatSciPyFinds(KernelForm kernel, String inputs, String name) throws IOException {
        JsonNode known = JSON.readTree(TransferComponentAnalysisTest.class.getResourceAsStream(inputs));
        Mapped mapped = tca(known.at("/parameters/mu").asDouble(), kernel, "0.1", 0, 2, UnitLength.NONE)
                .map(Points.domains(matrix(known.at("/inputs/Xs")), matrix(known.at("/inputs/Xt"))), SEEDS);
        JsonNode expected = JSON.readTree(TransferComponentAnalysisTest.class.getResourceAsStream("tca_exact.json"))
                .at("/expected/" + name);
        // inner products do not know the signs of eigenvectors
        Matrix z = Matrix.vstack(matrix(expected.get("source")), matrix(expected.get("target")));
        Points.assertClose(Points.all(mapped).timesTranspose(Points.all(mapped)), z.timesTranspose(z), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 90})
    void theLinearKernelIsThatOfTheSamples(int features) {
        Matrix x = Matrix.vstack(Points.falling(40, features, 0, 1), Points.falling(30, features, 0.7, 2));
        Matrix k = x.timesTranspose(x);
        KernelSpace small = KernelSpace.linear(x);
        Discrepancy means = Discrepancy.ofDomains(40, 30);
        Matrix expected = along(k, means, 3);
        Matrix found = along(small.rows(), means, 3);
        assertThat(small.rows().columns()).isLessThanOrEqualTo(70);
        Points.assertClose(Points.distances(found, found), Points.distances(expected, expected), 1e-7);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 90})
    void withoutAPriceOnMeansThePrimalComponentsArePrincipal(int features) {
        Matrix source = Points.falling(40, features, 0, 1);
        Matrix target = Points.falling(30, features, 0.7, 2);
        Mapped found = tca(0, KernelForm.PRIMAL, "1", 0, 4, UnitLength.BOTH).map(Points.domains(source, target), SEEDS);
        Mapped expected = new PrincipalComponentAnalysis(new PrincipalComponentAnalysis.Settings(4, UnitLength.BEFORE))
                .map(source, target);
        Mapped unscaled =
                tca(0, KernelForm.PRIMAL, "1", 0, 4, UnitLength.BEFORE).map(Points.domains(source, target), SEEDS);
        Points.assertSameDistances(unscaled, expected, 1e-7);
        assertThat(Lengths.ofColumns(Points.all(found).transpose())).containsExactly(ones(70), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(KernelForm.class)
    void identicalDomainsStayTogether(KernelForm kernel) {
        Mapped mapped = tca(100, kernel, "median", 0, 3, UnitLength.NONE).map(Points.domains(SOURCE, SOURCE), SEEDS);
        Points.assertClose(mapped.source(), mapped.target(), 1e-12);
        assertThat(Points.meanGap(mapped)).isLessThan(1e-10);
    }

    @ParameterizedTest
    @EnumSource(KernelForm.class)
    void aHigherPriceBringsTheMeansCloser(KernelForm kernel) {
        double last = Double.POSITIVE_INFINITY;
        for (double mu : new double[] {0, 1, 1e3, 1e6}) {
            Mapped mapped = tca(mu, kernel, "median", 0, 3, UnitLength.NONE).map(Points.domains(SOURCE, TARGET), SEEDS);
            double gap = Points.meanGap(mapped) / Lengths.of(mapped.source());
            assertThat(gap).isLessThan(last);
            last = gap;
        }
        assertThat(last).isLessThan(1e-4);
    }

    @ParameterizedTest
    @CsvSource({
        "PRIMAL, 0, NONE",
        "PRIMAL, 0, BOTH",
        "LINEAR, 0, BEFORE",
        "GAUSSIAN, 0, AFTER",
        "GAUSSIAN, 25, BOTH",
    })
    void otherTargetSamplesComeToWhereTheirEqualsAre(KernelForm kernel, int landmarks, UnitLength unitLength) {
        Mapped mapped = tca(1, kernel, "median", landmarks, 3, unitLength).map(Points.domains(SOURCE, TARGET), SEEDS);
        Points.assertClose(mapped.ofTarget().of(TARGET), mapped.target(), 1e-9);
        Points.assertClose(
                mapped.ofTarget().of(TARGET.rowRange(3, 4)), mapped.target().rowRange(3, 4), 1e-9);
        assertThat(mapped.ofTarget().parameters()).isPositive();
    }

    @Test
    void allSamplesAsLandmarksGiveTheKernelItself() {
        Matrix x = Matrix.vstack(SOURCE, TARGET);
        GaussianKernel kernel = new GaussianKernel(0.4);
        Discrepancy means = Discrepancy.ofDomains(40, 30);
        Matrix expected = along(KernelSpace.gaussian(kernel, x).rows(), means, 3);
        Matrix found = along(KernelSpace.nystroem(kernel, x, x).rows(), means, 3);
        Points.assertClose(Points.distances(found, found), Points.distances(expected, expected), 1e-6);
    }

    @Test
    void someLandmarksGiveNearlyTheSame() {
        Matrix source = Points.falling(150, 2, 0, 1);
        Matrix target = Points.falling(150, 2, 0.5, 2);
        Mapped all =
                tca(1, KernelForm.GAUSSIAN, "0.2", 0, 3, UnitLength.NONE).map(Points.domains(source, target), SEEDS);
        Mapped some =
                tca(1, KernelForm.GAUSSIAN, "0.2", 40, 3, UnitLength.NONE).map(Points.domains(source, target), SEEDS);
        Points.assertSameDistances(some, all, 1e-2);
    }

    @ParameterizedTest
    @EnumSource(KernelForm.class)
    void survivesWhatIsRare(KernelForm kernel) {
        TransferComponentAnalysis many = tca(1, kernel, "median", 0, 500, UnitLength.BOTH);
        Matrix wide = Points.normal(5, 40, 3);
        Matrix oneTarget = Points.normal(1, 40, 4);
        Mapped mapped = many.map(Points.domains(wide, oneTarget), SEEDS);
        Points.assertFinite(mapped);
        assertThat(mapped.source().columns()).isBetween(1, 6);
        Matrix constant = Matrix.of(new double[][] {{1, 7}, {2, 7}, {4, 7}});
        Points.assertFinite(many.map(Points.domains(constant, constant.scale(3)), SEEDS));
    }

    @ParameterizedTest
    @EnumSource(KernelForm.class)
    void refusesSamplesThatAreAllTheSame(KernelForm kernel) {
        Matrix same = Matrix.zeros(4, 3).map(zero -> 0.3);
        assertThatThrownBy(() -> tca(1, kernel, "median", 0, 2, UnitLength.NONE).map(Points.domains(same, same), SEEDS))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("8");
    }

    @Test
    void saysNoBeforeAKernelExhaustsTheMemoryAndLandmarksHelp() {
        long before = MemoryLimit.bytes();
        try {
            MemoryLimit.set(70 * 70 * 8 - 1);
            assertThatThrownBy(() -> tca(1, KernelForm.GAUSSIAN, "1", 0, 2, UnitLength.NONE)
                            .map(Points.domains(SOURCE, TARGET), SEEDS))
                    .isInstanceOf(GraftException.class)
                    .hasMessageStartingWith("kernel: of 70 samples, a matrix [70, 70]")
                    .hasMessageContaining("Set landmarks to a smaller number of samples");
            Points.assertFinite(tca(1, KernelForm.GAUSSIAN, "1", 20, 2, UnitLength.NONE)
                    .map(Points.domains(SOURCE, TARGET), SEEDS));
        } finally {
            MemoryLimit.set(before);
        }
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThatThrownBy(() -> tca(-1, KernelForm.LINEAR, "median", 0, 2, UnitLength.NONE))
                .hasMessage("mu must be at least 0, was -1.0");
        assertThatThrownBy(() -> tca(1, KernelForm.LINEAR, "wide", 0, 2, UnitLength.NONE))
                .hasMessage("gamma must be a number above 0, or median, was wide");
        assertThatThrownBy(() -> tca(1, KernelForm.LINEAR, "median", -1, 2, UnitLength.NONE))
                .hasMessage("landmarks must be at least 0, was -1");
        assertThatThrownBy(() -> tca(1, KernelForm.LINEAR, "median", 0, 0, UnitLength.NONE))
                .hasMessage("dimensions must be at least 1, was 0");
    }

    /** The mapped samples of a space, for μ = 0.5. */
    private static Matrix along(Matrix rows, Discrepancy means, int k) {
        Matrix u = rows.transposeTimes(means.f()).scale(Math.sqrt(0.5));
        return rows.times(new Directions(rows).leading(u, 1, k, Scale.UNIT_VECTORS));
    }

    private static TransferComponentAnalysis tca(
            double mu, KernelForm kernel, String gamma, int landmarks, int dimensions, UnitLength unitLength) {
        return new TransferComponentAnalysis(new TransferComponentAnalysis.Settings(
                mu, new Projection(kernel, gamma, landmarks, dimensions, unitLength, Scale.UNIT_VECTORS)));
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Matrix matrix(JsonNode node) {
        return Matrix.of(JSON.convertValue(node, double[][].class));
    }
}
