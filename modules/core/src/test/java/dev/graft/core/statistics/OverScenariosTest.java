package dev.graft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OverScenariosTest {
    @Test
    void interquartileMeanMatchesTheReference() {
        Reference reference = new Reference();
        double[] column =
                Arrays.stream(reference.scores()).mapToDouble(row -> row[1]).toArray();
        assertThat(InterquartileMean.of(column))
                .isCloseTo(reference.value("interquartile_mean_column_1"), within(1e-9));
    }

    @Test
    void aQuarterIsCutAtEachEndRoundedDown() {
        assertThat(InterquartileMean.of(9, 1, 2, 100)).isEqualTo((2 + 9) / 2.0);
        assertThat(InterquartileMean.of(1, 2, 6)).isEqualTo(3);
        assertThat(InterquartileMean.of(7, 0, 1, 2, 3, 100, 4)).isEqualTo((1 + 2 + 3 + 4 + 7) / 5.0);
    }

    @Test
    void improvementCountsPairsOfSeedsScenarioByScenario() {
        double[][] mine = {{1, 3}, {5}};
        double[][] theirs = {{1, 2, 4}, {4, 4}};
        // 1 against 1, 2, 4: half a win; 3: two wins; then always
        assertThat(ProbabilityOfImprovement.of(mine, theirs)).isCloseTo((2.5 / 6 + 1) / 2, within(1e-12));
        assertThat(ProbabilityOfImprovement.of(theirs, mine)).isCloseTo(1 - (2.5 / 6 + 1) / 2, within(1e-12));
    }

    @Test
    void theIntervalHoldsTheStatisticAndIsTheSameForTheSameSeed() {
        double[][] mine = {{0.8, 0.9, 0.7, 0.6, 0.85}, {0.5, 0.55, 0.6, 0.4, 0.45}};
        double[][] theirs = {{0.7, 0.8, 0.75, 0.7, 0.6}, {0.45, 0.6, 0.5, 0.4, 0.5}};
        Interval interval = StratifiedBootstrap.ofImprovement(mine, theirs, new SplittableRandom(1));
        assertThat(ProbabilityOfImprovement.of(mine, theirs)).isBetween(interval.low(), interval.high());
        assertThat(interval.high() - interval.low()).isBetween(0.1, 0.9);
        assertThat(StratifiedBootstrap.ofImprovement(mine, theirs, new SplittableRandom(1)))
                .isEqualTo(interval);
    }

    @Test
    void scenariosStayAsTheyAre() {
        // without chance in the seeds there is none at all, however far the scenarios are apart
        double[][] values = {{1, 1, 1}, {5, 5, 5}};
        assertThat(StratifiedBootstrap.ofInterquartileMean(values, new SplittableRandom(1)))
                .isEqualTo(new Interval(3, 3));
    }

    @Test
    void theIntervalOfAMeanOfTwoSeedsByHand() {
        // draws: 0 and 0, 0 and 1, 1 and 0, 1 and 1, each a quarter of the time
        assertThat(StratifiedBootstrap.ofInterquartileMean(new double[][] {{0, 1}}, new SplittableRandom(1)))
                .isEqualTo(new Interval(0, 1));
    }

    @Test
    void theIntervalOfAMeanCoversAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(2);
        int covered = 0;
        for (int world = 0; world < 100; world++) {
            double[][] values = new double[4][20];
            for (double[] scenario : values) {
                Arrays.setAll(scenario, seed -> random.nextGaussian());
            }
            Interval interval = StratifiedBootstrap.ofInterquartileMean(values, random);
            covered += interval.low() <= 0 && interval.high() >= 0 ? 1 : 0;
        }
        // 95 by its word, with a deviation of 2.2
        assertThat(covered).isBetween(88, 100);
    }

    @Test
    void pairedTMatchesTheReference() {
        Reference reference = new Reference();
        for (int method = 1; method <= 3; method++) {
            PairedT test = PairedT.of(reference.differences(method));
            assertThat(test.t()).isCloseTo(reference.paired(method, "paired_t"), within(1e-6));
            assertThat(test.p()).isCloseTo(reference.paired(method, "paired_t_p"), within(1e-6));
        }
    }

    @Test
    void differencesWithoutChanceAreCertain() {
        assertThat(PairedT.of(0, 0, 0)).isEqualTo(new PairedT(0, 1));
        assertThat(PairedT.of(1, 1, 1)).isEqualTo(new PairedT(Double.POSITIVE_INFINITY, 0));
    }
}
