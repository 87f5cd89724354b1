package dev.graft.strategies.parameter;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Linear;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.NumberOr;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import dev.graft.learners.Posterior;
import dev.graft.learners.PriorLearner;
import java.util.Optional;
import java.util.Set;

/**
 * The source's weights as the mean of a Gaussian prior on the target's: a linear model learns from the target's visible labels,
 * and a penalty draws it to what the learner has made of the source.
 *
 * <pre>  minimise over W, b   mean_i -log p(y_i | x_i) + strength / 2 · (|W - W_source|² + |b - b_source|²)</pre>
 *
 * <p>Much strength is source-only, little is the target's labels alone. Where no label is visible it is the source's model.
 * Assumes that the domains have one feature space, in which what tells classes apart differs in some weights. Several sources
 * are pooled. Cost: one fit of the learner on the source, and eleven strengths times {@code folds} small ones on the target's
 * labels. Not where the learner is not linear, nor where so many target labels are visible that they need no source.
 *
 * <p>Source: C. Chelba, A. Acero, "Adaptation of maximum entropy capitalizer: little data can help a lot", EMNLP 2004;
 * Computer Speech and Language 20, 2006: the prior whose mean is the background model's weights, with one variance for all.
 * Deviations: the loss is a mean, so the strength is 1 / (n σ²); it is chosen by cross-validation on the visible labels where
 * the paper has development data, and of strengths that cannot be told apart it is the strongest ({@code margin}); the penalty
 * is on rows in the source's units, see {@link PriorLearner}; a class without a visible label keeps its weights as they are,
 * where the paper's objective would move them: that a few samples lack it is chance more often than knowledge.
 */
public final class RegularTransfer implements AdaptationStrategy {
    private final Settings settings;
    private final Optional<Double> strength;

    /** How near the source's weights the target's stay. */
    public record Settings(
            @Setting(
                    byDefault = "auto",
                    about =
                            "How strongly weights are drawn to the source's, above 0; auto: by cross-validation on the visible labels, from 100 to 0.001.")
            String strength,

            @Setting(byDefault = "3", about = "Folds of the cross-validation, at least 2.")
            int folds,

            @Setting(
                    byDefault = "1",
                    about =
                            "By how many standard errors the held-out loss of a stronger penalty may exceed the smallest, at least 0; 0 takes the smallest.")
            double margin) {
        public Settings {
            strengthOf(strength);
            require(folds >= 2, "folds must be at least 2, was %d", folds);
            require(margin >= 0 && Double.isFinite(margin), "margin must be at least 0, was %s", margin);
        }

        private static Optional<Double> strengthOf(String text) {
            return NumberOr.of(text, "auto", "strength", value -> value > 0, "above 0");
        }
    }

    public RegularTransfer(Settings settings) {
        this.settings = settings;
        this.strength = Settings.strengthOf(settings.strength());
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        Pooled sources = Pooled.sources(seen);
        Predictor ofSource = context.learner().fit(sources.data(), sources.weights(), context.seeds());
        context.checkCancelled();
        return seen.targetLabels()
                .map(labels -> adapted(layer(ofSource), sources, labels, context))
                .orElseGet(() -> Fitted.of(ofSource));
    }

    private Fitted adapted(Linear source, Pooled sources, Labelled labels, FitContext context) {
        Pooled target = Pooled.equally(labels);
        PriorLearner learner = new PriorLearner(source, sources.data(), sources.weights());
        Posterior posterior = strength.map(given -> learner.fit(target.data(), target.weights(), given))
                .orElseGet(() -> learner.fit(
                        target.data(), target.weights(), settings.folds(), settings.margin(), context.seeds()));
        return Fitted.of(
                posterior.predictor(),
                MovedWeights.strengths(posterior),
                MovedWeights.distance(source, posterior),
                MovedWeights.furthest(source, posterior, target.data()));
    }

    private static Linear layer(Predictor ofSource) {
        return ofSource.linear()
                .orElseThrow(
                        () -> new GraftException(
                                "regular-transfer: what was learned from the source is no linear layer with weights of every class, so"
                                        + " none can be drawn to them. Take the learner \"linear\", and sources that have every class."));
    }

    /** Finds {@link RegularTransfer}. */
    public static final class Provider implements StrategyProvider<Settings> {
        @Override
        public String id() {
            return "regular-transfer";
        }

        @Override
        public String summary() {
            return "Learn from the target's labels, with weights that are drawn to the source's.";
        }

        @Override
        public Family family() {
            return Family.PARAMETER;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.CLASS_LABELS, Need.SOURCE_LABELS, Need.SAME_FEATURES);
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "C. Chelba, A. Acero, Adaptation of maximum entropy capitalizer: little data can help a lot, EMNLP 2004",
                    "https://aclanthology.org/W04-3237/");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public RegularTransfer create(Settings settings) {
            return new RegularTransfer(settings);
        }
    }
}
