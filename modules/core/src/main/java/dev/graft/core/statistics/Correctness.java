package dev.graft.core.statistics;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Scores;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which held-out samples each finished trial got right: 1 or 0 per sample. Trials of one hash are read once. */
final class Correctness {
    private record Key(String contender, Budget budget) {}

    private final Map<Key, NavigableMap<Integer, double[]>> rows = new HashMap<>();

    private Correctness() {}

    static Correctness of(Run run) {
        Correctness correctness = new Correctness();
        Map<String, double[]> byHash = new HashMap<>();
        for (TrialResult result : run.results()) {
            if (result.outcome() instanceof Outcome.Finished) {
                double[] row = byHash.computeIfAbsent(result.hash(), hash -> row(run, result));
                Key key = new Key(result.trial().contender(), result.trial().budget());
                correctness
                        .rows
                        .computeIfAbsent(key, k -> new TreeMap<>())
                        .put(result.trial().seed(), row);
            }
        }
        return correctness;
    }

    /** Rows of a contender at a budget, by seed. */
    NavigableMap<Integer, double[]> bySeed(Contender contender, Budget budget) {
        return rows.getOrDefault(new Key(contender.name(), budget), new TreeMap<>());
    }

    private static double[] row(Run run, TrialResult result) {
        Scores.OfClasses scores = run.files().predictions(result);
        if (scores.size() != run.heldOut().size()
                || !scores.classes().equals(run.heldOut().names())) {
            throw new GraftException("trial %s: %d predictions over %s are kept for %d held-out samples over %s."
                            .formatted(
                                    result.hash(),
                                    scores.size(),
                                    scores.classes(),
                                    run.heldOut().size(),
                                    run.heldOut().names())
                    + " Its folder is damaged: remove it and run the experiment again.");
        }
        double[] row = new double[scores.size()];
        for (int j = 0; j < row.length; j++) {
            row[j] = scores.best(j) == run.heldOut().value(j) ? 1 : 0;
        }
        return row;
    }
}
