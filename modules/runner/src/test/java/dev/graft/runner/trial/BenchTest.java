package dev.graft.runner.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.Fingerprint;
import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.runner.Small;
import dev.graft.runner.experiment.DomainScenario.Unlabelled;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.ExperimentBuilder;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.plugins.Blobs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BenchTest {
    private static final Budget TWO = new Budget.PerClass(2);
    private static final Budget NONE = new Budget.PerClass(0);

    @Test
    void visibleWithoutLabelsAreTheRestOfThePoolTheHeldOutSamplesOrBoth() {
        for (Unlabelled view : Unlabelled.values()) {
            DomainBench bench = bench(Small.named("x").unlabelled(view));
            Split split = bench.split(TWO, 0);
            int[] expected =
                    switch (view) {
                        case TRAIN -> split.hidden();
                        case TEST -> split.heldOut();
                        case BOTH ->
                            IntStream.concat(IntStream.of(split.hidden()), IntStream.of(split.heldOut()))
                                    .toArray();
                    };
            Samples unlabelled = bench.adaptation(split, 0).target().unlabelled();
            assertSame(unlabelled, bench.target().samples().select(expected));
        }
    }

    @Test
    void visibleLabelsComeWithTheirSamples() {
        DomainBench bench = bench(Small.named("x"));
        Split split = bench.split(TWO, 1);
        Labelled labels = bench.adaptation(split, 1).targetLabels().orElseThrow();
        assertThat(labels.classes().counts()).containsExactly(2, 2);
        assertSame(labels.samples(), bench.target().samples().select(split.visible()));
        for (int i = 0; i < 4; i++) {
            assertThat(labels.classes().value(i))
                    .isEqualTo(bench.target().classes().value(split.visible()[i]));
        }
    }

    @ParameterizedTest
    @EnumSource(Unlabelled.class)
    void aTargetOfWhichNoLabelIsVisibleHasNoAccessorForOne(Unlabelled view) {
        DomainBench bench =
                bench(Small.named("x").ignoreTargetLabels().budgets().unlabelled(view));
        assertThat(bench.adaptation(bench.split(NONE, 0), 0).target()).isInstanceOf(Target.Unlabelled.class);
    }

    @Test
    void everyStrategyIsHandedTheBudgetItHas() {
        DomainBench bench = bench(Small.named("x"));
        assertThat(bench.effective(Known.strategies().get("joint"), TWO)).isEqualTo(TWO);
        assertThat(bench.effective(Known.strategies().get("source-only"), TWO)).isEqualTo(NONE);
        assertThat(bench.effective(Known.strategies().get("oracle"), NONE)).isEqualTo(Budget.all());
    }

    @Test
    void allSourceLabelsAreThereUnlessThereIsALimitPerClassAndSeed() {
        DomainBench all = bench(Small.named("x"));
        assertThat(source(all, 0).size()).isEqualTo(Small.SOURCE.samples());
        DomainBench three = bench(Small.named("x").sourceLabelsPerClass(3));
        assertThat(source(three, 0).classes().counts()).containsExactly(3, 3);
        assertThat(source(three, 0).samples().vectors().toArray())
                .isDeepEqualTo(source(three, 0).samples().vectors().toArray());
        assertThat(Arrays.deepEquals(
                        source(three, 0).samples().vectors().toArray(),
                        source(three, 1).samples().vectors().toArray()))
                .isFalse();
    }

    @Test
    void sourceSamplesWithoutALabelAreVisibleToPreprocessing() {
        DomainBench three = bench(Small.named("x").sourceLabelsPerClass(3));
        Adaptation seen = three.adaptation(three.split(NONE, 0), 0);
        assertThat(three.withAllSamples(seen).sources().get(0).size()).isEqualTo(Small.SOURCE.samples());
        assertThat(three.withAllSamples(seen).target()).isEqualTo(seen.target());
    }

    @Test
    void heldOutSamplesComeWithTheirPositionsAndLabels() {
        DomainBench bench = bench(Small.named("x").heldOut(0.2));
        HeldOut heldOut = bench.heldOut().get(0);
        assertThat(heldOut.positions()).hasSize(12).doesNotHaveDuplicates();
        assertSame(heldOut.samples(), bench.target().samples().select(heldOut.positions()));
        assertThat(((Classes) heldOut.labels()).counts()).containsExactly(6, 6);
    }

    @Test
    void domainsWithDifferentClassesAreRefused() {
        Blobs.Of other = new Blobs.Of(40, 0, 1, false, Blobs.Edge.SOFT, "a c");
        assertThatThrownBy(() -> bench(Small.named("x").source(new Blobs(), other)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("[a, c] and [a, b]");
    }

    @Test
    void tablesWithOtherColumnsAreRefused() {
        Experiment experiment = Small.named("x").build();
        Labelled target = named(DomainBench.load(experiment).target(), "age", "weight");
        Labelled source = named(DomainBench.load(experiment).sources().get(0), "age", "height");

        assertThatThrownBy(() -> new DomainBench(experiment, List.of(source), target, Optional.empty()))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("feature 2 is \"height\" in the source and \"weight\" in the target");
        assertThat(new DomainBench(experiment, List.of(named(source, "age", "weight")), target, Optional.empty())
                        .target())
                .isEqualTo(target);
    }

    private static Labelled named(Labelled table, String... columns) {
        return new Labelled(table.samples().vectors().named(List.of(columns)), table.labels());
    }

    @Test
    void aSourceThatHoldsTheHeldOutSamplesIsRefused() {
        assertThatThrownBy(() -> bench(Small.named("x").source(new Blobs(), Small.TARGET)))
                .isInstanceOf(GraftException.class)
                .hasMessage("scenario: 30 of 30 held-out target samples are in the source too, with their labels."
                        + " Give source and target different data: another file, where or seed.");
        assertThat(SharedSamples.inSources(bench(Small.named("x")))).isZero();
    }

    @Test
    void anotherSplitHoldsOutOthersAndTheFirstIsTheUsual() {
        int[] usual = bench(Small.named("x")).heldOut().get(0).positions();
        assertThat(bench(Small.named("x").split(1)).heldOut().get(0).positions())
                .isEqualTo(usual);
        assertThat(bench(Small.named("x").split(2)).heldOut().get(0).positions())
                .hasSameSizeAs(usual)
                .isNotEqualTo(usual);
    }

    @Test
    void bothPartsOfTheTargetNeedSamples() {
        assertThatThrownBy(() -> bench(Small.named("x").heldOut(0.01)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("scenario.held-out: 0 of 60 target samples");
        assertThatThrownBy(() -> bench(Small.named("x").heldOut(0.99)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("scenario.held-out: 60 of 60 target samples");
    }

    /** Permuting every label that is hidden changes nothing that is handed out. */
    @ParameterizedTest
    @EnumSource(Unlabelled.class)
    void hiddenLabelsLeaveNoTrace(Unlabelled view) {
        Experiment experiment =
                Small.named("x").unlabelled(view).strategies("joint").build();
        DomainBench bench = DomainBench.load(experiment);
        for (Budget budget : List.of(NONE, TWO)) {
            Split split = bench.split(budget, 0);
            int[] labels =
                    IntStream.range(0, 60).map(bench.target().classes()::value).toArray();
            IntStream.concat(IntStream.of(split.heldOut()), IntStream.of(split.hidden()))
                    .forEach(i -> labels[i] = 1 - labels[i]);
            Labelled other = new Labelled(bench.target().samples(), Classes.of(List.of("a", "b"), labels));
            assertThat(handedOut(new DomainBench(experiment, bench.sources(), other, Optional.empty()), split))
                    .isEqualTo(handedOut(bench, split));
        }
    }

    /** Everything a strategy can read, by the order of its reading. */
    private static String handedOut(DomainBench bench, Split split) {
        Adaptation seen = bench.adaptation(split, 0);
        Fingerprint all = new Fingerprint();
        seen.sources().forEach(source -> TrialHash.add(source, all));
        seen.targetLabels().ifPresent(target -> TrialHash.add(target, all));
        return all.add(Arrays.deepToString(seen.targetVectors().toArray())).hex()
                + seen.target().getClass();
    }

    private static Labelled source(DomainBench bench, int seed) {
        return bench.adaptation(bench.split(TWO, seed), seed).sources().get(0);
    }

    private static void assertSame(Samples found, Samples expected) {
        assertThat(found.size()).isPositive();
        assertThat(found.vectors().toArray()).isDeepEqualTo(expected.vectors().toArray());
    }

    private static DomainBench bench(ExperimentBuilder experiment) {
        return DomainBench.load(experiment.strategies("joint").build());
    }
}
