package dev.graft.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.result.Run;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.store.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StopTest {
    @TempDir
    private Path results;

    @Test
    void anInterruptionStopsTheRunAndKeepsWhatHasFinished() throws IOException {
        // scratch and joint finish; then two workers wait for what never ends
        Experiment experiment = Small.of("joint", "waiting");
        Thread caller = Thread.currentThread();
        Heard heard = new Heard(result -> {});
        Heard interrupting = new Heard(result -> {
            heard.ended(result);
            if (heard.ended.size() == 12) {
                caller.interrupt();
            }
        });
        assertThatThrownBy(() -> Runner.into(results)
                        .withWorkers(2)
                        .withListener(interrupting)
                        .run(experiment))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).as("the interruption is passed on").isTrue();
        assertThat(interrupting.stops).isEqualTo(1);

        Run run = new RunFolder(onlyFolder()).read();
        assertThat(run.results()).containsExactlyInAnyOrderElementsOf(heard.ended);
        assertThat(run.complete()).isFalse();
    }

    @Test
    void oneFolderHasOneRunnerAtATime() {
        Experiment experiment = Small.of("joint");
        StringBuilder second = new StringBuilder();
        Heard meanwhile = new Heard(result -> {
            if (second.isEmpty()) {
                try {
                    Runner.into(results).run(experiment);
                } catch (GraftException e) {
                    second.append(e.getMessage());
                }
            }
        });
        Completed first =
                Runner.into(results).withWorkers(1).withListener(meanwhile).run(experiment);
        assertThat(second.toString())
                .startsWith(first.folder() + ": another process is running this experiment")
                .contains("--results");
        assertThat(first.run().complete()).isTrue();
    }

    @Test
    void whereTheFirstRunnerHasEndedTheNextMayRun() {
        Experiment experiment = Small.of("joint");
        Runner.into(results).run(experiment);
        assertThat(Runner.into(results).run(experiment).run().complete()).isTrue();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedWithWhatToDo() throws IOException {
        Path inTheWay = Files.writeString(results.resolve("file"), "no folder");
        assertThatThrownBy(() -> Runner.into(inTheWay).run(Small.of("joint")))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith(inTheWay.toString())
                .hasMessageContaining("results cannot be written there")
                .hasMessageContaining("--results");
    }

    @Test
    void whatCannotBeWrittenMidwayStopsTheRun() throws IOException {
        Experiment experiment = Small.of("joint");
        Path folder = Runner.into(results).run(experiment).folder();
        Files.delete(folder.resolve("trials.jsonl"));
        deleteTree(folder.resolve("trials"));
        Files.writeString(folder.resolve("trials"), "in the way");
        assertThatThrownBy(() -> Runner.into(results).run(experiment))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("results cannot be written there");
    }

    private Path onlyFolder() throws IOException {
        try (Stream<Path> runs = Files.list(results.resolve("small"))) {
            return runs.findFirst().orElseThrow();
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
