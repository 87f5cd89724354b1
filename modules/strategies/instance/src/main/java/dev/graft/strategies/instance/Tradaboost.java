package dev.graft.strategies.instance;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import java.util.List;

/**
 * Boosting that trusts the visible target labels: in each round, source samples that are taken for another class lose weight
 * and target samples gain it; the later half of the rounds votes.
 *
 * <pre>  β = 1 / (1 + √(2 ln n / N))
 *  for t = 1 .. N:
 *    h_t from the learner, on both domains with the weights w
 *    ε_t = Σ_target w_i [h_t(x_i) ≠ y_i] / Σ_target w_i
 *    β_t = ε_t / (1 - ε_t)                    paper, for ε_t below 1/2
 *    β_t = ε_t / ((1 - ε_t) (K - 1))          multi-class, for ε_t below (K - 1) / K
 *    w_i ← w_i β^[h_t(x_i) ≠ y_i] in the source,   w_i ← w_i β_t^-[h_t(x_i) ≠ y_i] in the target
 *  p(y | x) = Σ_(t ≥ ⌈N/2⌉) log(1 / β_t) p_t(y | x) / Σ_(t ≥ ⌈N/2⌉) log(1 / β_t)</pre>
 *
 * <p>Assumes that part of the source has the target's p(y | x), and finds it by the labels alone. Costs N fits of the learner.
 * Not for a handful of target labels, which a learner fits without an error from the first round on: there is nothing to
 * boost then, and only the source samples that it takes for another class lose weight.
 *
 * <p>Source: Dai, Yang, Xue, Yu: Boosting for transfer learning, ICML 2007, algorithm 1. Deviations: votes are weighed
 * probabilities rather than classes, so that the outcome is a probability; for K classes {@code beta: multi-class} asks no
 * more of a round than to be better than chance (Zhu, Zou, Rosset, Hastie: Multi-class AdaBoost, Statistics and Its Interface
 * 2, 2009), and is the paper's for two. An error of 0, for which β_t is not defined, counts as half a sample of m + 1. A round
 * whose error is too large ends the boosting and does not vote, unless it is the first. The weights begin as those of pooled
 * domains, which the paper leaves to the user.
 */
public final class Tradaboost implements AdaptationStrategy {
    private final Settings settings;

    public Tradaboost(Settings settings) {
        this.settings = settings;
    }

    /** What an error of a round is worth. */
    public enum Beta {
        /** As in the paper, which is on two classes. */
        PAPER,
        /** As good as chance among all classes is worth nothing. */
        MULTI_CLASS
    }

    /**
     * The knobs of TrAdaBoost.
     *
     * @param rounds N, at least 1
     */
    public record Settings(
            @Setting(byDefault = "20", about = "Rounds, at least 1; the paper takes 100.")
            int rounds,

            @Setting(
                    byDefault = "multi-class",
                    about =
                            "paper asks for an error below 1/2 in each round; multi-class for one below chance, the same for two classes.")
            Beta beta) {
        public Settings {
            require(rounds >= 1, "rounds must be at least 1, was %d", rounds);
        }
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        Pooled sources = Pooled.sources(seen);
        Pooled pooled = sources.with(seen.targetLabels(), seen.targetWeight());
        int n = sources.data().size();
        Boosting boosting = new Boosting(
                pooled.weights(),
                n,
                1 / (1 + Math.sqrt(2 * Math.log(n) / settings.rounds())),
                settings.beta() == Beta.PAPER ? 2 : seen.classNames().size());
        for (int round = 1; round <= settings.rounds() && boosting.goesOn(); round++) {
            context.checkCancelled();
            context.progress("rounds", round, settings.rounds());
            Predictor predictor = context.learner().fit(pooled.data(), boosting.weights(), context.seeds());
            boosting.add(predictor, mistakes(predictor, pooled.data()));
        }
        return new Fitted(
                List.of(boosting.vote()),
                boosting.exhibits(settings.rounds(), sources.data().classes()));
    }

    private static boolean[] mistakes(Predictor predictor, Labelled data) {
        Scores.OfClasses scores = Probabilities.of(predictor, data.samples());
        boolean[] mistakes = new boolean[data.size()];
        for (int i = 0; i < mistakes.length; i++) {
            mistakes[i] = scores.best(i) != data.classes().value(i);
        }
        return mistakes;
    }

    /** Finds {@link Tradaboost}. */
    public static final class Provider implements TargetLabelsProvider<Settings> {
        @Override
        public String id() {
            return "tradaboost";
        }

        @Override
        public String summary() {
            return "Boosting in which source samples that contradict the target lose weight.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Dai, Yang, Xue, Yu: Boosting for transfer learning. ICML 2007",
                    "https://doi.org/10.1145/1273496.1273521");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Tradaboost create(Settings settings) {
            return new Tradaboost(settings);
        }
    }
}
