package dev.graft.core.statistics;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Scores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the yardstick of a run gives each held-out sample in each finished trial: rows of values whose mean is the measure, as 1
 * or 0 for accuracy. Trials of one hash are read once.
 */
final class SampleValues {
    private record Key(String contender, Budget budget) {}

    private final Scale scale;
    private final Map<Key, NavigableMap<Integer, double[]>> rows = new HashMap<>();

    private SampleValues(Scale scale) {
        this.scale = scale;
    }

    /**
     * The values of a run.
     *
     * @throws GraftException if no verdict can rest on the yardstick of the run
     */
    static SampleValues of(Run run) {
        SampleValues values = new SampleValues(scale(run));
        Map<String, double[]> byHash = new HashMap<>();
        for (TrialResult result : run.results()) {
            if (result.outcome() instanceof Outcome.Finished) {
                if (byHash.isEmpty()) {
                    run.yardstick().obstacle(run.tasks(), run.heldOut()).ifPresent(why -> {
                        throw new GraftException("run %s cannot be judged: %s.".formatted(run.name(), why));
                    });
                }
                double[] row = byHash.computeIfAbsent(result.hash(), hash -> row(run, result));
                Key key = new Key(result.trial().contender(), result.trial().budget());
                values.rows
                        .computeIfAbsent(key, k -> new TreeMap<>())
                        .put(result.trial().seed(), row);
            }
        }
        return values;
    }

    /** Right or wrong where every task is judged by accuracy; what episodes give is a mean of such. */
    private static Scale scale(Run run) {
        return run.yardstick().average() != Average.EPISODES
                        && run.heldOut().stream()
                                .map(run.yardstick()::measureOf)
                                .allMatch(measure -> measure == Measure.ACCURACY)
                ? Scale.RIGHT_OR_WRONG
                : Scale.OPEN;
    }

    /** Rows of a contender at a budget, by seed. */
    NavigableMap<Integer, double[]> bySeed(Contender contender, Budget budget) {
        return rows.getOrDefault(new Key(contender.name(), budget), new TreeMap<>());
    }

    /** What the yardstick says of a contender at a budget; empty where no seed finished. */
    Optional<Estimate> value(Contender contender, Budget budget) {
        double[][] bySeed = bySeed(contender, budget).values().toArray(double[][]::new);
        return bySeed.length == 0 ? Optional.empty() : Optional.of(Estimate.of(bySeed, scale.ofValues(bySeed)));
    }

    /**
     * The gain of a contender over another at a budget before correction; empty if no seed finished on both sides.
     *
     * @param role that it is compared in
     */
    Optional<Gain> gain(Contender contender, Role role, Contender over, Budget budget) {
        NavigableMap<Integer, double[]> mine = bySeed(contender, budget);
        NavigableMap<Integer, double[]> theirs = bySeed(over, budget);
        List<Integer> paired =
                mine.keySet().stream().filter(theirs::containsKey).toList();
        return paired.isEmpty()
                ? Optional.empty()
                : Optional.of(Gain.of(over.name(), role, scale, rows(mine, paired), rows(theirs, paired)));
    }

    private static double[][] rows(NavigableMap<Integer, double[]> bySeed, List<Integer> seeds) {
        return seeds.stream().map(s -> Objects.requireNonNull(bySeed.get(s))).toArray(double[][]::new);
    }

    private static double[] row(Run run, TrialResult result) {
        List<Scores> predictions = run.files().predictions(result);
        if (predictions.size() != run.heldOut().size()) {
            throw damaged(
                    result,
                    predictions.size() + " predictors, not " + run.heldOut().size());
        }
        for (int p = 0; p < predictions.size(); p++) {
            check(result, predictions.get(p), run.heldOut().get(p));
        }
        return run.yardstick().ofSamples(predictions, run.heldOut());
    }

    private static void check(TrialResult result, Scores predictions, Labels heldOut) {
        if (predictions instanceof Scores.OfClasses scores && heldOut instanceof Classes truth) {
            if (scores.size() != truth.size() || !scores.classes().equals(truth.names())) {
                throw damaged(
                        result,
                        "%d predictions over %s, not %d over %s"
                                .formatted(scores.size(), scores.classes(), truth.size(), truth.names()));
            }
        } else if (predictions instanceof Scores.OfClasses || heldOut instanceof Classes) {
            throw damaged(result, "numbers where classes are predicted, or classes for numbers");
        } else if (predictions.size() != heldOut.size()) {
            throw damaged(result, "%d predictions, not %d".formatted(predictions.size(), heldOut.size()));
        }
    }

    private static GraftException damaged(TrialResult result, String found) {
        return new GraftException("trial %s: its folder holds %s. Remove it and run the experiment again."
                .formatted(result.hash(), found));
    }
}
