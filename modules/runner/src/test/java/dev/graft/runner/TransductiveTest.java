package dev.graft.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Labelled;
import dev.graft.core.result.Run;
import dev.graft.core.transfer.Adaptation;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.file.ExperimentFile;
import dev.graft.runner.trial.DomainBench;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every target sample is visible without its label, and judged; what the seeds change is the source. */
class TransductiveTest {
    @TempDir
    private Path results;

    private static Experiment drawing() {
        return Small.named("all")
                .transductive()
                .sourceLabelsPerClass(5)
                .budgets()
                .strategies("source-only")
                .build();
    }

    @Test
    void eachSeedDrawsItsOwnSourceLabelsAndSeesAllOfTheTarget() {
        Experiment experiment = drawing();
        DomainBench bench = DomainBench.load(experiment);
        List<Adaptation> seen = IntStream.range(0, experiment.seeds())
                .mapToObj(seed ->
                        bench.adaptation(bench.split(experiment.budgets().get(0), seed), seed))
                .toList();
        assertThat(seen).hasSize(3).allSatisfy(one -> {
            assertThat(one.target().unlabelled().size()).isEqualTo(60);
            assertThat(one.targetLabels()).isEmpty();
            assertThat(one.sources().get(0).classes().counts()).containsExactly(5, 5);
        });
        assertThat(seen.stream().map(one -> fingerprints(one.sources().get(0))).distinct())
                .hasSize(3);
        assertThat(bench.heldOut().get(0).positions()).hasSize(60);
    }

    private static List<String> fingerprints(Labelled data) {
        return IntStream.range(0, data.size())
                .mapToObj(data.samples()::fingerprint)
                .sorted()
                .toList();
    }

    @Test
    void itRunsWithTheSeedsOfTheExperiment() {
        Run run = Runner.into(results).withWorkers(2).run(drawing()).run();
        assertThat(run.results()).hasSize(6);
        assertThat(run.heldOut().get(0).size()).isEqualTo(60);
        assertThat(run.scenario())
                .containsEntry("held out", "all target samples, which are visible without labels")
                .containsEntry("source labels", "5 of each class, drawn anew for each seed");
    }

    @Test
    void aSingleRunIsOneSeedOfItWithAllSourceLabels() {
        String single =
                ExperimentFile.write(Small.named("x").singleRun().budgets().build());
        assertThat(single).contains("seeds: 1\n", "protocol: single-run");
        assertThat(ExperimentFile.write(
                        Small.named("x").transductive().seeds(1).budgets().build()))
                .isEqualTo(single);
        assertThat(ExperimentFile.write(drawing()))
                .contains("seeds: 3\n", "protocol: transductive")
                .doesNotContain("held-out", "unlabelled", "target-labels", "budgets");
    }
}
