package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Trial;
import dev.graft.core.result.TrialResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter err = new StringWriter();
    private long seconds;

    @Test
    void onATerminalABarShowsHowMuchIsDoneAndTheTimeLeft() {
        Progress progress = progress(true);
        progress.started(Path.of("results/x"), 4, 2);
        seconds = 90;
        progress.ended(result());
        assertThat(err.toString())
                .contains("results/x: 4 trials, 2 of them done before")
                .contains("\r[##################......] 3/4  left 1:30  kmm, 5 per class, seed 1");
        seconds = 180;
        progress.ended(result());
        progress.stopped();
        assertThat(err.toString()).contains("4/4  left 0:00").endsWith("\n");
    }

    @Test
    void elsewhereALineEveryTenSecondsAndOneAtTheEnd() {
        Progress progress = progress(false);
        progress.started(Path.of("results/x"), 3, 0);
        seconds = 4;
        progress.ended(result());
        seconds = 11;
        progress.ended(result());
        seconds = 12;
        progress.ended(result());
        progress.stopped();
        assertThat(err.toString().lines()).hasSize(3).noneMatch(line -> line.contains("\r"));
    }

    private Progress progress(boolean terminal) {
        return new Progress(new PrintWriter(err), terminal, () -> TimeUnit.SECONDS.toNanos(seconds));
    }

    private static TrialResult result() {
        Trial trial = new Trial("kmm", new Budget.PerClass(5), 1);
        return new TrialResult(trial, "0", new Outcome.Finished(Map.of(), 0, 0));
    }
}
