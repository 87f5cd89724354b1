package dev.graft.runner.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.FitCost;
import dev.graft.core.result.Trial;
import dev.graft.runner.Completed;
import dev.graft.runner.Runner;
import dev.graft.runner.Small;
import dev.graft.runner.store.CostAnswer;
import dev.graft.runner.store.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostOfRunTest {
    private static final Budget TWO = new Budget.PerClass(2);
    private static final FitCost KNOWN =
            new FitCost(new Trial("joint", TWO, 0), 1.5, 12_000_000, 90_000_000, OptionalLong.of(6));
    private static final FitCost UNKNOWN =
            new FitCost(new Trial("scratch", TWO, 1), 0.25, 0, 90_000_000, OptionalLong.empty());

    @TempDir
    private Path folder;

    /** What is not applicable has no fit; of joint the first seed has no line. */
    @Test
    void ofEachContenderOneTrialIsMeasured() throws IOException {
        Completed run = Runner.into(folder).run(Small.of("joint", "unsuited", "label-free"));
        Path log = run.folder().resolve("trials.jsonl");
        List<String> lines = Files.readAllLines(log);
        lines.removeIf(line -> line.contains("\"joint\",\"budget\":\"per-class:2\",\"seed\":0"));
        Files.write(log, lines);
        assertThat(CostOfRun.trials(new RunFolder(run.folder()).read()))
                .containsExactly(
                        new Trial("scratch", TWO, 0), new Trial("joint", TWO, 1), new Trial("label-free", TWO, 0));
    }

    @Test
    void aRunWithoutAFinishedTrialHasNoFit() throws IOException {
        Completed run = Runner.into(folder).run(Small.of("joint"));
        Files.delete(run.folder().resolve("trials.jsonl"));
        assertThatThrownBy(() -> CostOfRun.measure(run.folder(), folder, (trial, done, all) -> {}))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("no trial of this run has finished");
    }

    @Test
    void whatIsKeptIsRead() throws IOException {
        RunFolder files = new RunFolder(folder);
        assertThat(files.costs()).isEmpty();
        files.keepCosts(List.of(KNOWN, UNKNOWN));
        assertThat(files.costs()).containsExactly(KNOWN, UNKNOWN);
        assertThat(Files.readString(folder.resolve("cost.json"))).containsOnlyOnce("trained-parameters");
    }

    @Test
    void aDamagedFileIsAProblemInWords() throws IOException {
        Files.writeString(folder.resolve("cost.json"), "[{\"contender\": \"joint\"}]");
        assertThatThrownBy(() -> new RunFolder(folder).costs())
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("cost.json: cannot be read: \"budget\" is missing")
                .hasMessageContaining("./graft cost " + folder);
        Files.writeString(folder.resolve("cost.json"), "{}");
        assertThatThrownBy(() -> new RunFolder(folder).costs()).hasMessageContaining("it is no list");
    }

    @Test
    void aProcessAnswersWithACostOrAProblemOrNot() throws IOException {
        Path answer = Files.createFile(folder.resolve("answer"));
        assertThat(CostAnswer.read(answer)).isEmpty();
        CostAnswer.write(answer, KNOWN);
        assertThat(CostAnswer.read(answer)).contains(KNOWN);
        CostAnswer.writeProblem(answer, "the data are gone");
        assertThatThrownBy(() -> CostAnswer.read(answer)).hasMessage("the data are gone");
    }

    @Test
    void theProgramLeavesTheProblemInItsAnswer() throws IOException {
        Path answer = Files.createFile(folder.resolve("answer"));
        MeasuredFit.main(
                MeasuredFit.words(folder, KNOWN.trial(), folder, answer).toArray(String[]::new));
        assertThatThrownBy(() -> CostAnswer.read(answer)).hasMessageContaining("this is no folder of a run");
    }

    @Test
    void optionsOnTheHeapAndAgentsAreNotHandedOn() {
        assertThat(LoneProcess.handedOn(List.of(
                        "-XX:+UseParallelGC",
                        "-Xms1g",
                        "-Xmx2g",
                        "-Dgraft.cache=x",
                        "-javaagent:a.jar",
                        "-XX:+UseNUMA")))
                .containsExactly("-Xmx2g", "-Dgraft.cache=x", "-XX:+UseNUMA");
    }
}
