package dev.graft.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DiceTest {
    @Test
    void fallTheSameForTheSameKeysAndOtherwiseForOthers() {
        assertThat(Dice.of(1, 2).between(0, 1)).isEqualTo(Dice.of(1, 2).between(0, 1));
        assertThat(Dice.of(1, 2).between(0, 1)).isNotEqualTo(Dice.of(2, 1).between(0, 1));
        assertThat(Dice.of(1, 2).between(0, 1)).isNotEqualTo(Dice.of(1, 3).between(0, 1));
    }

    @Test
    void showEverySideEquallyOftenForNeighbouringKeys() {
        int[] counts = new int[10];
        for (int key = 0; key < 10_000; key++) {
            counts[Dice.of(1, key).roll(10)]++;
        }

        assertThat(Arrays.stream(counts)).allMatch(count -> count > 900 && count < 1100);
    }

    @Test
    void permuteEveryNumberToEveryPlace() {
        int[][] counts = new int[4][4];
        for (int key = 0; key < 4000; key++) {
            int[] order = Dice.of(key).permutation(4);
            assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3);
            for (int place = 0; place < 4; place++) {
                counts[place][order[place]]++;
            }
        }

        assertThat(Arrays.stream(counts).flatMapToInt(Arrays::stream)).allMatch(count -> count > 900 && count < 1100);
    }
}
