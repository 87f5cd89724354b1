package dev.graft.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.linalg.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainRowsTest {
    private static final Labelled SOURCE = labelled(Dense.of(new double[] {1, 2}, new double[] {-3, 4}));

    @Test
    void holdsLabelledTargetSamplesBeforeTheOthers() {
        Target target = new Target.PartlyLabelled(
                labelled(Dense.of(new double[] {5, 5})), Dense.of(new double[] {6, 6}, new double[] {7, 7}));
        DomainRows domains = DomainRows.of(new Adaptation(List.of(SOURCE, SOURCE), target, 0.5));
        assertThat(domains.source())
                .isEqualTo(Matrix.of(
                        new double[] {1, 2}, new double[] {-3, 4}, new double[] {1, 2}, new double[] {-3, 4}));
        assertThat(domains.target())
                .isEqualTo(Matrix.of(new double[] {5, 5}, new double[] {6, 6}, new double[] {7, 7}));
    }

    @Test
    void isSparseOnlyWhereBothDomainsAre() {
        Labelled sparse = labelled(Sparse.of(2, new int[] {0, 1, 2}, new int[] {0, 1}, new double[] {1, 4}));
        DomainRows both = DomainRows.of(new Adaptation(
                List.of(sparse, sparse), new Target.PartlyLabelled(labelled(single(1, 3)), single(0, 2)), 0.5));
        assertThat(both.source()).hasToString("sparse matrix [4, 2]");
        assertThat(both.target()).hasToString("sparse matrix [2, 2]");
        DomainRows mixed = of(sparse, Dense.of(new double[] {1, 1}));
        assertThat(mixed.source()).isEqualTo(Matrix.of(new double[] {1, 0}, new double[] {0, 4}));
    }

    @Test
    void refusesMissingNumbersByTheirPlace() {
        assertThatThrownBy(() -> of(SOURCE, Dense.of(new double[] {1, 1}, new double[] {0, Double.NaN})))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("samples: row 1, column 1 of the target (counted from 0) is NaN")
                .hasMessageContaining("Fill in what is missing");
        Sparse infinite =
                Sparse.of(3, new int[] {0, 1, 2}, new int[] {0, 2}, new double[] {1, Double.NEGATIVE_INFINITY});
        assertThatThrownBy(() -> of(
                        new Labelled(infinite, SOURCE.labels()),
                        Sparse.of(3, new int[] {0, 1}, new int[] {0}, new double[] {1})))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("samples: row 1, column 2 of the source (counted from 0) is -Infinity");
    }

    @Test
    void refusesWhatCannotBeCompared() {
        assertThatThrownBy(() -> of(SOURCE, Dense.of(new double[] {1, 2, 3})))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("the source have 2 features and those of the target 3");
        assertThatThrownBy(() -> of(SOURCE, Dense.of(new double[] {1, 2}).select()))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("samples of the target: there is none");
    }

    private static Labelled labelled(Samples samples) {
        return new Labelled(samples, Classes.of(List.of("no", "yes"), new int[samples.size()]));
    }

    /** A sparse vector of two features, one of which is not zero. */
    private static Sparse single(int column, double value) {
        return Sparse.of(2, new int[] {0, 1}, new int[] {column}, new double[] {value});
    }

    private static DomainRows of(Labelled source, Samples target) {
        return DomainRows.of(new Adaptation(List.of(source), new Target.Unlabelled(target), 0.5));
    }
}
