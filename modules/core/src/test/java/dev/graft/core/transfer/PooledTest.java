package dev.graft.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Sparse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PooledTest {
    private static final Labelled SOURCE = data(new double[] {1, 2, 3}, 0, 1, 1);
    private static final Labelled TARGET = data(new double[] {8, 9}, 1, 0);

    @ParameterizedTest
    @CsvSource({"0.5", "0.1", "0.9", "0.333"})
    void theTargetsShareOfTheTotalWeightIsTheTargetsWeight(double share) {
        double[] weights = new Pooled(SOURCE, new double[] {0.5, 4, 0})
                .with(Optional.of(TARGET), share)
                .weights();
        double target = weights[3] + weights[4];
        assertThat(target / Arrays.stream(weights).sum()).isCloseTo(share, within(1e-12));
        assertThat(weights[3]).isEqualTo(weights[4]);
        assertThat(Arrays.copyOf(weights, 3)).containsExactly(0.5, 4, 0);
    }

    @Test
    void targetSamplesFollowTheSourceWithTheirLabels() {
        Labelled all = Pooled.equally(SOURCE).with(Optional.of(TARGET), 0.5).data();
        assertThat(all.samples().vectors().toArray()).isDeepEqualTo(new double[][] {{1}, {2}, {3}, {8}, {9}});
        assertThat(all.classes().value(0)).isZero();
        assertThat(all.classes().value(3)).isEqualTo(1);
        assertThat(all.classes().value(4)).isZero();
    }

    @Test
    void withoutTargetLabelsNothingChanges() {
        Pooled pooled = Pooled.equally(SOURCE);
        assertThat(pooled.with(Optional.empty(), 0.5)).isSameAs(pooled);
    }

    @Test
    void sourcesAreJoinedWithEqualWeights() {
        Adaptation seen = new Adaptation(List.of(SOURCE, TARGET), new Target.Unlabelled(SOURCE.samples()), 0.5);
        Pooled sources = Pooled.sources(seen);
        assertThat(sources.data().size()).isEqualTo(5);
        assertThat(sources.weights()).containsOnly(1).hasSize(5);
        assertThat(sources.data().classes().counts()).containsExactly(2, 3);
    }

    @Test
    void aSourceWithoutWeightCannotBeShared() {
        Pooled weightless = new Pooled(SOURCE, new double[3]);
        assertThatThrownBy(() -> weightless.with(Optional.of(TARGET), 0.5))
                .hasMessage("the source has no weight: all 3 weights are 0");
    }

    @Test
    void everySampleHasOneWeight() {
        assertThatThrownBy(() -> new Pooled(SOURCE, new double[2])).hasMessage("2 weights for 3 samples");
    }

    @Test
    void sparseSamplesStaySparseWhereAllAre() {
        Labelled one = sparse(new int[] {0, 1}, new int[] {2}, 5);
        Labelled other = sparse(new int[] {0, 0, 1}, new int[] {0}, 7);
        Adaptation seen = new Adaptation(List.of(one, other), new Target.Unlabelled(one.samples()), 0.5);

        Labelled sparse = Pooled.sources(seen).with(Optional.of(other), 0.5).data();
        assertThat(sparse.samples()).isInstanceOf(Sparse.class);
        assertThat(sparse.samples().vectors().toArray())
                .isDeepEqualTo(new double[][] {{0, 0, 5}, {0, 0, 0}, {7, 0, 0}, {0, 0, 0}, {7, 0, 0}});

        Labelled dense = new Labelled(one.samples().vectors(), one.labels());
        Labelled mixed = Pooled.equally(dense).with(Optional.of(other), 0.5).data();
        assertThat(mixed.samples().vectors().toArray()).isDeepEqualTo(new double[][] {{0, 0, 5}, {0, 0, 0}, {7, 0, 0}});
    }

    private static Labelled sparse(int[] starts, int[] columns, double... values) {
        return new Labelled(
                Sparse.of(3, starts, columns, values), Classes.of(List.of("a", "b"), new int[starts.length - 1]));
    }

    private static Labelled data(double[] values, int... classes) {
        double[][] rows = Arrays.stream(values).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
        return new Labelled(Dense.of(rows), Classes.of(List.of("a", "b"), classes));
    }
}
