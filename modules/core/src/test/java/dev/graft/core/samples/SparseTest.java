package dev.graft.core.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparseTest {
    /** The rows (5, 0, 6), (0, 0, 0), (0, 7, 0). */
    private static final Sparse ROWS =
            Sparse.of(3, new int[] {0, 2, 2, 3}, new int[] {0, 2, 1}, new double[] {5, 6, 7});

    @Test
    void vectorsHaveTheirZeros() {
        assertThat(ROWS.vectors().toArray()).isDeepEqualTo(new double[][] {{5, 0, 6}, {0, 0, 0}, {0, 7, 0}});
    }

    @Test
    void aReusedRowIsClearedFirst() {
        Dense joined = ROWS.vectors().concat(ROWS.vectors());
        assertThat(joined.select(0, 1, 5).toArray()).isDeepEqualTo(new double[][] {{5, 0, 6}, {0, 0, 0}, {0, 7, 0}});
    }

    @Test
    void onlyStoredEntriesAreHandedOut() {
        List<String> entries = new ArrayList<>();
        ROWS.forEach(0, (column, value) -> entries.add(column + ":" + value));
        ROWS.forEach(1, (column, value) -> entries.add("none"));
        assertThat(entries).containsExactly("0:5.0", "2:6.0");
    }

    @Test
    void aSelectionOfASelectionCountsInTheSelection() {
        Sparse selected = ROWS.select(2, 0).select(1, 1);
        assertThat(selected.vectors().toArray()).isDeepEqualTo(new double[][] {{5, 0, 6}, {5, 0, 6}});
        assertThatThrownBy(() -> selected.select(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> selected.forEach(2, (c, v) -> {})).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void joinedVectorsFollowOneAnother() {
        Sparse joined = ROWS.select(2, 1).concat(ROWS.select(0));
        assertThat(joined.vectors().toArray()).isDeepEqualTo(new double[][] {{0, 7, 0}, {0, 0, 0}, {5, 0, 6}});
        assertThat(joined.fingerprint(2)).isEqualTo(ROWS.fingerprint(0));
        Sparse wider = Sparse.of(4, new int[] {0}, new int[0], new double[0]);
        assertThatThrownBy(() -> ROWS.concat(wider)).hasMessageContaining("3 features cannot be joined with ones of 4");
    }

    @Test
    void damagedRowsAreRefused() {
        refused("starts must begin with 0", new int[] {1}, new int[] {0}, 1);
        refused("starts must end with the number of entries", new int[] {0, 1}, new int[] {0, 1}, 1, 1);
        refused("1 columns for 2 values", new int[] {0, 1}, new int[] {0}, 1, 1);
        refused("starts must not fall, row 1 does", new int[] {0, 1, 0, 2}, new int[] {0, 1}, 1, 1);
        refused("column 3 of row 0 is not in [0, 3)", new int[] {0, 1}, new int[] {3}, 1);
        refused("columns of row 0 must ascend", new int[] {0, 2}, new int[] {1, 1}, 1, 1);
    }

    private static void refused(String message, int[] starts, int[] columns, double... values) {
        assertThatThrownBy(() -> Sparse.of(3, starts, columns, values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
