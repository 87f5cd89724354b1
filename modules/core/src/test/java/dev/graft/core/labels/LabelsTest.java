package dev.graft.core.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.samples.Dense;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final List<String> AB = List.of("a", "b");

    @Test
    void aSelectionKeepsTheOrderAskedForAndTheLabelSpace() {
        Classes selected = Classes.of(AB, 0, 1, 0).select(1, 1, 2);
        assertThat(selected.names()).isEqualTo(AB);
        assertThat(new int[] {selected.value(0), selected.value(1), selected.value(2)})
                .containsExactly(1, 1, 0);
        assertThat(Reals.of(1, 2, 3).select(2, 0).value(0)).isEqualTo(3);
    }

    @Test
    void countsCoverClassesWithoutSamples() {
        assertThat(Classes.of(List.of("a", "b", "c"), 0, 2, 2).counts()).containsExactly(1, 0, 2);
    }

    @Test
    void changingWhatTheyWereMadeOfChangesNoLabels() {
        int[] values = {0, 1};
        Classes classes = Classes.of(AB, values);
        values[0] = 1;
        assertThat(classes.value(0)).isZero();
        double[] numbers = {3};
        Reals reals = Reals.of(numbers);
        numbers[0] = 4;
        assertThat(reals.value(0)).isEqualTo(3);
    }

    @Test
    void classesOutsideTheLabelSpaceAreRefused() {
        assertThatThrownBy(() -> Classes.of(AB, 0, 2)).hasMessage("class 2 is not in [0, 2)");
        assertThatThrownBy(() -> Classes.of(AB, -1)).hasMessage("class -1 is not in [0, 2)");
        assertThatThrownBy(() -> Classes.of(List.of())).hasMessageContaining("at least one class");
        assertThatThrownBy(() -> Classes.of(List.of("a", "a"))).hasMessage("class names must differ, found [a, a]");
    }

    @Test
    void onlyLabelsOfOneSpaceAreJoined() {
        Classes joined = Classes.of(AB, 0).concat(Classes.of(AB, 1, 1));
        assertThat(joined.counts()).containsExactly(1, 2);
        assertThat(joined.value(0)).isZero();
        assertThatThrownBy(() -> Classes.of(AB, 0).concat(Classes.of(List.of("b", "a"), 0)))
                .hasMessageContaining("label spaces differ: [a, b] and [b, a]");
    }

    @Test
    void everySampleHasOneLabel() {
        Dense two = Dense.of(new double[] {1}, new double[] {2});
        assertThatThrownBy(() -> new Labelled(two, Classes.of(AB, 0))).hasMessage("2 samples for 1 labels");
    }

    @Test
    void aSelectionOfLabelledSamplesKeepsThemTogether() {
        Labelled data = new Labelled(Dense.of(new double[] {10}, new double[] {11}), Classes.of(AB, 0, 1));
        Labelled selected = data.select(1);
        assertThat(selected.samples().vectors().row(0)).containsExactly(11);
        assertThat(selected.classes().value(0)).isEqualTo(1);
        assertThat(selected.size()).isEqualTo(1);
    }

    @Test
    void aRegressionHasNoClasses() {
        Labelled data = new Labelled(Dense.of(new double[] {10}), Reals.of(0.5));
        assertThatThrownBy(data::classes).hasMessage("this task is a regression, classes are needed");
    }
}
