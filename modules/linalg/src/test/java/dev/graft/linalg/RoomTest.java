package dev.graft.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.junit.jupiter.api.Test;

class RoomTest {
    @Test
    void holdsCopiesSideBySide() {
        double[] first = {1, 2};
        double[] second = {3};
        try (Room room = Room.of(5)) {
            DoublePointer one = room.with(first);
            IntPointer whole = room.integers(3).put(7, 8, 9);
            DoublePointer two = room.with(second);
            one.get(second);
            assertThat(second).containsExactly(1);
            two.get(second);
            assertThat(second).containsExactly(3);
            one.get(first);
            assertThat(first).containsExactly(1, 2);
            assertThat(whole.get(2)).isEqualTo(9);
        }
    }

    @Test
    void isKeptForTheNextCallThatFits() {
        long address = address(1000);
        assertThat(address(10)).isEqualTo(address);
        assertThat(address(1000)).isEqualTo(address);
    }

    @Test
    void isAnotherOneWhileOneIsOpen() {
        try (Room room = Room.of(10)) {
            assertThat(address(10)).isNotEqualTo(room.empty(10).address());
        }
    }

    @Test
    void isNotKeptIfItIsLarge() {
        long kept = address(10);
        try (Room small = Room.of(10);
                Room large = Room.of(Room.LARGEST_KEPT + 1)) {
            assertThat(small.empty(10).address()).isEqualTo(kept);
            large.empty(Room.LARGEST_KEPT + 1).put(0, 1);
        }
        assertThat(address(10)).isEqualTo(kept);
    }

    @Test
    void refusesMoreThanWasAskedForOrThereIs() {
        try (Room room = Room.of(2)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> room.empty(3))
                    .withMessage("3 doubles do not fit into a room for 2 more");
        }
        assertThatExceptionOfType(NumericalFailure.class)
                .isThrownBy(() -> Room.of(1L << 50))
                .withMessageStartingWith("no native memory");
    }

    private static long address(long size) {
        try (Room room = Room.of(size)) {
            return room.empty(size).address();
        }
    }
}
