package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.classification.Label;
import org.tribuo.math.la.DenseVector;

class DenseExampleTest {
    private final double[][] rows = new double[][] {{1, 0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}};
    private final Columns columns = Columns.of(new DenseRow(rows[0]));
    private final DenseExample example = new DenseExample(columns.names(), rows[0], new Label("a"), 2.5);

    @Test
    void becomesTheRowItHolds() {
        assertThat(DenseVector.createDenseVector(example, columns.map(), false).toArray())
                .containsExactly(rows[0]);
    }

    @Test
    void numbersFeaturesAsColumns() {
        for (int column = 0; column < 12; column++) {
            assertThat(columns.map().getID(columns.names()[column])).isEqualTo(column);
        }
    }

    @Test
    void keepsZerosAsFeatures() {
        assertThat(example).hasSize(12).contains(new Feature(columns.names()[1], 0));
    }

    @Test
    void findsAndSetsAFeatureByItsName() {
        DenseExample copy = example.copy();

        copy.set(new Feature(columns.names()[11], -1));

        assertThat(copy.lookup(columns.names()[11])).isEqualTo(new Feature(columns.names()[11], -1));
        assertThat(example.lookup(columns.names()[11])).isEqualTo(new Feature(columns.names()[11], 12));
        assertThat(example.lookup("other")).isNull();
    }

    @Test
    void refusesToChangeItsSetOfFeatures() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> example.add(new Feature("other", 1)));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> example.removeFeatures(List.of(new Feature(columns.names()[0], 1))));
    }

    @Test
    void survivesSerialisation() {
        Example<?> read = Example.deserialize(example.serialize());

        assertThat(read).containsExactlyElementsOf(example);
        assertThat(read.getWeight()).isEqualTo(2.5f);
    }
}
