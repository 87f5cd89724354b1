package dev.graft.runner.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Trial;
import dev.graft.core.result.TrialResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialLogTest {
    private static final TrialResult FINISHED = result(
            new Budget.PerClass(5), new Outcome.Finished(Map.of("accuracy", 1 / 3.0, "log-loss", 1e-9), 0.25, 1e-3));
    private static final TrialResult COUNTED =
            result(new Budget.PerClass(5), new Outcome.Finished(Map.of("accuracy", 0.5), 1, 1, OptionalLong.of(650)));
    private static final TrialResult FAILED =
            result(new Budget.Share(0.1), new Outcome.Failed("a \"quoted\"\nand broken line \u00e9"));
    private static final TrialResult NOT_APPLICABLE =
            result(new Budget.Count(7), new Outcome.NotApplicable("there is no backbone"));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeThree() throws IOException {
        file = folder.resolve("trials.jsonl");
        append(FINISHED, FAILED, NOT_APPLICABLE);
    }

    @Test
    void whatIsAppendedIsRead() throws IOException {
        assertThat(TrialLog.read(file)).containsExactly(FINISHED, FAILED, NOT_APPLICABLE);
        assertThat(Files.readAllLines(file)).hasSize(3);
    }

    @Test
    void trainedParametersAreThereWhereTheyAreKnown() throws IOException {
        append(COUNTED);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).doesNotContain("trained-parameters");
        assertThat(lines.get(3)).contains("\"trained-parameters\":650");
        assertThat(TrialLog.read(file)).endsWith(COUNTED);
    }

    @Test
    void aTornLastLineIsCutOffAndTheNextIsWhole() throws IOException {
        Files.writeString(file, "{\"contender\":\"coral\",\"bud", StandardOpenOption.APPEND);
        assertThat(TrialLog.read(file)).hasSize(3);
        append(FAILED);
        assertThat(TrialLog.read(file)).containsExactly(FINISHED, FAILED, NOT_APPLICABLE, FAILED);
    }

    @Test
    void aDamagedLineInTheMiddleIsNamedWithWhatToDo() throws IOException {
        List<String> lines = Files.readAllLines(file);
        Files.writeString(file, lines.get(0) + "\n{\"contender\": 3\n" + lines.get(2) + "\n");
        assertThatThrownBy(() -> TrialLog.read(file))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("trials.jsonl:2: this line is no result, because it is not JSON")
                .hasMessageContaining("Remove the line");
    }

    @Test
    void aLineWithoutAPartOfAResultIsNamed() throws IOException {
        damaged("\"budget\":\"per-class:5\"", "\"budget\":\"many\"", "\"many\" is no budget");
        damaged("\"budget\":\"per-class:5\"", "\"budget\":\"per-class:x\"", "per-class:x");
        damaged("\"hash\"", "\"hush\"", "\"hash\" is missing");
        damaged("\"outcome\":\"finished\"", "\"outcome\":\"great\"", "the outcome \"great\" is unknown");
        damaged("\"seed\":2", "\"seed\":\"two\"", "seed");
        damaged("\"seed\":2", "\"sad\":2", "seed");
        damaged("\"measures\":", "\"leisures\":", "measures");
    }

    @Test
    void anEmptyLogHasNoResults() throws IOException {
        Files.writeString(file, "");
        assertThat(TrialLog.read(file)).isEmpty();
    }

    private void damaged(String from, String to, String reason) throws IOException {
        String line = ResultLine.write(FINISHED);
        assertThat(line).contains(from);
        Files.writeString(file, line.replace(from, to) + "\n");
        assertThatThrownBy(() -> TrialLog.read(file))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("trials.jsonl:1: this line is no result")
                .hasMessageContaining(reason);
    }

    private void append(TrialResult... results) throws IOException {
        try (TrialLog log = TrialLog.open(file)) {
            for (TrialResult result : results) {
                log.append(result);
            }
        }
    }

    private static TrialResult result(Budget budget, Outcome outcome) {
        return new TrialResult(new Trial("coral", budget, 2), "0123456789abcdef", outcome);
    }
}
