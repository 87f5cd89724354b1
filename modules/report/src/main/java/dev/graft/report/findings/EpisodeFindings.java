package dev.graft.report.findings;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Average;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the yardstick says of each contender in each episode, in the mean over seeds. */
public record EpisodeFindings(List<Row> rows) {
    /**
     * A contender at a budget.
     *
     * @param values one for each episode, in their order
     */
    public record Row(Contender contender, Budget budget, List<Double> values) {
        public Row {
            values = List.copyOf(values);
        }

        /** In which share of the episodes it is better than another, in [0, 1]; where they are equal counts for neither. */
        public double betterThan(Row other) {
            double better = 0;
            for (int e = 0; e < values.size(); e++) {
                better += values.get(e) > other.values().get(e) ? 1 : 0;
            }
            return better / values.size();
        }
    }

    public EpisodeFindings {
        rows = List.copyOf(rows);
    }

    /** Those of a run; empty where there are no episodes, or only one. Reads all its predictions once. */
    static Optional<EpisodeFindings> of(Run run) {
        if (run.yardstick().average() != Average.EPISODES || run.tasks().size() < 2) {
            return Optional.empty();
        }
        Map<String, double[]> known = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Contender contender : run.contenders()) {
            for (Budget budget : run.budgets()) {
                List<double[]> bySeed = run.of(contender, budget).stream()
                        .filter(result -> result.outcome() instanceof Outcome.Finished)
                        .map(result -> known.computeIfAbsent(result.hash(), hash -> values(run, result)))
                        .map(Objects::requireNonNull)
                        .toList();
                if (!bySeed.isEmpty()) {
                    rows.add(new Row(contender, budget, means(bySeed)));
                }
            }
        }
        return Optional.of(new EpisodeFindings(rows));
    }

    private static double[] values(Run run, TrialResult result) {
        return run.yardstick().ofSamples(run.files().predictions(result), run.heldOut());
    }

    private static List<Double> means(List<double[]> bySeed) {
        List<Double> means = new ArrayList<>();
        for (int e = 0; e < bySeed.get(0).length; e++) {
            int episode = e;
            means.add(bySeed.stream()
                    .mapToDouble(values -> values[episode])
                    .average()
                    .orElseThrow());
        }
        return means;
    }

    /** The row of a contender at a budget, if a seed finished. */
    public Optional<Row> row(Contender contender, Budget budget) {
        return rows.stream()
                .filter(row -> row.contender().equals(contender) && row.budget().equals(budget))
                .findFirst();
    }
}
