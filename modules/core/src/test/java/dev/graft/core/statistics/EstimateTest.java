package dev.graft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {
    private static final Interval DIFFERENCES = new Interval(-1, 1);
    private static final Interval NEARLY_A_POINT = new Interval(0, 1e-9);

    @Test
    void twoSeedsAndTwoSamplesAreComputedByHand() {
        Estimate estimate = Estimate.of(new double[][] {{1, 0}, {1, 1}}, new Interval(0, 1));
        assertThat(estimate.mean()).isEqualTo(0.75);
        // seed means 0.5 and 1: variance 0.125, over 2 seeds
        assertThat(estimate.seedVariance()).isEqualTo(0.0625);
        // sample means 1 and 0.5: variance 0.125; two samples half a unit off the middle add 2 x 0.25 / 1; over 2
        // samples
        assertThat(estimate.sampleVariance()).isEqualTo(0.3125);
        assertThat(estimate.standardError()).isEqualTo(Math.sqrt(0.375));
        // t at 97.5 % with 1 degree of freedom is 12.7062, for seeds as for samples
        assertThat(estimate.interval(0.95).high()).isCloseTo(0.75 + 12.7062 * Math.sqrt(0.375), within(1e-3));
        assertThat(estimate.interval(0.95).low()).isCloseTo(0.75 - 12.7062 * Math.sqrt(0.375), within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void withoutVarianceOfSamplesItIsThePairedTTest(int method) {
        Reference reference = new Reference();
        double[][] ofSeeds = Arrays.stream(reference.differences(method))
                .mapToObj(d -> new double[] {d, d})
                .toArray(double[][]::new);
        Estimate estimate = Estimate.of(ofSeeds, NEARLY_A_POINT);
        assertThat(estimate.mean() / estimate.standardError())
                .isCloseTo(reference.paired(method, "paired_t"), within(1e-6));
        assertThat(estimate.pValue()).isCloseTo(reference.paired(method, "paired_t_p"), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void withOneSeedItIsThePairedTTestOverSamples(int method) {
        Reference reference = new Reference();
        Estimate estimate = Estimate.of(new double[][] {reference.differences(method)}, NEARLY_A_POINT);
        assertThat(estimate.seedVariance()).isZero();
        assertThat(estimate.pValue()).isCloseTo(reference.paired(method, "paired_t_p"), within(1e-6));
    }

    @Test
    void theQuantileLiesBetweenThoseOfSeedsAndSamplesByTheSharesOfTheirVariances() {
        Estimate estimate = new Estimate(0, 3, 1, 3, 500);
        double ofSeeds = new TDistribution(2).inverseCumulativeProbability(0.975);
        double ofSamples = new TDistribution(499).inverseCumulativeProbability(0.975);
        assertThat(estimate.interval(0.95).high()).isCloseTo(2 * (3 * ofSeeds + ofSamples) / 4, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.05, 0.3, 1})
    void theIntervalWithTheConfidenceOfThePValueEndsAtZero(double seedVariance) {
        Estimate estimate = new Estimate(-1.2, seedVariance, 0.2, 4, 60);
        double p = estimate.pValue();
        assertThat(p).isBetween(1e-4, 0.5);
        assertThat(estimate.interval(1 - p).high()).isCloseTo(0, within(1e-4));
    }

    @Test
    void moreConfidenceTakesAWiderInterval() {
        Estimate estimate = new Estimate(0.1, 0.01, 0.02, 5, 100);
        assertThat(estimate.interval(0.99).low())
                .isLessThan(estimate.interval(0.95).low());
        assertThat(estimate.interval(0.99).high())
                .isGreaterThan(estimate.interval(0.95).high());
    }

    @Test
    void valuesThatAreAllZeroAreNoEvidenceButNoProofEither() {
        Estimate estimate = Estimate.of(new double[3][100], DIFFERENCES);
        assertThat(estimate.mean()).isZero();
        assertThat(estimate.pValue()).isEqualTo(1);
        // none of 100 samples differs: the rule of three allows 3 in 100 on the population
        assertThat(estimate.interval(0.95).high()).isBetween(0.025, 0.03);
    }

    @Test
    void fourSamplesThatDifferAllOneWayAreNoEvidence() {
        assertThat(withGains(4).pValue()).isGreaterThan(0.05);
        assertThat(withGains(6).pValue()).isLessThan(0.05);
    }

    @Test
    void oneSampleIsTooFewAndSoIsNoSeed() {
        assertThatThrownBy(() -> Estimate.of(new double[][] {{1}}, DIFFERENCES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least two held-out samples, found 1");
        assertThatThrownBy(() -> Estimate.of(new double[0][], DIFFERENCES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one seed");
    }

    /** Three seeds that agree on 50 samples, of which some are gains. */
    private static Estimate withGains(int gains) {
        double[] row = new double[50];
        Arrays.fill(row, 0, gains, 1);
        return Estimate.of(new double[][] {row, row, row}, DIFFERENCES);
    }
}
