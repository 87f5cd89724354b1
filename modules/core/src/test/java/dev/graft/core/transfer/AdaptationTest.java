package dev.graft.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AdaptationTest {
    private static final List<String> AB = List.of("a", "b");
    private static final Labelled SOURCE = data(AB, 1, 2);
    private static final Target TARGET = new Target.Unlabelled(Dense.of(new double[] {9}));

    @Test
    void sourcesShareOneLabelSpace() {
        assertThatThrownBy(() -> new Adaptation(List.of(SOURCE, data(List.of("a", "c"), 3)), TARGET, 0.5))
                .hasMessage("sources must have the classes [a, b]");
        Adaptation two = new Adaptation(List.of(SOURCE, data(AB, 3)), TARGET, 0.5);
        assertThat(two.classNames()).isEqualTo(AB);
        assertThat(two.predictors()).isEqualTo(1);
    }

    @Test
    void theTargetsWeightIsAShare() {
        for (double wrong : new double[] {0, 1, -1, Double.NaN}) {
            assertThatThrownBy(() -> new Adaptation(List.of(SOURCE), TARGET, wrong))
                    .hasMessageContaining("target-weight must be in (0, 1)");
        }
    }

    @Test
    void anUnlabelledTargetHasNoLabelsAndAnEmptyPartNeither() {
        assertThat(seen(TARGET).targetLabels()).isEmpty();
        Labelled none = data(AB, 1).select();
        assertThat(seen(new Target.PartlyLabelled(none, Dense.of(new double[] {9})))
                        .targetLabels())
                .isEmpty();
    }

    @Test
    void targetVectorsBeginWithTheLabelledOnes() {
        Labelled labelled = data(AB, 7);
        Adaptation seen = seen(new Target.PartlyLabelled(labelled, Dense.of(new double[] {8}, new double[] {9})));
        assertThat(seen.targetLabels()).contains(labelled);
        assertThat(seen.targetVectors().toArray()).isDeepEqualTo(new double[][] {{7}, {8}, {9}});
        assertThat(seen(TARGET).targetVectors().toArray()).isDeepEqualTo(new double[][] {{9}});
    }

    @Test
    void whereEverySampleIsLabelledTheyAreAllTheVectors() {
        Adaptation seen = seen(new Target.PartlyLabelled(data(AB, 7), Images.of(List.of())));
        assertThat(seen.targetVectors().toArray()).isDeepEqualTo(new double[][] {{7}});
    }

    @Test
    void targetSamplesStaySparseWhereAllAre() {
        Sparse none = Sparse.of(2, new int[] {0}, new int[0], new double[0]);
        Sparse one = Sparse.of(2, new int[] {0, 1}, new int[] {1}, new double[] {5});
        Labelled labelled = new Labelled(one, Classes.of(AB, 0));

        assertThat(seen(new Target.PartlyLabelled(labelled, one)).targetSamples())
                .isInstanceOf(Sparse.class)
                .extracting(samples -> samples.vectors().toArray())
                .isEqualTo(new double[][] {{0, 5}, {0, 5}});
        assertThat(seen(new Target.PartlyLabelled(labelled, none)).targetSamples())
                .isSameAs(one);
        assertThat(seen(TARGET).targetSamples()).isInstanceOf(Dense.class);
    }

    @Test
    void eachSourceCanBeRepresentedInItsOwnWay() {
        Labelled labelled = data(AB, 7);
        Adaptation seen = new Adaptation(
                List.of(SOURCE, data(AB, 3)),
                new Target.PartlyLabelled(labelled, Dense.of(new double[] {8}, new double[] {9})),
                0.25);
        Adaptation changed = seen.represented(List.of(plus(10), plus(20)), plus(30));
        assertThat(changed.sources().get(0).samples().vectors().toArray()).isDeepEqualTo(new double[][] {{11}, {12}});
        assertThat(changed.sources().get(1).samples().vectors().toArray()).isDeepEqualTo(new double[][] {{23}});
        assertThat(changed.targetVectors().toArray()).isDeepEqualTo(new double[][] {{37}, {38}, {39}});
        assertThat(changed.targetLabels().orElseThrow().labels()).isSameAs(labelled.labels());
        assertThat(changed.targetWeight()).isEqualTo(0.25);
        assertThat(seen.represented(plus(10), plus(30))
                        .sources()
                        .get(1)
                        .samples()
                        .vectors()
                        .toArray())
                .isDeepEqualTo(new double[][] {{13}});
        assertThatThrownBy(() -> seen.represented(List.of(plus(10)), plus(30))).hasMessage("1 changes for 2 sources");
    }

    private static UnaryOperator<Samples> plus(double number) {
        return samples -> Dense.over(
                samples.size(), 1, (row, into) -> into[0] = samples.vectors().row(row)[0] + number);
    }

    private static Adaptation seen(Target target) {
        return new Adaptation(List.of(SOURCE), target, 0.5);
    }

    /** One-dimensional vectors, all of the first class. */
    private static Labelled data(List<String> classes, double... values) {
        double[][] rows = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            rows[i] = new double[] {values[i]};
        }
        return new Labelled(Dense.of(rows), Classes.of(classes, new int[values.length]));
    }
}
