package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.RealInfo;
import org.tribuo.classification.Label;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.SparseVector;

class SparseExampleTest {
    private final SparseRow row = new SparseRow(new int[] {1, 11}, new double[] {3, -2}, 12);
    private final Columns columns = Columns.of(
            row, new SparseRow(new int[] {1}, new double[] {7}, 12), new SparseRow(new int[0], new double[0], 12));
    private final SparseExample example = row.example(columns, new Label("a"), 2.5);

    @Test
    void becomesTheRowItHolds() {
        assertThat(example).hasSize(2);
        assertThat(SparseVector.createSparseVector(example, columns.map(), false)
                        .toArray())
                .containsExactly(row.toArray());
    }

    @Test
    void hasOneZeroWhereTheRowHoldsNothing() {
        SparseExample nothing = new SparseRow(new int[0], new double[0], 12).example(columns, new Label("a"), 1);

        assertThat(nothing).containsExactly(new Feature(columns.names()[0], 0));
        assertThat(nothing.validateExample()).isTrue();
    }

    @Test
    void findsAndSetsAFeatureThatItHolds() {
        SparseExample copy = example.copy();

        copy.set(new Feature(columns.names()[11], 5));

        assertThat(copy.lookup(columns.names()[11])).isEqualTo(new Feature(columns.names()[11], 5));
        assertThat(example.lookup(columns.names()[11])).isEqualTo(new Feature(columns.names()[11], -2));
        assertThat(example.lookup(columns.names()[2])).isNull();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> example.set(new Feature(columns.names()[2], 1)));
    }

    @Test
    void becomesDenseIfTribuoWantsIt() {
        SparseExample copy = example.copy();

        copy.densify(columns.map());

        assertThat(copy.isDense(columns.map())).isTrue();
        assertThat(DenseVector.createDenseVector(copy, columns.map(), false).toArray())
                .containsExactly(row.toArray());
        assertThat(example).hasSize(2);
    }

    @Test
    void survivesSerialisation() {
        assertThat(Example.deserialize(example.serialize())).containsExactlyElementsOf(example);
    }

    @Test
    void columnsKnowTheZerosToo() {
        RealInfo full = (RealInfo) columns.map().get(columns.names()[1]);
        RealInfo empty = (RealInfo) columns.map().get(columns.names()[5]);

        assertThat(new double[] {full.getMin(), full.getMax(), full.getCount()}).containsExactly(0, 7, 3);
        assertThat(full.getMean()).isEqualTo(10 / 3.0);
        assertThat(full.getVariance()).isEqualTo((58 - 100 / 3.0) / 2); // Σ x² - n mean², by n - 1
        assertThat(new double[] {empty.getMin(), empty.getMax(), empty.getVariance()})
                .containsExactly(0, 0, 0);
    }
}
