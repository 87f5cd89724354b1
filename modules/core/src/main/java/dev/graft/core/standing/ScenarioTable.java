package dev.graft.core.standing;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Contender;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Comparison;
import dev.graft.core.strategy.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Every contender on every scenario: the table that papers print. Unlike {@link Standings} it leaves nobody out.
 *
 * @param budgets that all runs have; a value is the mean over them
 * @param contenders by name, with the role that they have in the first run in which they are
 * @param rows in the order of the runs
 * @param judgedBy what the verdicts of the runs are on: "accuracy"
 */
public record ScenarioTable(
        Measure measure,
        List<Budget> budgets,
        Map<String, Role> contenders,
        List<Row> rows,
        Optional<Published> published,
        String judgedBy) {

    /**
     * A scenario.
     *
     * @param cells by contender
     */
    public record Row(String scenario, Map<String, ScenarioCell> cells) {
        public ScenarioCell cell(String contender) {
            return Optional.ofNullable(cells.get(contender)).orElseThrow();
        }
    }

    /** The table of some runs; reads their predictions. */
    public static ScenarioTable of(
            List<ScenarioRun> runs, Measure measure, List<Budget> budgets, Optional<Published> published) {
        Map<String, Role> contenders = new LinkedHashMap<>();
        runs.forEach(one -> one.run().contenders().forEach(c -> contenders.putIfAbsent(c.name(), c.role())));
        List<Row> rows = new ArrayList<>();
        for (ScenarioRun one : runs) {
            SeedValues values = new SeedValues(one.run(), measure, budgets);
            Comparison comparison = Comparison.of(one.run());
            Map<String, ScenarioCell> cells = new LinkedHashMap<>();
            for (String name : contenders.keySet()) {
                Optional<Double> theirs = published.flatMap(p -> p.value(one.name(), name));
                cells.put(
                        name,
                        one.contender(name)
                                .map(contender -> cell(values.of(contender), comparison, contender, budgets, theirs))
                                .orElse(new ScenarioCell(new double[0], "it is not in this run", List.of(), theirs)));
            }
            rows.add(new Row(one.name(), cells));
        }
        return new ScenarioTable(
                measure, List.copyOf(budgets), contenders, List.copyOf(rows), published, judgedBy(runs));
    }

    private static String judgedBy(List<ScenarioRun> runs) {
        return runs.stream()
                .map(one -> one.run().yardstick().measure().words())
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static ScenarioCell cell(
            SeedValues.Found found,
            Comparison comparison,
            Contender contender,
            List<Budget> budgets,
            Optional<Double> published) {
        return new ScenarioCell(
                found.values(),
                found.missing(),
                budgets.stream()
                        .map(budget -> comparison.cell(contender, budget))
                        .map(Cell::gain)
                        .flatMap(Optional::stream)
                        .toList(),
                published);
    }

    /** The best value of a row, of contenders that are no upper bound; empty if none has one. */
    public OptionalDouble best(Row row) {
        DoubleStream means = row.cells().entrySet().stream()
                .filter(cell -> contenders.get(cell.getKey()) != Role.UPPER_BOUND)
                .filter(cell -> cell.getValue().isMeasured())
                .mapToDouble(cell -> cell.getValue().mean());
        return measure.higherIsBetter() ? means.max() : means.min();
    }

    /** The mean of a contender over all scenarios, each of the same weight; empty if it has no value on one of them. */
    public Optional<Double> mean(String contender) {
        return mean(rows.stream()
                .map(row -> row.cell(contender))
                .map(cell -> cell.isMeasured() ? Optional.of(cell.mean()) : Optional.<Double>empty())
                .toList());
    }

    /** The mean of what others report for a contender; empty if they do not for one of the scenarios. */
    public Optional<Double> meanPublished(String contender) {
        return mean(rows.stream().map(row -> row.cell(contender).published()).toList());
    }

    private static Optional<Double> mean(List<Optional<Double>> values) {
        return values.stream().allMatch(Optional::isPresent)
                ? Optional.of(values.stream()
                        .mapToDouble(Optional::orElseThrow)
                        .average()
                        .orElse(Double.NaN))
                : Optional.empty();
    }
}
