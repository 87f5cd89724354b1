package dev.graft.strategies.instance;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.NumberOr;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import java.util.Optional;

/**
 * Learns from the source and the visible target labels, pooled, the target's share of the weight being what does best on
 * target labels that are held out.
 *
 * <pre>  min over h   share / m · Σ_target loss(h(x), y) + (1 - share) / n · Σ_source loss(h(x), y)</pre>
 *
 * <p>Assumes that the source is useful as it is, only less so than the target. Costs one fit for each share that is tried and
 * each fold, and one more. Not for a handful of labels: the share is then chosen by chance; give it as a number.
 *
 * <p>Source: Wu, Dietterich: Improving SVM accuracy by training on auxiliary data sources, ICML 2004: two weights C_p and C_a
 * of the losses of primary and auxiliary samples, chosen by cross-validation on the primary ones. Deviations: the learner is
 * that of the scenario; only the ratio of the two weights is chosen here, as the learner chooses its own regularisation, and
 * by the logarithmic loss, which tells shares apart where a few labels give all the same accuracy.
 */
public final class Balanced implements AdaptationStrategy {
    private static final String AUTO = "auto";

    private final Settings settings;

    public Balanced(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knobs of balanced weights.
     *
     * @param share in (0, 1), or "auto"
     * @param folds at least 2
     */
    public record Settings(
            @Setting(
                    byDefault = AUTO,
                    about =
                            "The target's share of the total weight, in (0, 1); auto: by cross-validation on its labels.")
            String share,

            @Setting(
                    byDefault = "5",
                    about = "Folds of the cross-validation, at least 2; no more than there are labels.")
            int folds) {
        public Settings {
            share(share);
            require(folds >= 2, "folds must be at least 2, was %d", folds);
        }

        private static Optional<Double> share(String text) {
            return NumberOr.of(text, AUTO, "share", x -> x > 0 && x < 1, "in (0, 1)");
        }
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        Labelled labels = seen.targetLabels().orElseThrow();
        Pooled sources = Pooled.sources(seen);
        ShareSearch search = Settings.share(settings.share())
                .map(share -> ShareSearch.only(share))
                .orElseGet(() -> ShareSearch.of(sources, labels, settings.folds(), context));
        Pooled pooled = sources.with(seen.targetLabels(), search.best());
        return Fitted.of(
                context.learner().fit(pooled.data(), pooled.weights(), context.seeds()),
                search.exhibits().toArray(Exhibit[]::new));
    }

    /** Finds {@link Balanced}. */
    public static final class Provider implements TargetLabelsProvider<Settings> {
        @Override
        public String id() {
            return "balanced";
        }

        @Override
        public String summary() {
            return "Learn from both domains, the target weighing what does best on its held-out labels.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Wu, Dietterich: Improving SVM accuracy by training on auxiliary data sources. ICML 2004",
                    "https://doi.org/10.1145/1015330.1015436");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Balanced create(Settings settings) {
            return new Balanced(settings);
        }
    }
}
