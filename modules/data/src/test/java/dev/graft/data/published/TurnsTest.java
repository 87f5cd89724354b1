package dev.graft.data.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Classes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Classes CLASSES = Classes.of(List.of("a", "b"), 0, 0, 0, 0, 0, 1, 1, 1);

    @Test
    void classesComeInTurnUntilOneHasNoMore() {
        int[] order = Turns.of(CLASSES, 4);

        assertThat(Arrays.stream(order).map(CLASSES::value)).containsExactly(0, 1, 0, 1, 0, 1, 0, 0);
        assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void theSeedSaysInWhichOrder() {
        assertThat(Turns.of(CLASSES, 4)).isEqualTo(Turns.of(CLASSES, 4)).isNotEqualTo(Turns.of(CLASSES, 5));
    }
}
