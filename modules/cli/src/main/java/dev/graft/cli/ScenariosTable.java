package dev.graft.cli;

import dev.graft.core.measure.Measure;
import dev.graft.core.standing.ScenarioCell;
import dev.graft.core.standing.ScenarioTable;
import dev.graft.core.statistics.Verdict;
import dev.graft.core.strategy.Role;
import dev.graft.report.compare.Rulings;
import dev.graft.report.compare.Values;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every contender on every scenario, in a terminal; then what others report, with the difference. */
final class ScenariosTable {
    private ScenariosTable() {}

    static void print(ScenarioTable table, PrintWriter out) {
        Measure measure = table.measure();
        print(
                table,
                Values.heading(measure),
                (row, contender) -> ours(table, row, contender),
                contender -> table.mean(contender)
                        .map(value -> Values.of(measure, value))
                        .orElse("-"),
                out);
        out.println(
                "* the best; + helps, - hurts against the baseline in the scenario's own run (on " + table.judgedBy()
                        + ", Holm-corrected p <= "
                        + Verdict.LEVEL + ")");
        missing(table).forEach(out::println);
        if (table.published().isPresent()) {
            out.println();
            print(
                    table,
                    "published, and ours less theirs",
                    (row, contender) -> theirs(
                            measure,
                            row.cell(contender).published(),
                            row.cell(contender).difference()),
                    contender -> theirs(
                            measure,
                            table.meanPublished(contender),
                            table.mean(contender).flatMap(mine -> table.meanPublished(contender)
                                    .map(x -> mine - x))),
                    out);
            out.println("published: " + table.published().get().reference());
        }
    }

    @FunctionalInterface
    private interface CellWords {
        String of(ScenarioTable.Row row, String contender);
    }

    private static void print(
            ScenarioTable table, String heading, CellWords cell, Function<String, String> mean, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(heading));
        header.addAll(table.contenders().keySet());
        rows.add(header);
        for (ScenarioTable.Row row : table.rows()) {
            List<String> words = new ArrayList<>(List.of(row.scenario()));
            table.contenders().keySet().forEach(contender -> words.add(cell.of(row, contender)));
            rows.add(words);
        }
        List<String> means = new ArrayList<>(List.of("mean"));
        table.contenders().keySet().forEach(contender -> means.add(mean.apply(contender)));
        rows.add(means);
        TextTable.print(rows, out);
    }

    private static String ours(ScenarioTable table, ScenarioTable.Row row, String contender) {
        ScenarioCell cell = row.cell(contender);
        if (!cell.isMeasured()) {
            return "-";
        }
        String value = Values.of(table.measure(), cell.mean());
        boolean best = table.contenders().get(contender) != Role.UPPER_BOUND
                && table.best(row).isPresent()
                && value.equals(Values.of(table.measure(), table.best(row).getAsDouble()));
        String spread = cell.deviation()
                .map(x -> " \u00B1" + Values.of(table.measure(), x))
                .orElse("");
        return (value + spread + " " + (best ? "*" : "")
                        + Rulings.of(cell).sign().strip())
                .strip();
    }

    private static String theirs(Measure measure, Optional<Double> published, Optional<Double> difference) {
        return published
                .map(value -> Values.of(measure, value)
                        + difference
                                .map(x -> " " + Values.difference(measure, x))
                                .orElse(""))
                .orElse("-");
    }

    /** Why there is no number, once for each reason. */
    private static List<String> missing(ScenarioTable table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().entrySet().stream()
                        .filter(cell -> !cell.getValue().isMeasured())
                        .map(cell -> "%s on %s: %s"
                                .formatted(
                                        cell.getKey(),
                                        row.scenario(),
                                        cell.getValue().missing())))
                .toList();
    }
}
