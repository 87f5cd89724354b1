package dev.graft.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.report.findings.Frontier.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostScaleTest {
    @Test
    void costsThatAreNearStandFromZeroOn() {
        CostScale scale = new CostScale(Kind.SECONDS, 0.02, 0.09, false);
        assertThat(scale.isLogarithmic()).isFalse();
        assertThat(scale.extent().low()).isZero();
        assertThat(names(scale, 6)).containsExactly("0", "20 ms", "40 ms", "60 ms", "80 ms", "100 ms");
    }

    @Test
    void costsThatAreFarApartStandLogarithmically() {
        CostScale scale = new CostScale(Kind.SECONDS, 0.05, 600, false);
        assertThat(scale.position(10) - scale.position(1)).isCloseTo(1, within(1e-12));
        assertThat(names(scale, 9)).containsExactly("100 ms", "1 s", "10 s", "1 min", "10 min");
    }

    @Test
    void zeroStandsLeftOfTheSmallest() {
        CostScale scale = new CostScale(Kind.PARAMETERS, 650, 1_235_496, true);
        assertThat(scale.position(0))
                .isLessThan(scale.position(650))
                .isGreaterThan(scale.extent().low());
        assertThat(names(scale, 5)).containsExactly("0", "1k", "10k", "100k", "1M");
        assertThat(names(scale, 3)).containsExactly("0", "10k", "1M");
    }

    @Test
    void fewPowersHaveTicksBetweenThem() {
        CostScale scale = new CostScale(Kind.MEMORY, 14e6, 412e6, false);
        assertThat(names(scale, 5)).containsExactly("10 MB", "30 MB", "100 MB", "300 MB");
        assertThat(names(new CostScale(Kind.SECONDS, 0.3, 9, false), 5))
                .containsExactly("300 ms", "1 s", "3 s", "10 s");
    }

    @Test
    void allCanCostNothing() {
        CostScale scale = new CostScale(Kind.PARAMETERS, 1, 1, true);
        assertThat(scale.position(0)).isZero();
        assertThat(scale.extent().high()).isGreaterThan(0);
    }

    private static List<String> names(CostScale scale, int about) {
        return scale.ticks(about).stream().map(scale::name).toList();
    }
}
