package dev.graft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NemenyiTest {
    /** Demšar 2006, table 5 (a): quantiles of the studentized range over the root of 2. */
    @ParameterizedTest
    @CsvSource({
        "2, 1.960, 1.645",
        "3, 2.343, 2.052",
        "4, 2.569, 2.291",
        "5, 2.728, 2.459",
        "6, 2.850, 2.589",
        "7, 2.949, 2.693",
        "8, 3.031, 2.780",
        "9, 3.102, 2.855",
        "10, 3.164, 2.920"
    })
    void quantilesAreThoseOfTheTable(int methods, double at5, double at10) {
        assertThat(StudentizedRange.quantile(0.95, methods) / Math.sqrt(2)).isCloseTo(at5, within(1e-3));
        assertThat(StudentizedRange.quantile(0.90, methods) / Math.sqrt(2)).isCloseTo(at10, within(1e-3));
    }

    @Test
    void theRangeOfTwoIsADifferenceOfNormals() {
        // P(|x - y| <= q) = 2 Φ(q / √2) - 1
        assertThat(StudentizedRange.cumulative(Math.sqrt(2), 2)).isCloseTo(0.6826894921370859, within(1e-9));
        assertThat(StudentizedRange.quantile(0.95, 2)).isCloseTo(1.959963984540054 * Math.sqrt(2), within(1e-8));
    }

    /** Values of {@code scipy.stats.studentized_range.ppf(0.95, k, inf)}. */
    @ParameterizedTest
    @CsvSource({"3, 3.314493155", "20, 5.011688794", "60, 5.764388004"})
    void quantilesAreThoseOfSciPy(int methods, double known) {
        assertThat(StudentizedRange.quantile(0.95, methods)).isCloseTo(known, within(1e-6));
    }

    @Test
    void criticalDifferenceMatchesTheReference() {
        assertThat(Nemenyi.criticalDifference(0.05, 4, 12))
                .isCloseTo(new Reference().value("nemenyi_critical_difference"), within(1e-6));
    }

    @Test
    void groupsAreTheLargestWithoutADifference() {
        double[] ranks = {3.1, 1, 1.5, 2.2};
        // sorted 1, 1.5, 2.2, 3.1
        assertThat(Nemenyi.groups(ranks, 1)).containsExactly(List.of(1, 2), List.of(2, 3), List.of(3, 0));
        assertThat(Nemenyi.groups(ranks, 1.3)).containsExactly(List.of(1, 2, 3), List.of(3, 0));
        assertThat(Nemenyi.groups(ranks, 0.6)).containsExactly(List.of(1, 2));
        assertThat(Nemenyi.groups(ranks, 0.1)).isEmpty();
        assertThat(Nemenyi.groups(ranks, 9)).containsExactly(List.of(1, 2, 3, 0));
    }
}
