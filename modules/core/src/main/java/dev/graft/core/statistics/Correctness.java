package dev.graft.core.statistics;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Scores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Which held-out samples each finished trial got right: 1 or 0 per sample. Trials of one hash are read once. */
final class Correctness {
    private static final Interval SHARE = new Interval(0, 1);

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

    /** The accuracy of such rows; empty if there is none. */
    static Optional<Estimate> accuracy(NavigableMap<Integer, double[]> bySeed) {
        return bySeed.isEmpty()
                ? Optional.empty()
                : Optional.of(Estimate.of(bySeed.values().toArray(double[][]::new), SHARE));
    }

    /** One after the other, the held-out samples of all predictors. */
    private static double[] row(Run run, TrialResult result) {
        List<Scores> predictions = run.files().predictions(result);
        if (predictions.size() != run.heldOut().size()) {
            throw damaged(
                    result,
                    predictions.size() + " predictors, not " + run.heldOut().size());
        }
        return IntStream.range(0, predictions.size())
                .mapToObj(p -> row(result, predictions.get(p), run.heldOut().get(p)))
                .flatMapToDouble(DoubleStream::of)
                .toArray();
    }

    private static double[] row(TrialResult result, Scores predictions, Labels heldOut) {
        if (!(predictions instanceof Scores.OfClasses scores) || !(heldOut instanceof Classes truth)) {
            throw new GraftException(
                    "trial %s: accuracy is a measure of classes, this task has numbers.".formatted(result.hash()));
        }
        if (scores.size() != truth.size() || !scores.classes().equals(truth.names())) {
            throw damaged(
                    result,
                    "%d predictions over %s, not %d over %s"
                            .formatted(scores.size(), scores.classes(), truth.size(), truth.names()));
        }
        return IntStream.range(0, scores.size())
                .mapToDouble(j -> scores.best(j) == truth.value(j) ? 1 : 0)
                .toArray();
    }

    private static GraftException damaged(TrialResult result, String found) {
        return new GraftException("trial %s: its folder holds %s. Remove it and run the experiment again."
                .formatted(result.hash(), found));
    }
}
