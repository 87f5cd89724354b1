package dev.graft.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.result.TrialResult;
import dev.graft.runner.experiment.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {
    /** Each trial of these has a hash of its own. */
    private static final Experiment EXPERIMENT = Small.of("joint", "stepping");

    private static final int TRIALS = 18;

    @TempDir
    private Path results;

    @Test
    void theNumberOfWorkersChangesNoByte() throws IOException {
        byte[] one = curves(Runner.into(results.resolve("one")).withWorkers(1).run(EXPERIMENT));
        byte[] three =
                curves(Runner.into(results.resolve("three")).withWorkers(3).run(EXPERIMENT));
        assertThat(three).isEqualTo(one).hasSizeGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, TRIALS})
    void whatTheLogHasLostIsRunAgainAndNothingElse(int lost) throws IOException {
        Completed whole = Runner.into(results).withWorkers(1).run(EXPERIMENT);
        byte[] before = curves(whole);
        Path log = whole.folder().resolve("trials.jsonl");
        List<String> lines = Files.readAllLines(log);
        Files.write(log, lines.subList(0, TRIALS - lost));
        Files.delete(whole.folder().resolve("curves.csv"));

        Heard heard = new Heard();
        Completed again =
                Runner.into(results).withWorkers(2).withListener(heard).run(EXPERIMENT);
        assertThat(heard.done).isEqualTo(TRIALS - lost);
        assertThat(heard.ended)
                .extracting(TrialResult::trial)
                .containsExactlyInAnyOrderElementsOf(whole.run().results().subList(TRIALS - lost, TRIALS).stream()
                        .map(TrialResult::trial)
                        .toList());
        assertThat(curves(again)).isEqualTo(before);
        List<String> now = Files.readAllLines(log);
        assertThat(now).hasSize(TRIALS);
        assertThat(now.subList(0, TRIALS - lost)).isEqualTo(lines.subList(0, TRIALS - lost));
    }

    @Test
    void aTornLastLineIsRunAgain() throws IOException {
        Completed whole = Runner.into(results).withWorkers(1).run(EXPERIMENT);
        byte[] before = curves(whole);
        Path log = whole.folder().resolve("trials.jsonl");
        byte[] bytes = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(bytes, bytes.length - 20));
        Heard heard = new Heard();
        assertThat(curves(Runner.into(results).withListener(heard).run(EXPERIMENT)))
                .isEqualTo(before);
        assertThat(heard.ended).hasSize(1);
    }

    @Test
    void aLineThatAKillKeptFromItsGroupIsWrittenWithoutARun() throws IOException {
        Experiment shared = Small.of("label-free");
        Completed whole = Runner.into(results).withWorkers(1).run(shared);
        Path log = whole.folder().resolve("trials.jsonl");
        List<String> lines = Files.readAllLines(log);
        String last = lines.get(lines.size() - 1);
        assertThat(last).contains("label-free");
        Files.write(log, lines.subList(0, lines.size() - 1));
        Heard heard = new Heard();
        Completed again = Runner.into(results).withListener(heard).run(shared);
        assertThat(heard.ended).isEmpty();
        assertThat(again.run().complete()).isTrue();
        assertThat(Files.readAllLines(log)).hasSameSizeAs(lines);
    }

    @Test
    void aNewTitleIsShownAndNothingThatWasComputedElsewhereIsClaimed() throws IOException {
        Completed whole = Runner.into(results).run(EXPERIMENT);
        Path provenance = whole.folder().resolve("provenance.json");
        Files.writeString(
                provenance, Files.readString(provenance).replace("\"device\" : \"cpu\"", "\"device\" : \"elsewhere\""));
        Experiment renamed = Small.named("small")
                .title("a better question")
                .strategies("joint", "stepping")
                .build();
        Completed again = Runner.into(results).run(renamed);
        assertThat(again.folder()).isEqualTo(whole.folder());
        assertThat(again.run().title()).isEqualTo("a better question");
        assertThat(again.run().provenance()).containsEntry("device", "elsewhere");
    }

    @Test
    void halfWrittenFilesOfAKilledTrialAreReplaced() throws IOException {
        Completed whole = Runner.into(results).withWorkers(1).run(EXPERIMENT);
        byte[] before = curves(whole);
        TrialResult last = whole.run().results().get(TRIALS - 1);
        Path trial = whole.folder().resolve("trials").resolve(last.hash());
        Files.writeString(trial.resolve("predictions.csv.part"), "sam");
        Files.writeString(trial.resolve("predictions.csv"), "sample,a");
        Path log = whole.folder().resolve("trials.jsonl");
        Files.write(log, Files.readAllLines(log).subList(0, TRIALS - 1));
        Files.writeString(log, "{\"contender\"", StandardOpenOption.APPEND);
        Completed again = Runner.into(results).run(EXPERIMENT);
        assertThat(curves(again)).isEqualTo(before);
        assertThat(again.run().files().predictions(last).get(0).size()).isEqualTo(30);
    }

    private static byte[] curves(Completed completed) throws IOException {
        return Files.readAllBytes(completed.folder().resolve("curves.csv"));
    }
}
