package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
    @Test
    void holdOutEverySampleOnce() {
        Folds folds = Folds.stratified(new int[] {0, 1, 0, 1, 0, 1, 0}, 3, new Random(1));

        int[] heldOut = IntStream.range(0, 3)
                .flatMap(number -> Arrays.stream(folds.heldOut(number)))
                .sorted()
                .toArray();

        assertThat(heldOut).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void shareOutEachClassEvenly() {
        int[] targets = IntStream.range(0, 100).map(i -> i < 90 ? 0 : 1).toArray();
        Folds folds = Folds.stratified(targets, 3, new Random(1));

        for (int number = 0; number < 3; number++) {
            assertThat(IntStream.of(folds.heldOut(number)).filter(i -> targets[i] == 0))
                    .hasSize(30);
            assertThat(IntStream.of(folds.heldOut(number)).filter(i -> targets[i] == 1))
                    .hasSizeBetween(3, 4);
        }
    }

    @Test
    void neverHoldOutASampleThatIsAloneInItsClass() {
        Folds folds = Folds.stratified(new int[] {0, 0, 1, 1, 2}, 2, new Random(1));

        assertThat(folds.training(0)).contains(4);
        assertThat(folds.training(1)).contains(4);
    }

    @Test
    void needTwoClassesOfTwoSamples() {
        assertThat(Folds.possible(new int[] {0, 0, 0, 1, 2})).isFalse();
        assertThat(Folds.possible(new int[] {0, 0, 1, 1, 2})).isTrue();
    }
}
