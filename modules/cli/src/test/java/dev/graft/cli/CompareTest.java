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

/** Two small runs, compared. */
class CompareTest {
    @TempDir
    private static Path folder;

    private static String one = "";
    private static String two = "";

    @BeforeAll
    static void twoRuns() throws IOException {
        one = ran("one", "[scratch, joint, coral, oracle]", "[1, 2]", 100);
        two = ran("two", "[scratch, joint, kmm, oracle]", "[2, 4]", 90);
    }

    private static String ran(String name, String strategies, String budgets, int samples) throws IOException {
        Path file = folder.resolve(name + ".yaml");
        Files.writeString(
                file,
                Small.YAML
                        .replace("name: small", "name: " + name)
                        .replaceAll("strategies: .*", "strategies: " + strategies)
                        .replaceAll("per-class: [^}]*", "per-class: " + budgets)
                        .replace("samples: 100", "samples: " + samples));
        Path results = folder.resolve("results");
        assertThat(Printed.of("run", file.toString(), "--results", results.toString())
                        .exitCode())
                .isZero();
        try (Stream<Path> runs = Files.list(results.resolve(name))) {
            return runs.findFirst().orElseThrow().toString();
        }
    }

    private static Printed compared(String... options) {
        return Printed.of(Stream.concat(Stream.of("compare", one, two, "--to", to().toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private static Path to() {
        return folder.resolve("compared");
    }

    @Test
    void printsRanksAndWritesAPage() throws IOException {
        Printed printed = compared();
        assertThat(printed.exitCode()).as(printed.err()).isZero();
        assertThat(printed.out())
                .startsWith("accuracy in %")
                .containsPattern("(?m)^joint +[12]\\.\\d\\d ")
                .contains(
                        "left out: coral, it is not in two",
                        "left out: kmm, it is not in one",
                        "left out: oracle, it is an upper bound, which sees every label",
                        "warning: 2 scenarios are few",
                        "Friedman chi",
                        "Iman-Davenport F = ",
                        "critical difference of mean ranks (Nemenyi, 0.05): 1.39",
                        "Over 2 scenarios at 2 labels per class, ");
        assertThat(Files.readAllLines(to().resolve("comparison.csv")))
                .hasSize(3)
                .first()
                .isEqualTo("strategy,mean-rank,mean,low,high,improvement,improvement-low,improvement-high,one,two");
        String page = Files.readString(to().resolve("comparison.html"));
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<svg", "Which strategies do best over 2 scenarios?")
                .doesNotContain("<script", "href=\"http", "src=");
        assertThat(Files.readString(to().resolve("critical-difference.svg"))).startsWith("<?xml");
        assertThat(Files.readAllBytes(to().resolve("critical-difference.png"))).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void theSameRunsGiveTheSameBytes() throws IOException {
        assertThat(compared("--measure", "log-loss", "--budget", "2").exitCode())
                .isZero();
        List<String> before = List.of(
                Files.readString(to().resolve("comparison.html")), Files.readString(to().resolve("comparison.csv")));
        compared("--measure", "log-loss", "--budget", "2");
        assertThat(List.of(
                        Files.readString(to().resolve("comparison.html")),
                        Files.readString(to().resolve("comparison.csv"))))
                .isEqualTo(before);
    }

    @Test
    void anOldRunIsReportedWithEveryMeasure() throws IOException {
        Path curves = Path.of(one, "curves.csv");
        String all = Files.readString(curves);
        Files.writeString(curves, "contender,budget,seed,step,measure,value\n");
        assertThat(Printed.of("report", one).exitCode()).isZero();
        assertThat(Files.readString(curves)).isEqualTo(all).contains(",auc-pr,", ",macro-f1,", ",calibration-error,");
    }

    @Test
    void badInputIsRefusedInOneMessage() {
        assertRefused(Printed.of("compare"), "no run is named", "two or more");
        assertRefused(Printed.of("compare", one), "one run alone compares with nothing");
        assertRefused(Printed.of("compare", one, one), "this run is named twice");
        assertRefused(
                Printed.of("compare", one, folder.resolve("nowhere").toString()), "nowhere: there is no such folder");
        assertRefused(Printed.of("compare", one, folder.toString()), "this is no folder of a run");
        assertRefused(compared("--measure", "acuracy"), "unknown measure", "did you mean \"accuracy\"?");
        assertRefused(compared("--measure", "rmse"), "rmse is no measure of what one predicts", "macro-f1");
        assertRefused(compared("--budget", "4"), "there is no budget 4 in one (it has 1 per class, 2 per class)");
        assertRefused(compared("--budget", "many"), "--budget", "many");
    }

    private static void assertRefused(Printed printed, String... words) {
        assertThat(printed.err()).contains(words).doesNotContain("fault of Graft");
        assertThat(printed.out()).isEmpty();
        assertThat(printed.exitCode()).isEqualTo(2);
    }
}
