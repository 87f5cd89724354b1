package dev.graft.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.linalg.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainsTest {
    private static final List<String> NAMES = List.of("no", "yes");

    @Test
    void poolsSourcesAndPutsLabelledTargetSamplesFirst() {
        Adaptation seen = new Adaptation(
                List.of(labelled(0, new double[] {1, 2}), labelled(1, new double[] {3, 4})),
                new Target.PartlyLabelled(labelled(1, new double[] {5, 6}), Dense.of(new double[] {7, 8})),
                0.5);
        Domains domains = Domains.of(seen);
        assertThat(domains.source()).isEqualTo(Matrix.of(new double[][] {{1, 2}, {3, 4}}));
        assertThat(domains.target()).isEqualTo(Matrix.of(new double[][] {{5, 6}, {7, 8}}));
        assertThat(domains.labels().value(1)).isEqualTo(1);
    }

    @Test
    void aValueThatIsMissingIsNamed() {
        assertThatThrownBy(() -> Domains.of(unlabelled(Dense.of(new double[] {0, Double.NaN}))))
                .isInstanceOf(GraftException.class)
                .hasMessage("samples: row 0, column 1 of the target (counted from 0) is NaN; finite numbers are needed."
                        + " Fill in what is missing.");
    }

    @Test
    void anEmptyTargetIsRefused() {
        assertThatThrownBy(() ->
                        Domains.of(unlabelled(Dense.of(new double[] {0, 1}).select())))
                .isInstanceOf(GraftException.class)
                .hasMessage("samples: no target sample is visible, and at least one is needed.");
    }

    @Test
    void widthsMustAgree() {
        assertThatThrownBy(() -> Domains.of(unlabelled(Dense.of(new double[] {0, 1, 2}))))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("samples: the source has 2 features and the target 3.");
    }

    private static Adaptation unlabelled(Dense target) {
        return new Adaptation(List.of(labelled(0, new double[] {1, 2})), new Target.Unlabelled(target), 0.5);
    }

    private static Labelled labelled(int label, double[] row) {
        return new Labelled(Dense.of(row), Classes.of(NAMES, label));
    }
}
