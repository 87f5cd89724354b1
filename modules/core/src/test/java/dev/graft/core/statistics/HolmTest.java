package dev.graft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HolmTest {
    @Test
    void matchesTheReferenceValues() {
        Reference reference = new Reference();
        double[] pValues = IntStream.rangeClosed(1, 3)
                .mapToDouble(method -> reference.paired(method, "wilcoxon_p"))
                .toArray();
        assertThat(Holm.adjust(pValues)).containsExactly(reference.holm(), Offset.offset(1e-9));
    }

    @Test
    void adjustedValuesStayInTheOrderGivenAndNeverFall() {
        // sorted 0.01, 0.02, 0.03: times 3, 2, 1; the last is lifted to the one before
        assertThat(Holm.adjust(0.03, 0.01, 0.02))
                .containsExactly(new double[] {0.04, 0.03, 0.04}, Offset.offset(1e-12));
    }

    @Test
    void noneIsAboveOne() {
        assertThat(Holm.adjust(0.6, 0.7, 0.8)).containsExactly(1, 1, 1);
    }

    @Test
    void oneAloneIsLeftAsItIsAndNoneGivesNone() {
        assertThat(Holm.adjust(0.04)).containsExactly(0.04);
        assertThat(Holm.adjust()).isEmpty();
    }
}
