package dev.graft.runner.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelShiftTest {
    private static final Labelled DATA = data(400);

    @Test
    void aClassBecomesRareAndTheOthersStay() {
        int[] counts =
                new LabelShift(List.of("b"), 0.2, 1).apply(DATA).classes().counts();
        assertThat(counts[0]).isEqualTo(200);
        // 200 times with probability 0.2: 40, and a standard deviation of 5.7
        assertThat(counts[1]).isBetween(23, 57);
    }

    @Test
    void theSeedSaysWhichSamplesStay() {
        assertThat(kept(1)).isEqualTo(kept(1)).isNotEqualTo(kept(2));
    }

    @Test
    void aClassThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> new LabelShift(List.of("c"), 0.2, 1).apply(DATA))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("label-shift: there is no class \"c\"")
                .hasMessageContaining("known: a, b.");
    }

    @Test
    void aClassThatWouldBeLostIsRefused() {
        assertThatThrownBy(() -> new LabelShift(List.of("b"), 1e-9, 1).apply(DATA))
                .isInstanceOf(GraftException.class)
                .hasMessage("label-shift: keep 1.0E-9 leaves no sample of class \"b\", which had 200. Keep more.");
    }

    @Test
    void settingsOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> new LabelShift(List.of(), 0.2, 1)).hasMessage("classes must name a class at least");
        assertThatThrownBy(() -> new LabelShift(List.of("b"), 0, 1))
                .hasMessage("keep must be above 0 and at most 1, was 0.0");
    }

    private static List<Double> kept(long seed) {
        Labelled kept = new LabelShift(List.of("b"), 0.2, seed).apply(DATA);
        return Arrays.stream(kept.samples().vectors().toArray())
                .map(row -> row[0])
                .toList();
    }

    private static Labelled data(int size) {
        double[][] rows = new double[size][];
        int[] classes = new int[size];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[] {i};
            classes[i] = i % 2;
        }
        return new Labelled(Dense.of(rows), Classes.of(List.of("a", "b"), classes));
    }
}
