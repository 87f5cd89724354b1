package dev.graft.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.graft.core.control.Control;
import dev.graft.core.control.ControlArm;
import dev.graft.core.network.Network;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.Trial;
import dev.graft.core.result.TrialResult;
import dev.graft.runner.TrialAgain.Which;
import dev.graft.runner.experiment.Arm;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.ExperimentBuilder;
import dev.graft.runner.plugins.Blobs;
import dev.graft.runner.plugins.Turning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contenders that are run again with something taken away. */
class ControlArmTest {
    @TempDir
    private Path folder;

    @Test
    void armsStandBesideTheTable() throws IOException {
        Completed completed = runner(1).run(shuffled());
        Run run = completed.run();
        assertThat(run.contenders()).extracting(c -> c.name()).containsExactly("scratch", "joint", "source-only");
        assertThat(run.controls()).extracting(ControlArm::of).containsExactly("joint", "source-only");
        assertThat(run.controls())
                .extracting(arm -> arm.contender().name())
                .containsExactly("joint, shuffled-source", "source-only, shuffled-source");
        assertThat(run.trials()).isEqualTo(5 * 2 * 3);
        assertThat(run.complete()).isTrue();
        assertThat(run.scenario())
                .containsEntry("control shuffled-source", "the source's labels, permuted; for joint, source-only");
        assertThat(Files.readAllLines(completed.folder().resolve("curves.csv")))
                .anyMatch(line -> line.startsWith("\"joint, shuffled-source\",per-class:2,1,,accuracy,"));
    }

    @Test
    void withoutTheSourcesLabelsThereIsNothingToLearnFromIt() {
        Run run = runner(1).run(shuffled()).run();
        assertThat(accuracy(run, "source-only, shuffled-source"))
                .isLessThan(accuracy(run, "source-only") - 0.1)
                .isBetween(0.2, 0.65);
    }

    @Test
    void anArmThatLooksAtNoTargetLabelIsComputedOnceForAllBudgets() {
        List<TrialResult> rows = of(runner(1).run(shuffled()).run(), "source-only, shuffled-source");
        assertThat(rows).hasSize(6);
        assertThat(rows.stream().map(TrialResult::hash).distinct()).hasSize(3);
    }

    @Test
    void theOthersAreTheTrialsThatTheyWere() {
        Map<Trial, String> without = hashes(runner(1).run(Small.of("joint", "source-only")));
        Map<Trial, String> with = hashes(runner(1).run(shuffled()));
        assertThat(with).containsAllEntriesOf(without).hasSize(30);
        assertThat(with.values().stream().distinct()).hasSize(6 + 6 + 3 + 6 + 3);
    }

    @Test
    void neitherWorkersNorAStopChangeAByte() throws IOException {
        Experiment experiment = networks(Control.RANDOM_BACKBONE, Control.MIDDLE_BLOCK_DROPPED)
                .control(Arm.unrelated(new Blobs(), Blobs.Of.of(30, 5, 9)))
                .controls(Control.SHUFFLED_SOURCE)
                .build();
        Completed one = runner(1).run(experiment);
        String curves = Files.readString(one.folder().resolve("curves.csv"));
        Completed two = Runner.into(folder.resolve("two"))
                .withCache(folder.resolve("another cache"))
                .withWorkers(2)
                .run(experiment);
        assertThat(Files.readString(two.folder().resolve("curves.csv")))
                .isEqualTo(curves)
                .contains("random-backbone", "middle-block-dropped", "unrelated-source", "shuffled-source");

        Path log = one.folder().resolve("trials.jsonl");
        List<String> lines = Files.readAllLines(log);
        Files.write(log, lines.subList(0, lines.size() - 7));
        Turning.TURNED.set(0);
        Heard heard = new Heard();
        Completed again = runner(2).withListener(heard).run(experiment);
        assertThat(heard.ended).hasSize(7);
        assertThat(Turning.TURNED).hasValue(0);
        assertThat(Files.readString(again.folder().resolve("curves.csv"))).isEqualTo(curves);
    }

    @Test
    void aNetworkIsDrawnForEachSeedAndEncodedBeforeTheTrials() throws IOException {
        Encoded encoded = new Encoded();
        Completed completed = runner(1)
                .withListener(encoded)
                .run(networks(Control.RANDOM_BACKBONE, Control.MIDDLE_BLOCK_DROPPED)
                        .build());
        assertThat(encoded.lines)
                .containsExactly(
                        "turning 100 100",
                        "turning, random-backbone 300 300",
                        "turning, middle-block-dropped 100 100",
                        "started");
        try (Stream<Path> files = Files.list(folder.resolve("cache").resolve("networks"))) {
            assertThat(files)
                    .hasSize(4)
                    .allMatch(file -> file.getFileName().toString().matches("[0-9a-f]{64}\\.onnx"));
        }
        assertThat(completed.run().results()).noneMatch(r -> r.outcome() instanceof Outcome.Failed);
    }

