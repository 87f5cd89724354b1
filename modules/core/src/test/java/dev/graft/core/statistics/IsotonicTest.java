package dev.graft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IsotonicTest {
    @Test
    void whatRisesStaysAsItIs() {
        assertThat(Isotonic.fit(-1, 0, 0, 2)).containsExactly(-1, 0, 0, 2);
        assertThat(Isotonic.fit()).isEmpty();
    }

    @Test
    void whatFallsIsPooled() {
        assertThat(Isotonic.fit(1, 3, 2, 4)).containsExactly(1, 2.5, 2.5, 4);
        assertThat(Isotonic.fit(4, 2, 0)).containsExactly(2, 2, 2);
        assertThat(Isotonic.fit(1, 5, 4, 0, 6)).containsExactly(1, 3, 3, 3, 6);
    }

    @Test
    void nothingThatRisesIsNearer() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 200; round++) {
            double[] values = random.doubles(6).toArray();
            double[] fitted = Isotonic.fit(values);
            assertThat(fitted).isSorted();
            for (int other = 0; other < 50; other++) {
                double[] rising = random.doubles(6).sorted().toArray();
                assertThat(distance(values, fitted)).isLessThanOrEqualTo(distance(values, rising) + 1e-12);
            }
            assertThat(Arrays.stream(fitted).sum())
                    .isCloseTo(Arrays.stream(values).sum(), org.assertj.core.api.Assertions.within(1e-12));
        }
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
