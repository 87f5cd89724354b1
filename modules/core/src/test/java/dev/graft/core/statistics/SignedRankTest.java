package dev.graft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedRankTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void matchesTheReferenceValues(int method) {
        Reference reference = new Reference();
        assertThat(SignedRank.pValue(reference.differences(method)))
                .isCloseTo(reference.paired(method, "wilcoxon_p"), within(1e-6));
        assertThat(SignedRank.statistic(reference.differences(method)))
                .isEqualTo(reference.paired(method, "wilcoxon_statistic"));
    }

    @Test
    void methodsThatNeverDifferAreNoEvidence() {
        assertThat(SignedRank.pValue(new double[10])).isEqualTo(1);
    }

    @Test
    void zerosAreLeftOut() {
        assertThat(SignedRank.pValue(3, 0, 1, 0, 2, 0)).isEqualTo(SignedRank.pValue(3, 1, 2));
        // three of one sign: 1 of 8 ways, on two sides
        assertThat(SignedRank.pValue(3, 1, 2)).isEqualTo(0.25);
    }

    @Test
    void equalDifferencesShareTheirMeanRank() {
        // ranks 1.5, 1.5, 3: the negative one has 1.5, and 3 of 8 signings have a sum of at most that
        assertThat(SignedRank.pValue(1, -1, 2)).isEqualTo(2 * 3 / 8.0);
        assertThat(SignedRank.statistic(1, -1, 2)).isEqualTo(1.5);
    }

    @Test
    void theSignsMeanTheSameEitherWay() {
        assertThat(SignedRank.pValue(1, -2, 3, 4, 5, 7)).isEqualTo(SignedRank.pValue(-1, 2, -3, -4, -5, -7));
    }

    @Test
    void aHundredSeedsAreNoBurden() {
        double[] alternating = IntStream.rangeClosed(1, 100)
                .mapToDouble(i -> i % 2 == 0 ? i : -i)
                .toArray();
        // W = 2500 against a mean of 2525 with deviation 290.8: z = 0.086
        assertThat(SignedRank.pValue(alternating)).isCloseTo(0.933, within(0.002));
    }
}
