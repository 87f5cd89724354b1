package dev.graft.strategies.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import dev.graft.domains.DomainRows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelMeanMatchingTest {
    private static final Seeds SEEDS = new Seeds(3);

    @Test
    void weighsEveryPartOfALargeSourceByItself() {
        DomainRows domains = Points.domains(100, 60, 2, 0.5, 1);
        double[] parts = kmm(1000, "auto", "0.3", 40).weights(domains, SEEDS);
        List<int[]> split = RandomParts.of(100, 3, SEEDS.random(Axis.BATCH_ORDER));
        assertThat(split).extracting(part -> part.length).containsExactly(34, 33, 33);
        for (int[] part : split) {
            double[] alone = kmm(1000, "auto", "0.3", 40)
                    .weights(new DomainRows(domains.source().select(part), domains.target()), SEEDS);
            assertThat(IntStream.of(part).mapToDouble(i -> parts[i]).toArray()).isEqualTo(alone);
        }
        double[] whole = kmm(1000, "auto", "0.3", 100).weights(domains, SEEDS);
        assertThat(Arrays.stream(parts).sum()).isCloseTo(Arrays.stream(whole).sum(), within(10.0));
    }

    @Test
    void keepsTheSumWhereTheTargetIsFar() {
        // no kernel reaches the target: what is left is the least mean weight that epsilon allows
        DomainRows domains = Points.domains(25, 10, 1, 30, 1);
        double[] weights = kmm(1000, "0.25", "0.5", 2000).weights(domains, SEEDS);
        assertThat(Arrays.stream(weights).average().orElseThrow()).isCloseTo(0.75, within(1e-6));
    }

    @Test
    void stopsAtTheBound() {
        double[] weights = kmm(1.5, "auto", "0.5", 2000).weights(Points.domains(60, 60, 1, 1, 1), SEEDS);
        assertThat(Arrays.stream(weights).max().orElseThrow()).isCloseTo(1.5, within(1e-6));
        assertThat(Arrays.stream(weights)).allMatch(weight -> weight >= 0 && weight <= 1.5);
    }

    @Test
    void countsTheSamplesThatCarryTheWeight() {
        assertThat(WeightsExhibit.effectiveSampleSize(new double[] {1, 1, 1, 1}))
                .isEqualTo(4);
        assertThat(WeightsExhibit.effectiveSampleSize(new double[] {5, 0, 0, 0}))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, auto, median, 9, bound must be above 0",
        "1, 1, median, 9, 'epsilon must be a number in [0, 1), or auto, was 1'",
        "1, auto, -2, 9, 'gamma must be a number above 0, or median, was -2'",
        "1, auto, medain, 9, 'gamma must be a number above 0, or median, was medain'",
        "1, auto, median, 1, 'most-samples must be at least 2, was 1'",
    })
    void refusesSettingsOutOfRange(double bound, String epsilon, String gamma, int most, String message) {
        assertThatThrownBy(() -> new KernelMeanMatching.Settings(bound, epsilon, gamma, most))
                .hasMessageContaining(message);
    }

    private static KernelMeanMatching kmm(double bound, String epsilon, String gamma, int most) {
        return new KernelMeanMatching(new KernelMeanMatching.Settings(bound, epsilon, gamma, most));
    }
}
