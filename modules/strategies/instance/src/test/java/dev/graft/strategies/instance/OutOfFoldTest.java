package dev.graft.strategies.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Classes;
import dev.graft.core.seed.Seeds;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutOfFoldTest {
    @Test
    void everyFoldHoldsAsManyOfAClass() {
        int[] labels = IntStream.range(0, 31).map(i -> i % 3 == 0 ? 1 : 0).toArray();
        int[] fold = OutOfFold.stratified(Classes.of(Points.CLASSES, labels), 4, new Seeds(3));
        for (int f = 0; f < 4; f++) {
            int number = f;
            int[] held = IntStream.range(0, 31).filter(i -> fold[i] == number).toArray();
            assertThat(held.length).isBetween(7, 8);
            assertThat(IntStream.of(held).map(i -> labels[i]).sum()).isBetween(2, 3);
        }
    }
}
