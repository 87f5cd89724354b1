package dev.graft.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.standing.ScenarioTable;
import dev.graft.core.standing.Standing;
import dev.graft.core.standing.Standings;
import dev.graft.core.statistics.Friedman;
import dev.graft.core.statistics.Interval;
import dev.graft.core.statistics.Nemenyi;
import dev.graft.core.strategy.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConclusionTest {
    /** Strategies with these mean ranks, called a, b, ...; the last is scratch. */
    private static Standings standings(double p, double criticalDifference, double... ranks) {
        return standings(new Budget.PerClass(5), p, criticalDifference, ranks);
    }

    private static Standings standings(Budget budget, double p, double criticalDifference, double... ranks) {
        List<Standing> standings = IntStream.range(0, ranks.length)
                .mapToObj(i -> standing(i, ranks[i], i == ranks.length - 1))
                .toList();
        return new Standings(
                Measure.ACCURACY,
                List.of(budget),
                List.of("one", "two", "three"),
                standings,
                List.of(),
                new Friedman(4.5, 0.1, 3.25, p),
                criticalDifference,
                Nemenyi.groups(ranks, criticalDifference),
                List.of());
    }

    private static Standing standing(int position, double rank, boolean scratch) {
        double[][] values = new double[3][2];
        Arrays.stream(values).forEach(row -> Arrays.fill(row, 1 - rank / 20));
        return new Standing(
                scratch ? "scratch" : "<" + (char) ('a' + position) + ">",
                rank,
                values,
                1 - rank / 20,
                new Interval(0.4, 0.6),
                scratch ? Optional.empty() : Optional.of(new Standing.Improvement(0.75, new Interval(0.5, 1))));
    }

    @Test
    void theBestIsBetterThanThoseBeyondTheCriticalDifference() {
        assertThat(Conclusion.of(standings(0.01, 1, 1.25, 2, 2.75)))
                .isEqualTo("Over 3 scenarios at 5 labels per class, <a> has the best mean rank, 1.25, and beats scratch"
                        + " with probability 0.75. The ranks differ by more than chance (p = 0.010); it is better than"
                        + " scratch.");
    }

    @Test
    void nobodyIsPraisedForBeatingAGuess() {
        assertThat(Conclusion.of(standings(new Budget.PerClass(0), 0.01, 1, 1.25, 2, 2.75)))
                .startsWith("Over 3 scenarios at 0 labels per class, <a> has the best mean rank, 1.25. The ranks");
    }

    @Test
    void equalRanksAreSharedInWordsToo() {
        assertThat(Conclusion.of(standings(0.01, 1, 1.5, 1.5, 3)))
                .startsWith("Over 3 scenarios at 5 labels per class, <a> and <b> share the best mean rank, 1.50.")
                .endsWith("they are better than scratch.");
    }

    @Test
    void withoutATestThatSaysSoNothingDiffers() {
        assertThat(Conclusion.of(standings(0.2, 1, 1, 3)))
                .endsWith("No difference between the ranks is more than chance (p = 0.200).");
        assertThat(Conclusion.of(standings(0.03, 4, 1, 2, 3)))
                .endsWith("(p = 0.030); which of them do, these scenarios are too few to tell.");
    }

    @Test
    void theTestAndTheGroupsAreNamed() {
        Standings standings = standings(0.0001, 1, 1, 1.5, 2.25, 4);
        assertThat(Conclusion.test(standings))
                .isEqualTo("Friedman chi\u00B2 = 4.50, p = 0.100; Iman-Davenport F = 3.25, p < 0.001");
        assertThat(Conclusion.groups(standings)).isEqualTo("<a> and <b>; <b> and <c>");
        assertThat(Conclusion.groups(standings(0.01, 0.1, 1, 2))).isEqualTo("none");
    }

    /** The standings alone, with a table in which each contender has its name and no value. */
    private static Compared compared(Standings standings) {
        Map<String, Role> contenders = new LinkedHashMap<>();
        standings.standings().forEach(standing -> contenders.put(standing.name(), Role.TRANSFER));
        ScenarioTable table = new ScenarioTable(
                standings.measure(), standings.budgets(), contenders, List.of(), Optional.empty(), "accuracy");
        return new Compared("", "Which?", table, Optional.of(standings), List.of(), Map.of());
    }

    @Test
    void manyStrategiesAreDrawnAndNoNameBecomesMarkup(@TempDir Path folder) throws IOException {
        Standings many = standings(0.001, 2.5, 1.4, 2.1, 3.3, 4.2, 5, 5.1, 6.6, 7.9, 8.4, 9.5, 10.8);
        Path page = ComparisonReport.write(compared(many), folder);
        assertThat(Files.readString(page)).contains("&lt;a&gt;").doesNotContain("<a>", "<b>a");
        assertThat(Files.readString(page)).isEqualTo(Files.readString(ComparisonReport.write(compared(many), folder)));
        // the difference can be longer than the axis
        ComparisonReport.write(compared(standings(0.5, 4, 1, 2)), folder);
        assertThat(folder.resolve("critical-difference.png")).isNotEmptyFile();
    }
}
