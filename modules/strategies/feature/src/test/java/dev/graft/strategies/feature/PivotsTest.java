package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import java.util.List;
import org.junit.jupiter.api.Test;

class PivotsTest {
    /** In 3, 1, 2, 2, 4 and 0 samples. The third tells the class, the fourth does not. */
    private static final Labelled SOURCE = new Labelled(
            SparseOf.rows(
                    new double[] {1, 0, 1, 1, 2, 0},
                    new double[] {1, 0, 1, 0, 1, 0},
                    new double[] {1, 0, 0, 1, 1, 0},
                    new double[] {0, 5, 0, 0, 1, 0}),
            Classes.of(List.of("a", "never", "b"), 0, 0, 2, 2));
    /** In 1, 2, 2, 2, 1 and 2 samples. */
    private static final Design TARGET =
            Design.of("target", SparseOf.rows(new double[] {1, 1, 1, 1, 1, 1}, new double[] {0, 1, 1, 1, 0, 1}));

    @Test
    void areTheMostFrequentWhereTheyAreRarer() {
        assertThat(frequent(2, 1)).containsExactly(2, 3);
        assertThat(frequent(3, 1)).containsExactly(0, 2, 3); // 0, 1 and 4 are in one sample, of which the first counts
        assertThat(frequent(99, 1)).hasSize(3); // half of all
        assertThat(frequent(99, 2)).containsExactly(2, 3);
    }

    @Test
    void areThoseThatTellMostOfTheClassIfSoWanted() {
        assertThat(Pivots.of(SOURCE, TARGET, Pivots.Choice.MUTUAL_INFORMATION, 1, 1))
                .containsExactly(2);
        MutualInformation information = MutualInformation.ofPresence(SOURCE);
        assertThat(information.ofFeature(2)).isCloseTo(Math.log(2), within(1e-15));
        assertThat(information.ofFeature(3)).isCloseTo(0, within(1e-15));
        assertThat(information.ofFeature(4)).isZero();
        // p(with, a) = 1/2, p(with, b) = p(without, b) = 1/4, p(with) = 3/4
        assertThat(information.ofFeature(0))
                .isCloseTo(
                        0.5 * Math.log(0.5 / 0.375) + 0.25 * Math.log(0.25 / 0.375) + 0.25 * Math.log(0.25 / 0.125),
                        within(1e-15));
    }

    @Test
    void areRefusedWhereNoneIsFrequent() {
        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> frequent(1, 3))
                .withMessageContaining("none of 6 features occurs in 3 samples or more of both domains")
                .withMessageContaining("Lower min-count");
    }

    private static int[] frequent(int most, int minCount) {
        return Pivots.of(SOURCE, TARGET, Pivots.Choice.FREQUENCY, most, minCount);
    }
}
