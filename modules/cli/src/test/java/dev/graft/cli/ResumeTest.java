package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bytes for any number of workers, and after any number of kills. */
class ResumeTest {
    private static final int TRIALS = 6 * 3 * 3;

    @TempDir
    private Path folder;

    @Test
    void theNumberOfWorkersChangesNoByte() throws IOException {
        Shell shell = new Shell(folder);
        shell.write("x.yaml", Small.YAML);
        assertThat(shell.run("run", "x.yaml", "--results", "one", "--workers", "1")
                        .exitCode())
                .isZero();
        assertThat(shell.run("run", "x.yaml", "--results", "two", "--workers", "2")
                        .exitCode())
                .isZero();
        assertThat(curves("two")).isEqualTo(curves("one"));
        assertThat(lines("one")).hasSize(TRIALS);
    }

    @Test
    void aKillAtAnyMomentLosesNothingAndRepeatsNothing() throws Exception {
        Shell shell = new Shell(folder);
        shell.write("x.yaml", Small.YAML);
        assertThat(shell.run("run", "x.yaml", "--results", "whole").exitCode()).isZero();

        Set<String> seen = new HashSet<>();
        for (int lines : new int[] {1, 7, 15, 16, 30}) {
            killOnceThereAre(lines, shell);
            List<String> now = lines("killed");
            assertThat(now).containsAll(seen);
            seen.addAll(now);
        }
        assertThat(shell.run("run", "x.yaml", "--results", "killed").exitCode()).isZero();
        assertThat(lines("killed")).containsAll(seen).hasSize(TRIALS);
        assertThat(trials(lines("killed"))).hasSize(TRIALS);
        assertThat(curves("killed")).isEqualTo(curves("whole"));
    }

    @Test
    void aCompleteRunIsReadNotRepeated() throws IOException {
        Shell shell = new Shell(folder);
        shell.write("x.yaml", Small.YAML);
        assertThat(shell.run("run", "x.yaml").exitCode()).isZero();
        List<String> before = lines("results");
        Shell.Ended again = shell.run("run", "x.yaml");
        assertThat(again.err()).contains(TRIALS + " trials, " + TRIALS + " of them done before");
        assertThat(lines("results")).isEqualTo(before);
    }

    private void killOnceThereAre(int lines, Shell shell) throws IOException, InterruptedException {
        Process process = shell.start(
                folder.resolve("out"), folder.resolve("err"), "run", "x.yaml", "--results", "killed", "--workers", "2");
        while (process.isAlive() && lines("killed").size() < lines) {
            Thread.sleep(2);
        }
        process.destroyForcibly().waitFor();
    }

    private byte[] curves(String results) throws IOException {
        return Files.readAllBytes(run(results).resolve("curves.csv"));
    }

    /** The whole lines of the log of the only run in a folder of results. */
    private List<String> lines(String results) throws IOException {
        if (!Files.isDirectory(folder.resolve(results).resolve("small"))) {
            return List.of();
        }
        Path log = run(results).resolve("trials.jsonl");
        if (!Files.exists(log)) {
            return List.of();
        }
        String text = Files.readString(log);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private Path run(String results) throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve(results).resolve("small"))) {
            return runs.toList().get(0);
        }
    }

    /** The trials of lines, without what they measured. */
    private static Set<String> trials(List<String> lines) {
        Set<String> trials = new HashSet<>();
        lines.forEach(line -> trials.add(line.substring(0, line.indexOf("\"hash\""))));
        return trials;
    }
}
