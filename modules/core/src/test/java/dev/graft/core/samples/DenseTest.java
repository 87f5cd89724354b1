package dev.graft.core.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DenseTest {
    private static final Dense FOUR =
            Dense.of(new double[] {0, 10}, new double[] {1, 11}, new double[] {2, 12}, new double[] {3, 13});

    @Test
    void aSelectionOfASelectionCountsInTheSelection() {
        Dense odd = FOUR.select(1, 3);
        assertThat(odd.select(1, 0, 1).toArray()).isDeepEqualTo(new double[][] {{3, 13}, {1, 11}, {3, 13}});
    }

    @Test
    void aSelectionReadsNothingUntilItIsAsked() {
        AtomicInteger reads = new AtomicInteger();
        Dense rows = Dense.over(1000, 1, (row, into) -> into[0] = row + 0 * reads.incrementAndGet());
        Dense view = rows.select(999, 5).select(1);
        assertThat(reads).hasValue(0);
        assertThat(view.row(0)).containsExactly(5);
        assertThat(reads).hasValue(1);
    }

    @Test
    void positionsOutsideAViewAreRefusedAlsoWhereTheStorageHasThem() {
        Dense two = FOUR.select(0, 1);
        assertThatThrownBy(() -> two.row(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> two.row(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> two.select(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aRowIsACopy() {
        FOUR.row(0)[0] = 99;
        assertThat(FOUR.row(0)).containsExactly(0, 10);
    }

    @Test
    void aBufferIsReadInRowsWhereverItsPositionIs() {
        FloatBuffer buffer = FloatBuffer.wrap(new float[] {1, 2, 3, 4, 5, 6}).position(4);
        Dense rows = Dense.of(buffer, 3);
        assertThat(rows.toArray()).isDeepEqualTo(new double[][] {{1, 2, 3}, {4, 5, 6}});
        assertThat(buffer.position()).isEqualTo(4);
        assertThatThrownBy(() -> Dense.of(buffer, 4)).hasMessage("6 values are no rows of 4");
    }

    @Test
    void viewsAreJoinedInOrder() {
        Dense joined = FOUR.select(3).concat(FOUR.select(1, 0)).select(2, 0);
        assertThat(joined.toArray()).isDeepEqualTo(new double[][] {{0, 10}, {3, 13}});
        assertThatThrownBy(() -> FOUR.concat(Dense.of(new double[] {1})))
                .hasMessage("vectors of 2 features cannot be joined with ones of 1");
    }

    @Test
    void rowsHaveOneWidth() {
        assertThatThrownBy(() -> Dense.of(new double[] {1}, new double[] {1, 2}))
                .hasMessage("rows must have one length, found 1 and 2");
        assertThatThrownBy(Dense::of).hasMessageContaining("width would be unknown");
        assertThatThrownBy(() -> Dense.over(1, 0, (row, into) -> {}))
                .hasMessageContaining("features must be at least 1");
        assertThatThrownBy(() -> Dense.over(-1, 1, (row, into) -> {})).hasMessageContaining("size must be at least 0");
    }

    @Test
    void vectorsAreTheirOwnVectors() {
        assertThat(FOUR.vectors()).isSameAs(FOUR);
    }

    @Test
    void someOfThemAreEvenlySpaced() {
        Dense five = Dense.of(new double[][] {{0}, {1}, {2}, {3}, {4}});
        assertThat(five.thinned(2).vectors().toArray()).isDeepEqualTo(new double[][] {{0}, {2}});
        assertThat(five.thinned(9).vectors().toArray()).isDeepEqualTo(five.toArray());
    }
}
