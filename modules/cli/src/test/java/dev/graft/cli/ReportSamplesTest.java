package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of data are in a report where they were asked for, and nowhere else. */
class ReportSamplesTest {
    private static final Pattern PICTURE = Pattern.compile("<img ");

    @TempDir
    private Path folder;

    @Test
    void samplesAreShownWhenAskedForAndGoneAgainWhenNot() throws IOException {
        Shell shell = new Shell(folder);
        shell.write("x.yaml", Small.YAML);
        assertThat(shell.run("run", "x.yaml", "--set", "budgets.per-class=1", "--set", "seeds=1", "--results", "r")
                        .exitCode())
                .isZero();
        Path run = run();
        String plain = Files.readString(run.resolve("report.html"));
        assertThat(plain).doesNotContain("<img", "data:image");

        Shell.Ended with = shell.run("report", run.toString(), "--samples");
        assertThat(with.exitCode()).as(with.err()).isZero();
        String shown = Files.readString(run.resolve("report.html"));
        assertThat(PICTURE.matcher(shown).results().count())
                .as("four of ten classes of two domains")
                .isEqualTo(80);
        assertThat(shown)
                .contains("Source: rendered-digits", "Target: handwritten-digits", "SIL Open Font License 1.1");

        assertThat(shell.run("report", run.toString()).exitCode()).isZero();
        assertThat(Files.readString(run.resolve("report.html"))).isEqualTo(plain);
    }

    private Path run() throws IOException {
        try (var runs = Files.list(folder.resolve("r").resolve("small"))) {
            return runs.findFirst().orElseThrow();
        }
    }
}
