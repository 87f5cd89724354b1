package dev.graft.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Scores;
import dev.graft.runner.file.ExperimentFile;
import dev.graft.runner.store.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several tasks from a file to the results. */
class TaskRunTest {
    private static final String NUMBERS = """
            name: two
            seeds: 3
            scenario:
              kind: multitask
              tasks:
                - {data: marks, samples: 40}
                - {data: blobs, name: which}
            strategies: [together]
            budgets: {count: [5, 10]}
            """;

    @TempDir
    private Path folder;

    @Test
    void aFileWithTasksIsRunAndReadAgain() throws IOException {
        Completed completed = run(NUMBERS, 2);
        Run run = new RunFolder(completed.folder()).read();
        assertThat(run.tasks()).containsExactly("sum", "side", "other", "which");
        assertThat(run.heldOut()).hasSize(4);
        assertThat(run.withRole(Role.SCRATCH).orElseThrow().name()).isEqualTo("alone");
        assertThat(run.complete()).isTrue();
        for (TrialResult result : run.results()) {
            assertThat(result.outcome()).isInstanceOf(Outcome.Finished.class);
            List<Scores> predictions = run.files().predictions(result);
            assertThat(predictions).hasSize(4);
            assertThat(((Outcome.Finished) result.outcome()).measures()).containsKeys("r2", "accuracy");
            assertThat(Measure.R2.of(predictions.get(0), run.heldOut().get(0)) == 1)
                    .isEqualTo(result.trial().contender().equals("together"));
        }
        assertThat(run.scenario()).containsEntry("kind", "multi-task learning");
        assertThat(run.scenario().get("tasks")).isEqualTo("4: sum, side, other, which");

        assertThat(Files.readString(run(NUMBERS, 1).folder().resolve("curves.csv")))
                .as("one worker, two workers: the same bytes")
                .isEqualTo(Files.readString(completed.folder().resolve("curves.csv")));
        String written = Files.readString(completed.folder().resolve("experiment.yaml"));
        assertThat(ExperimentFile.write(ExperimentFile.parse("again", written, List.of())))
                .isEqualTo(written);
    }

    private Completed run(String yaml, int workers) {
        return Runner.into(folder.resolve("results" + workers))
                .withCache(folder.resolve("cache"))
                .withWorkers(workers)
                .run(ExperimentFile.parse("two.yaml", yaml, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenario.tasks={data: marks, smaples: 3}|did you mean \"samples\"",
                "scenario.kind=multitsak|did you mean \"multitask\"",
                "scenario.target={data: blobs}|unknown key",
                "strategies=[joint]|joint: it is no strategy for scenarios of kind multitask",
                "measure=acuracy|did you mean \"accuracy\"",
                "average=mean|expected one of tasks, samples",
                "controls=[shuffled-source]|needs a source"
            })
    void whatDoesNotFitIsSaid(String override, String message) {
        assertThatThrownBy(() -> ExperimentFile.parse("two.yaml", NUMBERS, List.of(override)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatDoesNotJudgeTheLabelsIsRefused() {
        assertThatThrownBy(() -> run(NUMBERS.replace("seeds: 3", "seeds: 3\nmeasure: nmi"), 1))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("measure: no verdict can rest on nmi");
        assertThatThrownBy(() -> run(NUMBERS.replace("seeds: 3", "seeds: 3\naverage: samples"), 1))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("Take the average over tasks");
    }
}
