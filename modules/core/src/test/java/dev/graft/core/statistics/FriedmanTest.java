package dev.graft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FriedmanTest {
    @Test
    void matchesTheReferenceValues() {
        Reference reference = new Reference();
        Friedman test = Friedman.of(reference.scores());
        assertThat(test.chiSquared()).isCloseTo(reference.value("friedman_chi2"), within(1e-9));
        assertThat(test.p()).isCloseTo(reference.value("friedman_p"), within(1e-9));
        assertThat(Ranks.means(reference.scores())).containsExactly(reference.meanRanks(), Offset.offset(1e-9));
    }

    @Test
    void matchesTheExampleOfDemsar() {
        // table 6: 14 data sets, 4 methods, mean ranks 3.143, 2.000, 2.893, 1.964; chi2 = 9.28, F = 3.69
        double[][] accuracies = {
            {0.763, 0.768, 0.771, 0.798},
            {0.599, 0.591, 0.590, 0.569},
            {0.954, 0.971, 0.968, 0.967},
            {0.628, 0.661, 0.654, 0.657},
            {0.882, 0.888, 0.886, 0.898},
            {0.936, 0.931, 0.916, 0.931},
            {0.661, 0.668, 0.609, 0.685},
            {0.583, 0.583, 0.563, 0.625},
            {0.775, 0.838, 0.866, 0.875},
            {1.000, 1.000, 1.000, 1.000},
            {0.940, 0.962, 0.965, 0.962},
            {0.619, 0.666, 0.614, 0.669},
            {0.972, 0.981, 0.9752, 0.975},
            {0.957, 0.978, 0.946, 0.970}
        };
        assertThat(Ranks.means(accuracies))
                .containsExactly(new double[] {3.143, 2.000, 2.893, 1.964}, Offset.offset(5e-4));
        // he does not correct for ties: three groups of two are 18, one of four is 60, all that could be is 14 · 60
        Friedman test = Friedman.of(accuracies);
        double untied = 1 - 78 / 840.0;
        assertThat(test.chiSquared() * untied).isCloseTo(9.28, within(0.01));
        double plain = test.chiSquared() * untied;
        assertThat(13 * plain / (14 * 3 - plain)).isCloseTo(3.69, within(0.01));
        assertThat(test.f()).isCloseTo(13 * test.chiSquared() / (14 * 3 - test.chiSquared()), within(1e-9));
        assertThat(test.fP()).isBetween(0.005, 0.0193);
    }

    @Test
    void theSameOrderEverywhereIsCertain() {
        Friedman test = Friedman.of(new double[][] {{1, 2, 3}, {1, 2, 3}, {1, 2, 3}});
        // the largest chi2 there is: N (k - 1)
        assertThat(test.chiSquared()).isCloseTo(6, within(1e-9));
        assertThat(test.f()).isInfinite();
        assertThat(test.fP()).isZero();
        assertThat(test.p()).isCloseTo(Math.exp(-3), within(1e-9));
    }

    @Test
    void methodsThatAreAlwaysEqualDoNotDiffer() {
        assertThat(Friedman.of(new double[][] {{1, 1, 1}, {2, 2, 2}})).isEqualTo(new Friedman(0, 1, 0, 1));
    }

    @Test
    void oneScenarioOrOneMethodIsNoTest() {
        assertThatThrownBy(() -> Friedman.of(new double[][] {{1, 2}}))
                .hasMessage("the Friedman test needs at least two scenarios, found 1");
        assertThatThrownBy(() -> Friedman.of(new double[][] {{1}, {2}}))
                .hasMessage("the Friedman test needs at least two methods, found 1");
    }

    @Test
    void equalsShareTheirRanks() {
        assertThat(Ranks.of(0.5, 0.9, 0.5, 0.1)).containsExactly(2.5, 1, 2.5, 4);
    }
}
