package dev.graft.runner.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import dev.graft.runner.Completed;
import dev.graft.runner.Runner;
import dev.graft.runner.Small;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderTest {
    @TempDir
    private Path results;

    @Test
    void anotherFolderIsNoRun() {
        assertThatThrownBy(() -> new RunFolder(results).read())
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(results + ": this is no folder of a run, provenance.json is missing");
        assertThatThrownBy(() -> new RunFolder(results.resolve("nowhere")).read())
                .isInstanceOf(GraftException.class);
    }

    @Test
    void aRunIsReadAsItWasRun() {
        Completed completed = run();
        Run read = new RunFolder(completed.folder()).read();
        assertThat(read).usingRecursiveComparison().isEqualTo(completed.run());
        assertThat(read).isNotSameAs(completed.run());
        assertThat(read.complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "provenance.json, ''",
        "provenance.json, {}",
        "provenance.json, {\"budgets\": 3}",
        "held-out.csv, ''",
        "held-out.csv, classes",
        "held-out.csv, 'classes,a,b\n3,c'",
        "held-out.csv, 'classes,a,b\n3'"
    })
    void aDamagedFileIsAProblemInWords(String name, String content) throws IOException {
        Path folder = run().folder();
        Files.writeString(folder.resolve(name), content);
        assertThatThrownBy(() -> new RunFolder(folder).read())
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(folder + ": ")
                .hasMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"experiment.yaml", "held-out.csv"})
    void aMissingFileIsAProblemInWords(String name) throws IOException {
        Path folder = run().folder();
        Files.delete(folder.resolve(name));
        assertThatThrownBy(() -> new RunFolder(folder).read())
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({
        "predictions.csv, 'sample,a,b\n1,x,0'",
        "predictions.csv, ''",
        "exhibits.json, [{}]",
        "checkpoints.json, 3"
    })
    void damagedFilesOfATrialAreNamed(String name, String content) throws IOException {
        Run run = run().run();
        TrialResult result = run.results().get(0);
        RunFolder folder = (RunFolder) run.files();
        Path file = folder.trial(result.hash()).resolve(name);
        Files.writeString(file, content);
        assertThatThrownBy(() -> readAll(run, result))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(file + ": ");
        Files.delete(file);
        assertThatThrownBy(() -> readAll(run, result))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(file + ": ");
    }

    private static void readAll(Run run, TrialResult result) {
        run.files().predictions(result);
        run.files().exhibits(result);
        run.files().checkpoints(result);
    }

    private Completed run() {
        return Runner.into(results).withWorkers(1).run(Small.of("joint", "source-only"));
    }
}
