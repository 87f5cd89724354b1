package dev.graft.core.statistics;

import dev.graft.core.labels.Classes;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Scores;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Which class held-out samples were taken for: the one with the highest probability.
 *
 * @param classes the label space
 * @param counts {@code [true class][class that it was taken for]}, in the order of the label space
 */
public record Confusion(List<String> classes, long[][] counts) {

    /**
     * A wrong answer.
     *
     * @param truth position of the true class
     * @param taken position of the class that it was taken for
     */
    public record Pair(int truth, int taken) {}

    public Confusion {
        classes = List.copyOf(classes);
    }

    /** The sum over finished trials; empty if there is none, or if the task has numbers, or several label spaces. */
    public static Optional<Confusion> of(Run run, List<TrialResult> finished) {
        boolean ofOneLabelSpace = run.heldOut().stream().allMatch(Classes.class::isInstance)
                && run.heldOut().stream()
                                .map(labels -> ((Classes) labels).names())
                                .distinct()
                                .count()
                        == 1;
        if (finished.isEmpty() || !ofOneLabelSpace) {
            return Optional.empty();
        }
        List<String> classes = ((Classes) run.heldOut().get(0)).names();
        long[][] counts = new long[classes.size()][classes.size()];
        for (TrialResult result : finished) {
            List<Scores> predictions = run.files().predictions(result);
            for (int p = 0; p < predictions.size(); p++) {
                add(counts, (Scores.OfClasses) predictions.get(p), (Classes)
                        run.heldOut().get(p));
            }
        }
        return Optional.of(new Confusion(classes, counts));
    }

    private static void add(long[][] counts, Scores.OfClasses scores, Classes truth) {
        for (int j = 0; j < truth.size(); j++) {
            counts[truth.value(j)][scores.best(j)]++;
        }
    }

    /** The share of the samples of a class that were taken for another, in [0, 1]; NaN if there are none. */
    public double share(Pair pair) {
        return (double) counts[pair.truth()][pair.taken()]
                / LongStream.of(counts[pair.truth()]).sum();
    }

    /** How often a wrong answer was given. */
    public long count(Pair pair) {
        return counts[pair.truth()][pair.taken()];
    }

    /** The share of all samples that were taken for what they are, in [0, 1]. */
    public double accuracy() {
        long right =
                IntStream.range(0, classes.size()).mapToLong(c -> counts[c][c]).sum();
        return (double) right / Stream.of(counts).flatMapToLong(LongStream::of).sum();
    }

    /** All wrong answers that there could be, class by class. */
    public List<Pair> pairs() {
        return IntStream.range(0, classes.size())
                .boxed()
                .flatMap(truth -> IntStream.range(0, classes.size())
                        .filter(taken -> taken != truth)
                        .mapToObj(taken -> new Pair(truth, taken)))
                .toList();
    }

    /**
     * The wrong answer that this gives less often than another by most samples; empty if it gives none less often. Where the
     * two are over different numbers of seeds, this is taken to as many samples as the other has.
     */
    public Optional<Pair> mostRemovedFrom(Confusion other) {
        Comparator<Pair> byDrop = Comparator.comparingDouble(pair -> dropFrom(other, pair));
        return pairs().stream().filter(pair -> dropFrom(other, pair) > 0).max(byDrop);
    }

    private double dropFrom(Confusion other, Pair pair) {
        return (other.share(pair) - share(pair))
                * LongStream.of(other.counts[pair.truth()]).sum();
    }
}
