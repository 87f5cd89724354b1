package dev.graft.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.result.Run;
import dev.graft.core.samples.Samples;
import dev.graft.core.transfer.Adaptation;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.DomainScenario.Unlabelled;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.ExperimentBuilder;
import dev.graft.runner.experiment.HoldOut;
import dev.graft.runner.file.ExperimentFile;
import dev.graft.runner.plugins.Blobs;
import dev.graft.runner.trial.DomainBench;
import dev.graft.runner.trial.HeldOut;
import dev.graft.runner.trial.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Strategies are judged on a data set of its own: all samples of the target are the pool. */
class HeldOutDataTest {
    private static final Blobs.Of TEST = Blobs.Of.of(30, 0, 9);
    private static final Budget TWO = new Budget.PerClass(2);

    @TempDir
    private Path results;

    private static ExperimentBuilder builder(Blobs.Of heldOut) {
        return Small.named("apart").heldOut(Domain.of(new Blobs(), heldOut)).strategies("joint");
    }

    private static Set<String> fingerprints(Samples samples) {
        return IntStream.range(0, samples.size()).mapToObj(samples::fingerprint).collect(Collectors.toSet());
    }

    @Test
    void allOfItIsHeldOutWithItsLabels() {
        Labelled test = new Blobs().load(TEST);
        DomainBench bench = DomainBench.load(builder(TEST).build());
        HeldOut heldOut = bench.heldOut().get(0);
        assertThat(heldOut.samples().size()).isEqualTo(30);
        for (int i = 0; i < 30; i++) {
            int at = heldOut.positions()[i] - Small.TARGET.samples();
            assertThat(heldOut.samples().fingerprint(i))
                    .isEqualTo(test.samples().fingerprint(at));
            assertThat(((Classes) heldOut.labels()).value(i))
                    .isEqualTo(test.classes().value(at));
        }
    }

    @ParameterizedTest
    @EnumSource(Unlabelled.class)
    void thePoolIsTheWholeTarget(Unlabelled visible) {
        DomainBench bench = DomainBench.load(builder(TEST).unlabelled(visible).build());
        Split split = bench.split(TWO, 0);
        Adaptation seen = bench.adaptation(split, 0);
        Set<String> target = fingerprints(new Blobs().load(Small.TARGET).samples());
        assertThat(fingerprints(seen.targetLabels().orElseThrow().samples()))
                .hasSize(4)
                .isSubsetOf(target);
        Set<String> test = fingerprints(new Blobs().load(TEST).samples());
        Set<String> unlabelled = fingerprints(seen.target().unlabelled());
        switch (visible) {
            case TRAIN -> assertThat(unlabelled).hasSize(56).isSubsetOf(target);
            case TEST -> assertThat(unlabelled).isEqualTo(test);
            case BOTH -> assertThat(unlabelled).hasSize(86).containsAll(test);
        }
    }

    @Test
    void itRunsAndSaysWhatItIsJudgedOn() {
        Run run = Runner.into(results).withWorkers(2).run(builder(TEST).build()).run();
        assertThat(run.complete()).isTrue();
        assertThat(run.heldOut().get(0).size()).isEqualTo(30);
        assertThat(run.scenario().get("target")).startsWith("blobs (").contains("), 60 vectors");
        assertThat(run.scenario().get("held out")).startsWith("blobs (").contains("cloud-seed 9", "), 30 vectors");
        assertThat(run.scenario()).containsEntry("training pool", "60 target samples");
    }

    @Test
    void otherHeldOutSamplesMakeAnotherRun() {
        Runner runner = Runner.into(results).withWorkers(2);
        assertThat(runner.run(builder(TEST).build()).folder())
                .isNotEqualTo(runner.run(builder(Blobs.Of.of(30, 0, 8)).build()).folder());
    }

    @Test
    void inAFileItIsADataSetInThePlaceOfANumber() {
        String written = ExperimentFile.write(builder(TEST).build());
        assertThat(written).contains("held-out:\n    data: blobs\n    samples: 30\n");
        Experiment read = ExperimentFile.parse("x.yaml", written, List.of());
        assertThat(Small.domains(read).heldOut()).isInstanceOf(HoldOut.Apart.class);
        assertThat(ExperimentFile.write(read)).isEqualTo(written);
        assertThatThrownBy(() -> ExperimentFile.parse("x.yaml", written, List.of("scenario.held-out.sampels=3")))
                .hasMessageContaining("scenario.held-out.sampels: unknown key; did you mean \"samples\"?");
        assertThatThrownBy(() -> ExperimentFile.parse("x.yaml", written, List.of("scenario.protocol=transductive")))
                .hasMessageContaining("protocol: transductive holds out every target sample");
    }

    @Test
    void whatDoesNotFitTheTargetIsRefused() {
        refused(
                builder(new Blobs.Of(30, 0, 9, false, Blobs.Edge.SOFT, "a c")),
                "scenario: target and held-out have different classes: [a, b] and [a, c].");
        refused(builder(Small.TARGET), "scenario.held-out: 60 of 60 of its samples are in the target too.");
        refused(builder(Small.SOURCE), "40 of 40 held-out target samples are in the source too, with their labels.");
    }

    private static void refused(ExperimentBuilder builder, String message) {
        Experiment experiment = builder.build();
        assertThatThrownBy(() -> DomainBench.load(experiment))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(message);
    }
}
