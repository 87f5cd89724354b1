package dev.graft.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.network.Network;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.ExperimentBuilder;
import dev.graft.runner.file.ExperimentFile;
import dev.graft.runner.plugins.Turning;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario with a backbone: strategies see its features, scratch does not. */
class BackboneTest {
    private static final String YAML = """
            name: turned
            seeds: 3
            scenario:
              target: {data: blobs, samples: 60}
              backbone: {backbone: turning-1.0, cut: sum}
              pool-per-class: 20
              pixels: 8
            strategies: [target-only, source-only]
            budgets: {per-class: [1, 20]}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void nothingIsTurnedYet() {
        Turning.TURNED.set(0);
    }

    @Test
    void theNetworkRunsOncePerSampleForAllTrialsAndExperiments() {
        Encoded encoded = new Encoded();
        Run run = runner(encoded).run(with(Small.named("first")).build()).run();
        assertThat(run.results()).noneMatch(r -> r.outcome() instanceof Outcome.Failed);
        assertThat(Turning.TURNED).hasValue(100);
        assertThat(encoded.computed).isEqualTo(100);
        runner(encoded).run(with(Small.named("second")).seed(99).build());
        assertThat(Turning.TURNED).hasValue(100);
        assertThat(encoded.computed).isZero();
        assertThat(encoded.samples).isEqualTo(100);
    }

    @Test
    void scratchSeesNoFeatures() {
        Run plain = runner(new Encoded()).run(Small.of("joint")).run();
        Run turned =
                runner(new Encoded()).run(with(Small.named("small")).build()).run();
        assertThat(ofScratch(turned)).isEqualTo(ofScratch(plain)).isNotEmpty();
        assertThat(turned.provenance()).containsEntry("device", "hand on auto");
        assertThat(turned.scenario()).containsEntry("backbone", "turning-1.0, cut at sum");
    }

    @Test
    void aBackboneCanBeTheOnlySource() {
        Experiment experiment = ExperimentFile.parse("x.yaml", YAML, List.of());
        Run run = runner(new Encoded()).run(experiment).run();
        assertThat(run.heldOut().get(0).size()).isEqualTo(20);
        assertThat(run.results())
                .filteredOn(r -> r.trial().contender().equals("source-only"))
                .allMatch(r -> r.outcome().equals(new Outcome.NotApplicable("no source sample is labelled")));
        assertThat(run.results())
                .filteredOn(r -> r.trial().contender().equals("target-only"))
                .allMatch(r -> r.outcome() instanceof Outcome.Finished);
        assertThat(ExperimentFile.write(ExperimentFile.parse("again", ExperimentFile.write(experiment), List.of())))
                .isEqualTo(ExperimentFile.write(experiment));
    }

    @Test
    void aSingleRunJudgesEveryTargetSampleOnce() {
        Run run = runner(new Encoded())
                .run(Small.named("single")
                        .singleRun()
                        .budgets()
                        .strategies("source-only")
                        .build())
                .run();
        assertThat(run.results()).hasSize(2);
        assertThat(run.heldOut().get(0).size()).isEqualTo(60);
    }

    @Test
    void aPoolThatTakesAllIsRefused() {
        Experiment experiment = ExperimentFile.parse("x.yaml", YAML, List.of("scenario.pool-per-class=30"));
        assertThatThrownBy(() -> runner(new Encoded()).run(experiment))
                .hasMessage("scenario.pool-per-class: 30 of class \"a\" leave none to hold out: the target has 30."
                        + " Use a smaller number.");
    }

    private Runner runner(RunListener listener) {
        return Runner.into(folder.resolve("results"))
                .withCache(folder.resolve("cache"))
                .withListener(listener);
    }

    private static ExperimentBuilder with(ExperimentBuilder experiment) {
        return experiment.strategies("joint").backbone(new Turning.Plane(), new Turning.Of("sum"));
    }

    private static List<Double> ofScratch(Run run) {
        return run.results().stream()
                .filter(r -> r.trial().contender().equals("scratch"))
                .sorted(Comparator.comparing(
                        r -> r.trial().budget() + " " + r.trial().seed()))
                .map(r -> ((Outcome.Finished) r.outcome()).measures().get("log-loss"))
                .toList();
    }

    /** Remembers how many samples were encoded. */
    private static final class Encoded implements RunListener {
        int samples;
        int computed;

        @Override
        public void allEncoded(Network network, int all, int now) {
            samples = all;
            computed = now;
        }
    }
}
