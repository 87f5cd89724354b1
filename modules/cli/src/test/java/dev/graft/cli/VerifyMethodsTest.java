package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyMethodsTest {
    /** Two domains that are as they should be already: cov is 1/2 in both, and nothing moves. */
    private static final String CORAL = """
            {"method": "coral_same", "inputs": {"Xs": [[0], [1]], "Xt": [[3], [4]]},
             "parameters": {"lambda_": 0.5}, "expected": {"Xs_aligned": [[0], [1]]},
             "relative_tolerance": 1e-9, "note": "by hand"}
            """;

    /** One sample each, at the same place: 1/2 w² - w, least at 1. */
    private static final String KMM = """
            {"method": "kmm", "inputs": {"Xs": [[0]], "Xt": [[0]]},
             "parameters": {"B": 2, "eps": 0.5, "gamma": 1, "kernel": "rbf"},
             "expected": {"objective": -0.5, "weights": [1]}, "relative_tolerance": 1e-6}
            """;

    private static final String STATISTICS = """
            {"method": "statistics", "inputs": {"scores": [[1, 2], [3, 5], [4, 4.5]]}, "parameters": {"alpha": 0.05},
             "expected": {"mean_ranks": [2, 1], "paired_against_column_0": [{"wilcoxon_p": 0.25}]},
             "relative_tolerance": 1e-9}
            """;

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Printed verified() {
        return Printed.of("verify", "methods", folder.toString());
    }

    @Test
    void saysOfEachCaseHowFarItIsOff() throws IOException {
        write("coral.json", CORAL);
        write("kmm.json", KMM);
        write("stat.json", STATISTICS);
        write("README.md", "no case");
        Printed printed = verified();
        assertThat(printed.out().lines()).hasSize(4).last().isEqualTo("3 of 3 cases agree");
        assertThat(printed.out())
                .contains("ok    coral  ", "Xs_aligned, of 1 compared", "ok    kmm  ", "ok    stat ", "of 2 compared");
        assertThat(printed.exitCode()).isZero();
    }

    @Test
    void aCaseCanBeNamedItself() throws IOException {
        write("coral.json", CORAL);
        Printed printed =
                Printed.of("verify", "methods", folder.resolve("coral.json").toString());
        assertThat(printed.out()).contains("1 of 1 cases agree");
        assertThat(printed.exitCode()).isZero();
    }

    @Test
    void aMethodThatIsNotBuiltIsListedAndFails() throws IOException {
        write("coral.json", CORAL);
        write("hemap.json", CORAL.replace("coral_same", "hemap"));
        // coralline is no kind of coral
        write("other.json", CORAL.replace("coral_same", "coralline"));
        Printed printed = verified();
        assertThat(printed.out())
                .contains(
                        "ok    coral",
                        "FAIL  hemap  not built yet",
                        "FAIL  other  not built yet",
                        "1 of 3 cases agree");
        assertThat(printed.exitCode()).isEqualTo(1);
    }

    @Test
    void aSmallerObjectiveIsRightAndALargerOneIsNot() throws IOException {
        write("better.json", KMM.replace("-0.5", "-0.4"));
        write("worse.json", KMM.replace("-0.5", "-0.6"));
        assertThat(verified().out())
                .contains("ok    better  0.0e+00  objective", "FAIL  worse   1.7e-01  objective", "1 of 2");
    }

    /** What is changed in a case, and what its line says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [[0], [1]]},      | [[0], [9]]},      | 8.9e-01  Xs_aligned
            [[0], [1]]},      | [[0], [1], [2]]}, | missing, of another shape, or NaN
            {"Xs_aligned"     | {"Xt_aligned"     | Infinity  Xt_aligned
            "Xs": [[0], [1]]  | "X": [[0], [1]]   | "Xs" is missing
            "Xs": [[0], [1]]  | "Xs": [[0], 1]    | "Xs" is no list of numbers
            "Xs": [[0], [1]]  | "Xs": [[0], [1,2]] | "Xs" is no matrix
            "lambda_": 0.5    | "lambda_": -1     | lambda must be above 0, was -1.0
            "lambda_": 0.5    | "lambda_": "x"    | "lambda_" is no number
            "method"          | "methods"         | case.json: "method" is missing. A case has method, inputs,
            "inputs"          | "input"           | case.json: "inputs" is missing.
            "expected"        | "x"               | case.json: "expected" is missing.
            {"lambda_": 0.5}  | 3                 | case.json: "parameters" must be a map
            1e-9              | -1                | "relative_tolerance" must be a number of at least 0, was -1
            "lambda_": 0.5}   | "lambda_": 0.5,,  | case.json:2: this is no JSON: Unexpected character
            """)
    void aDamagedCaseFailsAndSaysWhy(String right, String wrong, String line) throws IOException {
        assertThat(CORAL).contains(right);
        String damaged = right.startsWith("[[0]")
                ? CORAL.replace("\"Xs_aligned\": " + right, "\"Xs_aligned\": " + wrong)
                : CORAL.replace(right, wrong);
        write("case.json", damaged);
        write("right.json", CORAL);
        Printed printed = verified();
        assertThat(printed.out()).contains("FAIL  case   ", line, "ok    right", "1 of 2 cases agree");
        assertThat(printed.err()).isEmpty();
        assertThat(printed.exitCode()).isEqualTo(1);
    }

    @Test
    void jsonHasEveryError() throws IOException {
        write("a.json", STATISTICS);
        write("b.json", STATISTICS.replace("statistics", "unheard"));
        JsonNode rows = new ObjectMapper()
                .readTree(Printed.of("verify", "methods", folder.toString(), "--format", "json")
                        .out());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("case").asText()).isEqualTo("a");
        assertThat(rows.get(0).get("passed").asBoolean()).isTrue();
        assertThat(rows.get(0)
                        .get("errors")
                        .get("paired_against_column_0.wilcoxon_p")
                        .asDouble())
                .isBetween(0.0, 1e-9);
        assertThat(rows.get(1).get("problem").asText()).isEqualTo("not built yet");
    }

    @Test
    void aFolderWithoutCasesIsNone() {
        assertThat(verified().exitCode()).isEqualTo(2);
        assertThat(verified().err())
                .isEqualTo("graft: " + folder + ": no case in it: it has no JSON file. Name a folder that has some.\n");
        Printed nowhere =
                Printed.of("verify", "methods", folder.resolve("nowhere").toString());
        assertThat(nowhere.err()).startsWith("graft: ").contains("nowhere: no such file or folder.");
        assertThat(nowhere.exitCode()).isEqualTo(2);
    }
}
