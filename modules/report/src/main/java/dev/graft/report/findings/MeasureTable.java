package dev.graft.report.findings;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every measure of a run, the mean over seeds.
 *
 * @param measures those that judge what the run predicts
 * @param rows budget by budget, ascending, contenders in their order; without those of which no trial has finished
 */
public record MeasureTable(List<Measure> measures, List<Row> rows) {
    /**
     * The measures of a contender at a budget.
     *
     * @param means without those that no trial has
     */
    public record Row(Contender contender, Budget budget, Map<Measure, Double> means) {}

    /** The table of a run; reads all its predictions once. */
    public static MeasureTable of(Findings findings) {
        Run run = findings.run();
        List<Measure> measures = Stream.of(Measure.values())
                .filter(measure -> measure.task() != Measure.Task.CLUSTERS)
                .filter(measure -> run.heldOut().stream().anyMatch(measure::judges))
                .toList();
        Map<String, Map<Measure, Double>> byHash = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Budget budget : findings.budgets()) {
            for (Contender contender : run.contenders()) {
                List<Map<Measure, Double>> trials = findings.finished(contender, budget).stream()
                        .map(result -> byHash.computeIfAbsent(result.hash(), hash -> measured(run, result, measures)))
                        .toList();
                if (!trials.isEmpty()) {
                    rows.add(new Row(contender, budget, mean(trials, measures)));
                }
            }
        }
        return new MeasureTable(measures, List.copyOf(rows));
    }

    /** Of several tasks the average that the yardstick takes. */
    private static Map<Measure, Double> measured(Run run, TrialResult result, List<Measure> measures) {
        Map<String, Double> all = run.yardstick().average().all(run.files().predictions(result), run.heldOut());
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        measures.forEach(measure -> values.put(measure, all.getOrDefault(measure.id(), Double.NaN)));
        return values;
    }

    private static Map<Measure, Double> mean(List<Map<Measure, Double>> values, List<Measure> measures) {
        Map<Measure, Double> means = new EnumMap<>(Measure.class);
        for (Measure measure : measures) {
            values.stream()
                    .map(each -> each.getOrDefault(measure, Double.NaN))
                    .mapToDouble(Double::doubleValue)
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .ifPresent(mean -> means.put(measure, mean));
        }
        return means;
    }

    /** The best value by a measure at a budget, upper bounds aside; empty unless there are two to choose from. */
    public Optional<Double> best(Budget budget, Measure measure) {
        List<Double> values = competing(budget).stream()
                .flatMap(row -> Optional.ofNullable(row.means().get(measure)).stream())
                .toList();
        return values.size() < 2
                ? Optional.empty()
                : values.stream().max((a, b) -> measure.higherIsBetter() ? Double.compare(a, b) : Double.compare(b, a));
    }

    /** Who is best by what at a budget: measures by the name of a contender, in their order. */
    public Map<String, List<Measure>> winners(Budget budget) {
        Map<String, List<Measure>> winners = new LinkedHashMap<>();
        for (Measure measure : measures) {
            Optional<Double> best = best(budget, measure);
            competing(budget).stream()
                    .filter(row ->
                            best.isPresent() && best.get().equals(row.means().get(measure)))
                    .findFirst()
                    .ifPresent(row -> winners.computeIfAbsent(row.contender().name(), name -> new ArrayList<>())
                            .add(measure));
        }
        return winners;
    }

    private List<Row> competing(Budget budget) {
        return rows.stream()
                .filter(row -> row.budget().equals(budget) && row.contender().role() != Role.UPPER_BOUND)
                .toList();
    }
}
