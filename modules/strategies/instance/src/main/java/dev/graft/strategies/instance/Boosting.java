package dev.graft.strategies.instance;

import dev.graft.core.labels.Classes;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Predictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The weights and votes of {@link Tradaboost}, round by round. Mutable: one per fit.
 */
final class Boosting {
    private final double[] weights;
    private final int sources;
    private final double sourceBeta;
    private final int classes;

    private final List<Predictor> predictors = new ArrayList<>();
    private final List<Double> votes = new ArrayList<>();
    private final List<Double> errors = new ArrayList<>();
    private final List<Double> sourceShares = new ArrayList<>();
    private boolean tooManyMistakes;

    /**
     * The state before the first round.
     *
     * @param weights of all samples, the source's first
     * @param sources how many are of the source
     * @param sourceBeta β, what a source sample keeps of its weight after a mistake
     * @param classes K, as good as chance among which is worth nothing
     */
    Boosting(double[] weights, int sources, double sourceBeta, int classes) {
        this.weights = weights.clone();
        this.sources = sources;
        this.sourceBeta = sourceBeta;
        this.classes = classes;
    }

    double[] weights() {
        return weights.clone();
    }

    /** Whether another round makes sense: no error was too large. */
    boolean goesOn() {
        return !tooManyMistakes;
    }

    /**
     * Takes in a round.
     *
     * @param mistakes whether each sample was taken for another class
     */
    void add(Predictor predictor, boolean[] mistakes) {
        double ofTarget = sum(i -> true, sources, weights.length);
        double error = sum(i -> mistakes[i], sources, weights.length) / ofTarget;
        errors.add(error);
        sourceShares.add(1 - ofTarget / Arrays.stream(weights).sum());
        double counted = Math.max(error, 0.5 / (weights.length - sources + 1));
        double beta = counted / ((1 - counted) * (classes - 1));
        tooManyMistakes = !(beta < 1);
        if (tooManyMistakes) {
            if (predictors.isEmpty()) {
                predictors.add(predictor);
                votes.add(1.0);
            }
            return;
        }
        predictors.add(predictor);
        votes.add(-Math.log(beta));
        for (int i = 0; i < weights.length; i++) {
            if (mistakes[i]) {
                weights[i] *= i < sources ? sourceBeta : 1 / beta;
            }
        }
    }

    private double sum(IntPredicate which, int from, int to) {
        return IntStream.range(from, to)
                .filter(which)
                .mapToDouble(i -> weights[i])
                .sum();
    }

    /** The vote of the later half of the rounds: of T rounds, those from ⌈T/2⌉ on. */
    Predictor vote() {
        int first = (predictors.size() + 1) / 2 - 1;
        return new WeightedVote(predictors.subList(first, predictors.size()), votes.subList(first, votes.size()));
    }

    /** How the rounds went, and what the source's samples weigh in the end. */
    List<Exhibit> exhibits(int asked, Classes classesOfSource) {
        List<Double> rounds = IntStream.rangeClosed(1, errors.size())
                .mapToObj(Double::valueOf)
                .toList();
        String end = tooManyMistakes
                ? "the error of round %d was no better than chance%s"
                        .formatted(errors.size(), errors.size() == 1 ? ", and votes alone" : "")
                : "all rounds ran";
        return List.of(
                new Exhibit.Curve(
                        "Rounds of boosting",
                        "round",
                        "share",
                        List.of(
                                new Exhibit.Series("weighted error on the target's labels", rounds, errors),
                                new Exhibit.Series("the source's share of the weight", rounds, sourceShares))),
                new Exhibit.Table(
                        "Boosting",
                        List.of("what", "value"),
                        List.of(
                                List.of("rounds that were asked for", String.valueOf(asked)),
                                List.of("rounds that ran", String.valueOf(errors.size())),
                                List.of("end", end))),
                WeightsExhibit.of(Arrays.copyOf(weights, sources), classesOfSource));
    }
}
