package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.result.FitCost;
import dev.graft.runner.store.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code graft cost} from a run to its report, each fit in a process of its own. */
@EnabledOnOs(OS.LINUX)
class CostTest {
    private static final String DIGITS = """
            name: cheap
            seed: 3
            seeds: 1
            scenario:
              source: {data: rendered-digits, samples: 40, size: 8}
              target: {data: handwritten-digits, samples: 60, size: 8}
              held-out: 0.5
            learner: {learner: linear, strength: 0.01}
            strategies: [scratch, joint]
            budgets: {per-class: [1, 2]}
            """;

    private static final String TABLE = """
            name: gone
            seed: 3
            seeds: 1
            scenario:
              target: {data: csv, file: table.csv, label: kind}
              held-out: 0.5
            learner: {learner: linear, strength: 0.01}
            strategies: [scratch, target-only]
            budgets: {per-class: [1]}
            """;

    @TempDir
    static Path folder;

    private static Shell shell = new Shell(Path.of(""));
    private static Path run = Path.of("");

    @BeforeAll
    static void aRun() throws IOException {
        shell = new Shell(folder);
        run = run("cheap", DIGITS);
    }

    private static Path run(String name, String yaml) throws IOException {
        shell.write(name + ".yaml", yaml);
        assertThat(shell.run("run", name + ".yaml").exitCode()).isZero();
        try (Stream<Path> runs = Files.list(folder.resolve("results").resolve(name))) {
            return runs.toList().get(0);
        }
    }

    /** A layer of 64 pixels for 10 classes: at the larger budget each has a label. */
    @Test
    void everyFitIsMeasuredAloneAndTheReportShowsIt() throws IOException {
        Shell.Ended ended = shell.run("cost", run.toString());
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isZero();
        List<FitCost> costs = new RunFolder(run).costs();
        assertThat(costs).extracting(cost -> cost.trial().contender()).containsExactly("scratch", "joint");
        assertThat(costs)
                .allMatch(cost ->
                        cost.trial().budget().size() == 2 && cost.trial().seed() == 0)
                .allMatch(cost -> cost.seconds() > 0 && cost.baselineBytes() > 10_000_000 && cost.peakBytes() >= 0)
                .allMatch(cost -> cost.trainedParameters().equals(OptionalLong.of(650)));
        assertThat(ended.out())
                .startsWith("strategy  budget")
                .containsPattern("joint +2 per class +0 .* 650")
                .contains("Report: ");
        assertThat(Files.readString(run.resolve("report.html"))).contains("Memory: the most that was resident");
    }

    @Test
    void whatIsNoRunIsAProblemInWords() {
        assertThat(shell.run("cost", "nowhere").exitCode()).isEqualTo(2);
        assertThat(shell.run("cost", "nowhere").err()).contains("nowhere: there is no such folder");
        Shell.Ended noRun = shell.run("cost", folder.toString());
        assertThat(noRun.exitCode()).isEqualTo(2);
        assertThat(noRun.err()).contains("this is no folder of a run");
    }

    @Test
    void dataThatAreGoneAreOneMessage() throws IOException {
        shell.write("table.csv", "x,kind\n" + "1,a\n2,b\n1.5,a\n2.5,b\n".repeat(5));
        Path gone = run("gone", TABLE);
        Files.delete(folder.resolve("table.csv"));
        Shell.Ended ended = shell.run("cost", gone.toString());
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .contains("no fit could be measured")
                .containsOnlyOnce("table.csv")
                .contains("  scratch, target-only: ");
        assertThat(gone.resolve("cost.json")).doesNotExist();
    }
}
