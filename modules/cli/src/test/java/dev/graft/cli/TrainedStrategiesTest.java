package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.result.Checkpoint;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Exhibit;
import dev.graft.runner.Completed;
import dev.graft.runner.Forecast;
import dev.graft.runner.Prospect;
import dev.graft.runner.Runner;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.file.ExperimentFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Strategies that train a network, in an experiment of seconds: a backbone of the user's own, 8 x 8 pictures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainedStrategiesTest {
    private static final String YAML = """
            name: trained
            seed: 3
            seeds: 2
            scenario:
              target: {data: handwritten-digits, samples: 120, size: 8}
              backbone: {backbone: onnx, file: %s, normalise: symmetric}
              held-out: 0.5
              pixels: 8
            learner: {learner: linear, strength: 0.01}
            strategies:
              - {strategy: scratch, steps: 12, validation-from: 2, batch: 8}
              - {strategy: scratch-network, network: [conv 4, pool, average], steps: 12, validation-from: 2}
              - linear-probe
              - {name: trained-probe, strategy: linear-probe, head: trained, steps: 40}
              - {strategy: fine-tune, freeze: residual1/conv1, head-steps: 10, steps: 12, validation-from: 2, augment: [shift]}
              - {name: half, strategy: fine-tune, freeze: 0.5, statistics: trained, head: [dense 6, dropout 0.5], head-steps: 10, steps: 12, layer-rates: 0.5}
              - {strategy: lp-ft, head-steps: 10, steps: 12, optimiser: sgd}
              - {strategy: gradual-unfreeze, groups: 3, head-steps: 10, steps: 12, steps-unvalidated: 9}
            budgets: {per-class: [1, 4]}
            """;

    private Path folder = Path.of("");
    private Experiment experiment = ExperimentFile.parse("small", Small.YAML, List.of());
    private Path one = Path.of("");
    private Run run;

    @BeforeAll
    void run(@TempDir Path temporary) {
        folder = temporary;
        experiment = parse(GreyBackbone.write(folder.resolve("grey.onnx"), GreyBackbone.USUAL));
        Completed completed = run("one", 1, experiment);
        one = completed.folder();
        run = completed.run();
    }

    private static Experiment parse(Path backbone, String... overrides) {
        return ExperimentFile.parse("trained", YAML.formatted(backbone), List.of(overrides));
    }

    private Completed run(String name, int workers, Experiment of) {
        return Runner.into(folder.resolve(name))
                .withCache(folder.resolve("cache of " + name))
                .withWorkers(workers)
                .run(of);
    }

    @Test
    void allOfThemFinish() {
        assertThat(run.results()).hasSize(8 * 2 * 2).allMatch(result -> result.outcome() instanceof Outcome.Finished);
    }

    /**
     * A convolution of 36 numbers and its norm of 8; a block of 216 + 12, 324 + 12 and, beside them, 24 + 12; a head of 6 * 10
     * + 10. Fine-tuning freezes the first convolution, its norm and the block's first one, 260 numbers.
     */
    @Test
    void howManyNumbersWereTrainedIsCounted() {
        Map<String, Long> counts = new HashMap<>();
        run.results()
                .forEach(result -> counts.put(
                        result.trial().contender(),
                        ((Outcome.Finished) result.outcome())
                                .trainedParameters()
                                .orElseThrow()));
        assertThat(counts)
                .containsEntry("scratch", 714L)
                .containsEntry("scratch-network", 36L + 8 + 50)
                .containsEntry("linear-probe", 70L)
                .containsEntry("trained-probe", 70L)
                .containsEntry("fine-tune", 714L - 260)
                .containsEntry("lp-ft", 714L)
                .containsEntry("gradual-unfreeze", 714L);
    }

    @Test
    void theNumberOfWorkersChangesNoByteNorDoesAStop() throws IOException {
        Path two = run("two", 2, experiment).folder();
        sameCurves(two);
        Path log = two.resolve("trials.jsonl");
        List<String> half = Files.readAllLines(log).subList(0, 16);
        Files.write(log, half);
        assertThat(run("two", 1, experiment).run().results()).hasSize(32);
        sameCurves(two);
        assertThat(Files.readAllLines(log)).startsWith(half.toArray(String[]::new));
    }

    private void sameCurves(Path other) throws IOException {
        for (String file : List.of("curves.csv", "steps.csv")) {
            assertThat(Files.readString(other.resolve(file))).isEqualTo(Files.readString(one.resolve(file)));
        }
    }

    @Test
    void anotherSeedGivesAnotherCurve() throws IOException {
        Path other = run("other", 1, parse(folder.resolve("grey.onnx"), "seed=4", "seeds=1"))
                .folder();
        assertThat(Files.readString(other.resolve("curves.csv")))
                .isNotEqualTo(Files.readString(one.resolve("curves.csv")));
    }

    /** A pool alone has nothing to be trained or frozen: what is left is the head. */
    @Test
    void aBackboneWithoutParametersHasAHeadToBeTrained() {
        Path file = GreyBackbone.write(folder.resolve("pool.onnx"), List.of("pool"));
        Experiment pool = parse(file, "seeds=1", "budgets.per-class=[2]", "scenario.backbone.cut=pool1");
        assertThat(run("pool", 1, pool).run().results())
                .filteredOn(result -> !result.trial().contender().matches("fine-tune|half"))
                .hasSize(6)
                .allMatch(result -> result.outcome() instanceof Outcome.Finished);
    }

    @Test
    void snapshotsBeginWithNothingAndEndWithThePredictor() {
        for (TrialResult result : run.results()) {
            if (result.trial().contender().equals("linear-probe")) {
                continue;
            }
            List<Checkpoint> checkpoints = run.files().checkpoints(result);
            assertThat(checkpoints.stream().map(Checkpoint::step))
                    .as(result.trial().contender())
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .startsWith(0L, 1L);
            assertThat(((Outcome.Finished) result.outcome()).measures())
                    .isEqualTo(checkpoints.get(checkpoints.size() - 1).measures());
        }
    }

    @Test
    void gradualUnfreezingSharesItsStepsWhereNoLabelsAreSetAside() {
        List<List<String>> rows =
                table("gradual-unfreeze", "Stages of the training").rows();
        assertThat(rows).hasSize(4);
        assertThat(rows.stream().map(row -> row.get(3))).containsExactly("10 of 10", "3 of 3", "3 of 3", "3 of 3");
        assertThat(rows.stream().map(row -> row.get(1))).containsExactly("2", "5", "8", "14");
    }

    /** conv1 with its norm, and the first convolution of the block: 4 parameters of 14. */
    @Test
    void theSixStepsSayWhatStayedAsItWas() {
        List<List<String>> rows = table("fine-tune", "The six steps").rows();
        assertThat(rows.stream().map(row -> row.get(0)))
                .containsExactly("1 obtain", "2 cut", "3 freeze", "4 add a head", "5 train the head", "6 fine-tune");
        assertThat(rows.get(0).get(1)).isEqualTo("grey");
        assertThat(rows.get(1).get(1)).isEqualTo("average1/flat");
        assertThat(rows.get(2).get(1)).isEqualTo("residual1/conv1");
        assertThat(rows.get(2).get(2))
                .matches("4 parameters stay as they are: ([0-9a-f]{16}) before, \\1 after, equal");
        assertThat(rows.get(5).get(2)).matches("\\d+ steps kept of \\d+, ended .+");
        assertThat(table("half", "The six steps").rows().get(2).get(2)).endsWith(", equal");
    }

    private Exhibit.Table table(String contender, String title) {
        TrialResult result = run.results().stream()
                .filter(each -> each.trial().contender().equals(contender))
                .findFirst()
                .orElseThrow();
        return run.files().exhibits(result).stream()
                .filter(Exhibit.Table.class::isInstance)
                .map(Exhibit.Table.class::cast)
                .filter(table -> table.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** Also where no feature is there yet: noise is as wide as what a frozen part is asked for. */
    @Test
    void whatItWouldTakeIsKnownBefore() {
        Prospect prospect = Forecast.of(experiment, folder.resolve("none"), folder.resolve("empty"));
        assertThat(prospect.inapplicable()).isEmpty();
        assertThat(prospect.costs()).hasSize(8).allMatch(cost -> cost.seconds() > 0);
        assertThat(prospect.features().get(0).missing()).isPositive();
    }

    @Test
    void whatWasTrainedIsExportedAndVerified() {
        for (String strategy : List.of("fine-tune", "half", "scratch", "trained-probe")) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int code = Graft.commandLine()
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err, true))
                    .execute(
                            "export",
                            one.toString(),
                            "--strategy",
                            strategy,
                            "--to",
                            folder.resolve(strategy + ".onnx").toString());
            assertThat(err.toString()).isEmpty();
            assertThat(code).isZero();
            assertThat(out.toString())
                    .contains("all 60 held-out scores are those that the run kept")
                    .contains("verified: ");
        }
    }
}
