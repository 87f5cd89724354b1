package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file with two scenarios, run. */
class SuiteTest {
    private static final String YAML = """
            name: clinics
            title: Do patients of another region help?
            seed: 3
            seeds: 3
            scenario:
              source: {data: clinic, samples: 80}
              target: {data: clinic, samples: 80}
            scenarios:
              north-south: {source: {region: north}, target: {region: south}}
              south-north: {source: {region: south}, target: {region: north}}
            learner: {learner: linear, strength: 0.01}
            strategies:
              - {strategy: scratch, network: []}
              - source-only
              - {strategy: coral, learner: {learner: linear, strength: 0.1}}
              - oracle
            budgets: {per-class: [2]}
            published:
              reference: Others <2016>; https://example.org/table
              values: {north-south: {source-only: 70, coral: 60}, south-north: {coral: 62.5}}
            """;

    @TempDir
    private static Path folder;

    private static Printed ran = new Printed(1, "", "");

    @BeforeAll
    static void run() throws IOException {
        Files.writeString(file(), YAML);
        ran = Printed.of("run", file().toString(), "--results", results().toString());
    }

    private static Path file() {
        return folder.resolve("clinics.yaml");
    }

    private static Path results() {
        return folder.resolve("results");
    }

    private static List<String> runs() {
        return Stream.of("north-south", "south-north")
                .map(scenario -> {
                    try (Stream<Path> runs =
                            Files.list(results().resolve("clinics").resolve(scenario))) {
                        return runs.findFirst().orElseThrow().toString();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    @Test
    void eachScenarioHasItsReportAndAllHaveAPage() throws IOException {
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("north-south, 1 of 2: ", "south-north, 2 of 2: ");
        assertThat(ran.out())
                .contains("north-south: " + runs().get(0), "south-north: " + runs().get(1), "report.html")
                .containsPattern("(?m)^accuracy in % +scratch +source-only +coral +oracle$")
                .containsPattern("(?m)^north-south( +\\d+\\.\\d \\u00B1\\d+\\.\\d( [*+-]+)?){4}$")
                .containsPattern("(?m)^mean( +\\d+\\.\\d){4}$")
                .containsPattern("(?m)^south-north +- +- +62\\.5 [+\u2212]\\d+\\.\\d +-$")
                .contains("published: Others <2016>", "mean rank", "Overview: ");
        for (String run : runs()) {
            assertThat(Path.of(run, "report.html")).isNotEmptyFile();
        }
        Path suite = results().resolve("clinics");
        String page = Files.readString(suite.resolve("comparison.html"));
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("Do patients of another region help?", "Others &lt;2016&gt;", "<svg")
                .contains("href=\"https://example.org/table\"")
                .containsPattern("href=\"north-south/[0-9a-f]{8}/report.html\"")
                .contains(">62.5<")
                .doesNotContain("<script", "src=");
        assertThat(Files.readAllLines(suite.resolve("scenarios.csv")))
                .hasSize(9)
                .first()
                .isEqualTo("scenario,contender,measure,mean,deviation,seeds,verdicts,published,difference,missing");
        assertThat(suite.resolve("comparison.csv")).isNotEmptyFile();
        assertThat(suite.resolve("scenarios.png")).isNotEmptyFile();
        assertThat(Files.readString(suite.resolve("experiment.yaml"))).contains("scenarios:\n", "published:\n");
    }

    @Test
    void theReportSaysWhatEachLearnsWith() throws IOException {
        assertThat(Files.readString(Path.of(runs().get(0), "report.html")))
                .contains("learner: linear (strength 0.1, folds 3, max-steps 20000)");
    }

    @Test
    void itIsRunOnceAndReportedAgainWithTheSameBytes() throws IOException {
        Path page = results().resolve("clinics").resolve("comparison.html");
        String before = Files.readString(page);
        Printed again =
                Printed.of("run", file().toString(), "--results", results().toString(), "--scenario", "south-north");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.err()).contains("south-north, 1 of 1: ", "12 of them done before");
        assertThat(again.out()).contains("north-south").doesNotContain("have no run yet");
        assertThat(Files.readString(page)).isEqualTo(before);
        Files.delete(page);
        Printed reported = Printed.of("report", results().resolve("clinics").toString());
        assertThat(reported.exitCode()).as(reported.err()).isZero();
        assertThat(Files.readString(page)).isEqualTo(before);
    }

    @Test
    void itsRunsCanBeCompared() {
        Path to = folder.resolve("compared");
        Printed compared = Printed.of("compare", runs().get(0), runs().get(1), "--to", to.toString());
        assertThat(compared.exitCode()).as(compared.err()).isZero();
        assertThat(compared.out()).contains("north-south  south-north");
        assertThat(to.resolve("scenarios.csv")).isNotEmptyFile();
    }

    @Test
    void itIsValidatedAndPlannedScenarioByScenario() {
        assertThat(Printed.of("validate", file().toString()).out())
                .endsWith("valid. 2 scenarios x 4 strategies x 1 budgets x 3 seeds = 24 trials."
                        + System.lineSeparator());
        assertThat(Printed.of("validate", file().toString(), file().toString()).out())
                .hasLineCount(2);
        Printed resolved = Printed.of(
                "validate", file().toString(), "--resolved", "--set", "scenarios.north-south.target.samples=90");
        assertThat(resolved.out()).containsOnlyOnce("samples: 90").contains("scenarios:\n  north-south:\n");
        Printed plan =
                Printed.of("plan", file().toString(), "--results", results().toString());
        assertThat(plan.exitCode()).as(plan.err()).isZero();
        assertThat(plan.out()).contains("north-south, 1 of 2", "south-north, 2 of 2", "12 trials, 12 of them done.");
    }

    @Test
    void whatDoesNotFitIsRefusedInOneMessage() throws IOException {
        assertRefused(
                Printed.of("run", file().toString(), "--scenario", "north-suoth"),
                "--scenario",
                "there is no scenario \"north-suoth\"; did you mean \"north-south\"? Known: north-south, south-north");
        assertRefused(
                Printed.of("pretrain", file().toString(), "--strategy", "scratch"),
                "this takes one scenario, and here are 2: north-south, south-north.");
        Path single = folder.resolve("single.yaml");
        Files.writeString(single, Small.YAML);
        assertRefused(
                Printed.of("run", single.toString(), "--scenario", "a"), "single.yaml has no scenarios to choose from");
    }

    private static void assertRefused(Printed printed, String... words) {
        assertThat(printed.err()).contains(words).doesNotContain("fault of Graft");
        assertThat(printed.out()).isEmpty();
        assertThat(printed.exitCode()).isEqualTo(2);
    }
}
