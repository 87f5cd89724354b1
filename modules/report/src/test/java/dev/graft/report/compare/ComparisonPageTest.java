package dev.graft.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.standing.Published;
import dev.graft.core.standing.ScenarioCell;
import dev.graft.core.standing.ScenarioTable;
import dev.graft.core.statistics.Estimate;
import dev.graft.core.statistics.Gain;
import dev.graft.core.statistics.Verdict;
import dev.graft.core.strategy.Role;
import dev.graft.report.findings.Ruling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of several runs where nothing is ranked. */
class ComparisonPageTest {
    private static final List<Budget> BUDGETS = List.of(new Budget.PerClass(1), new Budget.PerClass(5));

    @TempDir
    private Path folder;

    private static ScenarioCell cell(double value, Optional<Double> published, Verdict... verdicts) {
        return new ScenarioCell(
                new double[] {value - 0.01, value, value + 0.01},
                "",
                Stream.of(verdicts)
                        .map(verdict -> new Gain(
                                "scratch",
                                3,
                                new Estimate(0.1, 1e-4, 1e-4, 3, 40),
                                0.01,
                                Optional.empty(),
                                Optional.of(verdict)))
                        .toList(),
                published);
    }

    private static Compared compared() {
        Map<String, Role> contenders = new LinkedHashMap<>();
        contenders.put("scratch", Role.SCRATCH);
        contenders.put("<b>bold", Role.TRANSFER);
        contenders.put("oracle", Role.UPPER_BOUND);
        Map<String, ScenarioCell> first = Map.of(
                "scratch", cell(0.5, Optional.empty()),
                "<b>bold", cell(0.6, Optional.of(0.62), Verdict.HELPS, Verdict.NO_EVIDENCE),
                "oracle", cell(0.9, Optional.empty()));
        Map<String, ScenarioCell> second = Map.of(
                "scratch", cell(0.55, Optional.empty()),
                "<b>bold", cell(0.5, Optional.of(0.4), Verdict.HURTS, Verdict.HURTS),
                "oracle", new ScenarioCell(new double[0], "failed: out of luck", List.of(), Optional.empty()));
        ScenarioTable table = new ScenarioTable(
                Measure.ACCURACY,
                BUDGETS,
                contenders,
                List.of(new ScenarioTable.Row("A-C", first), new ScenarioTable.Row("D-A", second)),
                Optional.of(new Published(
                        "Others; https://example.org/a?b=1&c", Measure.ACCURACY, Map.of("A-C", Map.of()))),
                "accuracy");
        return new Compared("pairs", "Which?", table, Optional.empty(), List.of(), Map.of())
                .remarked("There are no ranks: <none>.")
                .linked(Map.of("A-C", "A-C/0a1b2c3d/report.html"));
    }

    private String page() throws IOException {
        return Files.readString(ComparisonReport.write(compared(), folder));
    }

    @Test
    void itHasEveryValueItsVerdictAndWhatOthersReport() throws IOException {
        assertThat(page())
                .contains("Graft comparison \u00B7 pairs", "<h1>Which?</h1>", "There are no ranks: &lt;none&gt;.")
                .contains("&lt;b&gt;bold")
                .doesNotContain("<b>bold")
                .contains("<a href=\"A-C/0a1b2c3d/report.html\">A-C</a>", ">D-A</th>")
                .contains(">\u00B1\u00A01.0<", ">62.0<", "(\u22122.0)", ">40.0<", "(+10.0)")
                .contains(
                        "\u25B2 helps at 1 of 2 budgets", "\u25BC hurts at 2 of 2 budgets", "\u25B2 1  \u25BC 1  of 2")
                .contains("failed: out of luck")
                .contains("<a href=\"https://example.org/a?b=1&amp;c\">https://example.org/a?b=1&amp;c</a>");
        assertThat(folder.resolve("scenarios.svg")).isNotEmptyFile();
        assertThat(folder.resolve("critical-difference.svg")).doesNotExist();
    }

    @Test
    void theBestOfARowIsMarkedUpperBoundsAside() throws IOException {
        assertThat(page())
                .contains("<td class=\"best\"><div><span class=\"accuracy\">60.0</span>")
                .contains("<td class=\"best\"><div><span class=\"accuracy\">55.0</span>")
                .containsOnlyOnce("<td class=\"best\"><div><span class=\"accuracy\">60.0</span>")
                .doesNotContain("<td class=\"best\"><div><span class=\"accuracy\">90.0");
    }

    @Test
    void theMeanOfWhatIsNotThereIsNone() throws IOException {
        String means = page().substring(page().indexOf("<tr class=\"means\">"));
        assertThat(means.substring(0, means.indexOf("</tr>")))
                .contains("<span class=\"accuracy\">52.5</span>", "<span class=\"accuracy\">55.0</span>")
                .contains(">51.0<", "(+4.0)", "<span class=\"accuracy\">\u2013</span>");
    }

    @Test
    void theSameGivesTheSameBytes() throws IOException {
        assertThat(page()).isEqualTo(page());
    }

    @Test
    void rulingsAtSeveralBudgetsAreSaidTogether() {
        assertThat(Rulings.of(cell(0, Optional.empty(), Verdict.HELPS)).words()).isEqualTo("\u25B2 helps");
        Rulings both = Rulings.of(cell(0, Optional.empty(), Verdict.HELPS, Verdict.HURTS, Verdict.HURTS));
        assertThat(both.words()).isEqualTo("\u25B2 helps at 1, \u25BC hurts at 2 of 3 budgets");
        assertThat(both.all()).isEqualTo(Ruling.NO_EVIDENCE);
        assertThat(both.sign()).isEqualTo("+-");
        Rulings none = Rulings.of(cell(0, Optional.empty(), Verdict.NO_EVIDENCE, Verdict.NO_EVIDENCE));
        assertThat(none.words()).isEqualTo("\u25CB no evidence");
        assertThat(Rulings.of(cell(0, Optional.empty())).words()).isEmpty();
    }
}
