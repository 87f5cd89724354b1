package dev.graft.strategies.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.seed.Seeds;
import dev.graft.domains.DomainRows;
import dev.graft.domains.Gamma;
import dev.graft.linalg.GaussianKernel;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.Rows;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelRatioTest {
    private static final Seeds SEEDS = new Seeds(5);

    @Test
    void centresAreTargetSamplesAndAllWhereThereAreNoMore() {
        DomainRows domains = Points.domains(5, 20, 2, 1, 1);
        assertThat(KernelRatio.centers(domains, 20, SEEDS)).isSameAs(domains.target());
        Rows some = KernelRatio.centers(domains, 7, SEEDS);
        assertThat(some.rows()).isEqualTo(7);
        Rows all = domains.target();
        double[] nearest =
                new NearestNeighbour(new NearestNeighbour.Settings(1, 0)).weights(new DomainRows(all, some), SEEDS);
        assertThat(Arrays.stream(nearest).filter(count -> count == 1)).hasSize(7);
        assertThat(KernelRatio.centers(domains, 7, SEEDS)).isEqualTo(some);
    }

    @Test
    void leastSquaresOfOneKernelByHand() {
        // k(xs) = 1 and e^-1, k(xt) = 1: H = (1 + e^-2) / 2, h = 1
        DomainRows domains = new DomainRows(column(0, 1), column(0));
        double factor = 1 / ((1 + Math.exp(-2)) / 2 + 0.3);
        assertThat(new Ulsif(new Ulsif.Settings("1", 0.3, 100)).weights(domains, SEEDS))
                .containsExactly(new double[] {factor, factor * Math.exp(-1)}, within(1e-14));
        double relative = 1 / (0.25 + 0.75 * (1 + Math.exp(-2)) / 2 + 0.3);
        assertThat(new Rulsif(new Rulsif.Settings("1", 0.3, 0.25, 100)).weights(domains, SEEDS))
                .containsExactly(new double[] {relative, relative * Math.exp(-1)}, within(1e-14));
    }

    @Test
    void theRelativeRatioIsTheRatioWhereAlphaIsZeroAndHasABoundElsewhere() {
        DomainRows domains = Points.domains(200, 200, 1, 2, 3);
        double[] plain = new Ulsif(new Ulsif.Settings("1", 1e-3, 100)).weights(domains, SEEDS);
        assertThat(new Rulsif(new Rulsif.Settings("1", 1e-3, 0, 100)).weights(domains, SEEDS))
                .isEqualTo(plain);
        double[] relative = new Rulsif(new Rulsif.Settings("1", 1e-3, 0.5, 100)).weights(domains, SEEDS);
        assertThat(Arrays.stream(plain).max().orElseThrow()).isGreaterThan(5);
        assertThat(Arrays.stream(relative).max().orElseThrow()).isBetween(1.5, 2.5);
    }

    @Test
    void theLikeliestRatioKeepsItsMeanAndLeavesOutWhatIsOutOfReach() {
        DomainRows domains = new DomainRows(column(0, 1), column(0, 1, 500));
        KernelRatio ratio = Kliep.ratio(new GaussianKernel(1), domains.target(), domains);
        assertThat(ratio.centers().rows()).isEqualTo(2);
        assertThat(ratio.at(domains.source())).containsExactly(new double[] {1, 1}, within(1e-7));
    }

    @Test
    void theWidthIsChosenByHeldOutLikelihood() {
        // the target is the source moved by less than it is wide: narrow kernels would tell single samples only
        DomainRows domains = Points.domains(200, 100, 5, 0.5, 4);
        double median =
                Gamma.ofMedianDistance(domains.source(), domains.target()).gamma();
        assertThat(LikeliestWidth.of(domains, domains.target(), SEEDS).gamma()).isLessThanOrEqualTo(median);
        // the target is a spike in the source
        DomainRows spike = new DomainRows(
                domains.source(), Matrix.of(Points.normal(100, 5, 0, 9)).scale(0.1));
        assertThat(LikeliestWidth.of(spike, spike.target(), SEEDS).gamma())
                .isGreaterThan(Gamma.kernel(Gamma.MEDIAN, spike.source(), spike.target())
                        .gamma());
        DomainRows single = new DomainRows(domains.source(), Matrix.of(new double[5]));
        assertThat(LikeliestWidth.of(single, single.target(), SEEDS))
                .isEqualTo(Gamma.kernel(Gamma.MEDIAN, single.source(), single.target()));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.1, 0.1, 1, 'gamma must be a number above 0, or median, was 0'",
        "cv, 0.1, 0.1, 1, 'gamma must be a number above 0, or median, was cv'",
        "1, 0, 0.1, 1, 'lambda must be above 0, was 0.0'",
        "1, 0.1, 1, 1, 'alpha must be in [0, 1), was 1.0'",
        "1, 0.1, -0.1, 1, 'alpha must be in [0, 1), was -0.1'",
        "1, 0.1, 0.1, 0, 'centers must be at least 1, was 0'",
    })
    void refusesSettingsOutOfRange(String gamma, double lambda, double alpha, int centers, String message) {
        assertThatThrownBy(() -> new Rulsif.Settings(gamma, lambda, alpha, centers))
                .hasMessage(message);
        if (!message.startsWith("alpha")) {
            assertThatThrownBy(() -> new Ulsif.Settings(gamma, lambda, centers)).hasMessage(message);
        }
    }

    @Test
    void likelihoodHasItsOwnWordForTheWidth() {
        assertThat(new Kliep.Settings("cv", 1).gamma()).isEqualTo("cv");
        assertThatThrownBy(() -> new Kliep.Settings("CV", 1)).hasMessageContaining("gamma must be a number above 0");
        assertThatThrownBy(() -> new Kliep.Settings("median", 0)).hasMessage("centers must be at least 1, was 0");
    }

    private static Matrix column(double... values) {
        double[][] rows = new double[values.length][];
        Arrays.setAll(rows, i -> new double[] {values[i]});
        return Matrix.of(rows);
    }
}
