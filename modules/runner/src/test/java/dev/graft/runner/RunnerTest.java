package dev.graft.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Checkpoint;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Scores;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.plugins.LabelFree;
import dev.graft.runner.store.RunFolder;
import dev.graft.runner.store.RunWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {
    private static final Budget TWO = new Budget.PerClass(2);

    @TempDir
    private Path results;

    @Test
    void everyStrategyIsRunAtEveryBudgetWithEverySeed() {
        Heard heard = new Heard();
        Run run = runner().withListener(heard)
                .run(Small.of("joint", "source-only", "oracle"))
                .run();
        assertThat(run.complete()).isTrue();
        assertThat(run.results()).hasSize(4 * 2 * 3);
        assertThat(heard.ended).containsExactlyInAnyOrderElementsOf(run.results());
        assertThat(List.of(heard.trials, heard.done, heard.stops)).containsExactly(24, 0, 1);
    }

    @Test
    void measuresAreThoseOfTheKeptPredictions() {
        Run run = runner().run(Small.of("joint")).run();
        for (TrialResult result : run.of(run.contenders().get(0), TWO)) {
            Outcome.Finished finished = (Outcome.Finished) result.outcome();
            Scores.OfClasses kept =
                    (Scores.OfClasses) run.files().predictions(result).get(0);
            assertThat(Measure.all(kept, (Classes) run.heldOut().get(0))).isEqualTo(finished.measures());
        }
    }

    @Test
    void aRunThatIsOlderThanAMeasureGetsItFromItsPredictions() throws IOException {
        Path run = runner().run(Small.of("joint")).folder();
        String curves = Files.readString(run.resolve("curves.csv"));
        assertThat(curves).contains("macro-f1", "auc-roc");
        Path log = run.resolve("trials.jsonl");
        String lines = Files.readString(log);
        String old = lines.replaceAll("\"measures\":\\{[^}]*}", "\"measures\":{\"accuracy\":0.5,\"log-loss\":1.0}");
        assertThat(old).isNotEqualTo(lines);
        Files.writeString(log, old);
        RunFolder folder = new RunFolder(run);
        RunWriter.keepCurves(folder, folder.read());
        assertThat(Files.readString(run.resolve("curves.csv"))).isEqualTo(curves);
    }

    @Test
    void predictionsOfAnotherRunAreRefusedByName() throws IOException {
        Completed completed = runner().run(Small.of("joint"));
        String hash = completed.run().results().get(0).hash();
        Files.writeString(
                completed.folder().resolve("trials").resolve(hash).resolve("predictions.csv"), "sample,a\n1,1\n");
        RunFolder folder = new RunFolder(completed.folder());
        assertThatThrownBy(() -> RunWriter.keepCurves(folder, folder.read()))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("trial " + hash + ": its predictions are not of this run: 1 predictions for ");
    }

    @Test
    void whatIsLearnedIsWhatTheDataTell() {
        Run run = runner().run(Small.of("oracle", "source-only")).run();
        double oracle = accuracy(run, "oracle");
        assertThat(oracle).isGreaterThan(0.7);
        assertThat(accuracy(run, "source-only")).isLessThan(oracle);
    }

    @Test
    void snapshotsAreScoredAndLandInTheCurves() throws IOException {
        Completed completed = runner().run(Small.of("stepping"));
        TrialResult result = of(completed.run(), "stepping").get(0);
        List<Checkpoint> checkpoints = completed.run().files().checkpoints(result);
        assertThat(checkpoints).extracting(Checkpoint::step).containsExactly(1L, 20L);
        Map<String, Double> guess = checkpoints.get(0).measures();
        assertThat(guess.get("log-loss")).isCloseTo(Math.log(2), within(1e-6));
        assertThat(checkpoints.get(1).measures()).isEqualTo(((Outcome.Finished) result.outcome()).measures());
        assertThat(completed.run().files().exhibits(result))
                .containsExactly(new Exhibit.Rules("steps", List.of("two")));
        assertThat(Files.readAllLines(completed.folder().resolve("curves.csv")))
                .startsWith("contender,budget,seed,step,measure,value")
                .contains("stepping,per-class:0,0,1,accuracy," + guess.get("accuracy"))
                .contains("stepping,per-class:0,0,20,accuracy,"
                        + checkpoints.get(1).measures().get("accuracy"))
                .contains("stepping,per-class:0,0,,accuracy,"
                        + checkpoints.get(1).measures().get("accuracy"));
        assertThat(Files.readAllLines(completed.folder().resolve("steps.csv")))
                .startsWith("contender,budget,step,seeds,stopped,measure,mean,low,high")
                .contains("stepping,per-class:0,1,3,0,log-loss," + guess.get("log-loss") + ",,")
                .anyMatch(line -> line.matches("stepping,per-class:0,20,3,0,accuracy(,[01]\\.\\d+){3}"));
    }

    @Test
    void anUnmetNeedMakesTheRowNotApplicable() throws IOException {
        Completed completed = runner().run(Small.of("unsuited"));
        assertThat(of(completed.run(), "unsuited")).hasSize(6).allMatch(r -> r.outcome()
                .equals(new Outcome.NotApplicable("the scenario has no backbone")));
        assertThat(Files.readString(completed.folder().resolve("curves.csv"))).doesNotContain("unsuited");
        assertThat(completed.folder().resolve("steps.csv")).doesNotExist();
    }

    @Test
    void aStrategyThatLooksAtNoTargetLabelIsComputedOnceForAllBudgets() {
        LabelFree.FITS.set(0);
        Run run = runner().run(Small.of("label-free")).run();
        assertThat(LabelFree.FITS).hasValue(3);
        List<TrialResult> rows = of(run, "label-free");
        assertThat(rows).hasSize(6);
        assertThat(rows).extracting(TrialResult::hash).doesNotContainNull().satisfies(hashes -> assertThat(
                        hashes.stream().distinct())
                .hasSize(3));
    }

    @Test
    void aCompleteRunIsReadNotRepeated() {
        Experiment experiment = Small.of("label-free");
        Completed first = runner().run(experiment);
        LabelFree.FITS.set(0);
        Heard heard = new Heard();
        Completed second = runner().withListener(heard).run(experiment);
        assertThat(LabelFree.FITS).hasValue(0);
        assertThat(heard.ended).isEmpty();
        assertThat(List.of(heard.trials, heard.done)).containsExactly(12, 12);
        assertThat(second.folder()).isEqualTo(first.folder());
        assertThat(second.run().results()).isEqualTo(first.run().results());
    }

    @Test
    void anotherExperimentHasAnotherFolder() {
        Path folder = runner().run(Small.of("joint")).folder();
        assertThat(runner().run(Small.of("joint", "oracle")).folder()).isNotEqualTo(folder);
        assertThat(folder.getParent()).isEqualTo(results.resolve("small"));
    }

    @Test
    void atLeastOneWorkerWorks() {
        assertThatThrownBy(() -> runner().withWorkers(0)).hasMessage("workers must be at least 1, was 0");
    }

    private Runner runner() {
        return Runner.into(results).withWorkers(2);
    }

    private static double accuracy(Run run, String contender) {
        return of(run, contender).stream()
                .mapToDouble(r -> ((Outcome.Finished) r.outcome()).measures().get("accuracy"))
                .average()
                .orElseThrow();
    }

    private static List<TrialResult> of(Run run, String contender) {
        return run.results().stream()
                .filter(r -> r.trial().contender().equals(contender))
                .toList();
    }
}