    @Test
    void whatCannotBeMadeIsNotApplicable() {
        Run run = runner(1).run(networks(Control.FIRST_BLOCK_REMOVED).build()).run();
        assertThat(of(run, "joint, first-block-removed")).hasSize(6).allMatch(r -> r.outcome()
                .equals(new Outcome.NotApplicable("it has one block")));
        Run sealed = runner(1)
                .run(Small.named("sealed")
                        .strategies("joint")
                        .backbone(new Turning.Plane(), new Turning.Of("sealed"))
                        .controls(Control.RANDOM_BACKBONE)
                        .build())
                .run();
        assertThat(of(sealed, "joint, random-backbone"))
                .hasSize(6)
                .allMatch(
                        r -> r.outcome() instanceof Outcome.NotApplicable because
                                && because.because()
                                        .equals(
                                                "nothing on the class path changes a network that takes vectors of 2 features"));
    }

    @Test
    void whatAControlHasSpoiltStopsNobodyElse() {
        Run run = runner(1)
                .run(networks(Control.FIRST_BLOCK_REINITIALISED).build())
                .run();
        assertThat(run.complete()).isTrue();
        assertThat(of(run, "joint, first-block-reinitialised").stream()
                        .filter(r -> r.outcome() instanceof Outcome.Failed))
                .isNotEmpty();
        assertThat(run.results())
                .filteredOn(r -> !r.trial().contender().contains(","))
                .noneMatch(r -> r.outcome() instanceof Outcome.Failed);
    }

    @Test
    void anotherNetworkCanStandInThePlaceOfTheBackbone() {
        Experiment experiment = networks()
                .control(Arm.unrelated(new Turning.Plane(), new Turning.Of("wide"))
                        .named("wider"))
                .build();
        Run run = runner(1).run(experiment).run();
        assertThat(of(run, "joint, wider")).hasSize(6).noneMatch(r -> r.outcome() instanceof Outcome.Failed);
        assertThat(run.scenario())
                .containsEntry(
                        "control wider",
                        "turning-1.0 (cut wide), in the place of the backbone; for joint, source-only");
        assertThat(run.provenance()).containsEntry("backbone of wider", "turning, sha256 " + "0".repeat(64));
    }

    @Test
    void aTrialOfAnArmCanBeComputedAgain() {
        Completed completed = runner(1).run(networks(Control.RANDOM_BACKBONE).build());
        TrialAgain again = TrialAgain.of(
                completed.folder(),
                new Which("joint, random-backbone", OptionalDouble.empty(), 1),
                folder.resolve("cache"),
                RunListener.NONE);
        assertThat(again.difference()).hasValue(0);
    }

    @Test
    void theForecastCountsThem() {
        Experiment experiment =
                networks(Control.RANDOM_BACKBONE, Control.FIRST_BLOCK_REMOVED).build();
        Prospect prospect = Forecast.of(experiment, folder.resolve("results"), folder.resolve("cache"));
        assertThat(prospect.trials()).isEqualTo(7 * 2 * 3);
        assertThat(prospect.features())
                .extracting(Prospect.Features::network, Prospect.Features::samples)
                .containsExactly(tuple("turning", 100), tuple("turning, random-backbone", 300));
        assertThat(prospect.costs())
                .extracting(Prospect.Cost::strategy)
                .contains("joint, random-backbone", "source-only, random-backbone");
        assertThat(prospect.inapplicable())
                .anyMatch(row -> row.strategy().equals("joint, first-block-removed")
                        && row.because().equals("it has one block"));
    }

    private static Experiment shuffled() {
        return Small.named("small")
                .strategies("joint", "source-only")
                .controls(Control.SHUFFLED_SOURCE)
                .build();
    }

    private static ExperimentBuilder networks(Control... controls) {
        return Small.named("turned")
                .strategies("joint", "source-only")
                .backbone(new Turning.Plane(), new Turning.Of("sum"))
                .controls(controls);
    }

    private Runner runner(int workers) {
        return Runner.into(folder.resolve("results"))
                .withCache(folder.resolve("cache"))
                .withWorkers(workers);
    }

    private static Map<Trial, String> hashes(Completed completed) {
        return completed.run().results().stream().collect(Collectors.toMap(TrialResult::trial, TrialResult::hash));
    }

    private static List<TrialResult> of(Run run, String contender) {
        return run.results().stream()
                .filter(r -> r.trial().contender().equals(contender))
                .toList();
    }

    private static double accuracy(Run run, String contender) {
        return of(run, contender).stream()
                .mapToDouble(r -> ((Outcome.Finished) r.outcome()).measures().get("accuracy"))
                .average()
                .orElseThrow();
    }

    /** Remembers what was encoded, and when the trials began. */
    private static final class Encoded implements RunListener {
        final List<String> lines = new ArrayList<>();

        @Override
        public void allEncoded(Network network, int all, int now) {
            lines.add("%s %d %d".formatted(network.name(), all, now));
        }

        @Override
        public void started(Path path, int all, int done) {
            lines.add("started");
        }
    }
}
