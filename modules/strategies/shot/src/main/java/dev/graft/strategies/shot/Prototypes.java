package dev.graft.strategies.shot;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.EpisodeStrategy;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Episodes;
import dev.graft.linalg.Matrix;
import java.util.function.UnaryOperator;

/**
 * Takes a query for the class whose mean is nearest.
 *
 * <pre>
 *  m_c = mean of the support samples of class c
 *  p(c | x) = softmax over c of -s d(x, m_c) / v,   v = mean of d(m_c, m_c') over pairs of classes
 *  d = |x - m|²,   or 1 - cos(x, m)</pre>
 *
 * <p>Assumes that the vectors are good already: that classes are round clouds of one width in them. Time O((n + q N) d) for n support
 * samples, N classes, q queries and d features; memory O((n + q) d). Not where a class has several forms, which one mean does not
 * tell, nor where features have very different scales.
 *
 * <p>Source: Mensink, Verbeek, Perronnin, Csurka: Distance-based image classification, TPAMI 2013; the classifier of Snell, Swersky,
 * Zemel: Prototypical networks for few-shot learning, NIPS 2017, equations (1) and (2), without its training. Deviation: the
 * distances are divided by v / s, so that probabilities are the same in any units; the ranking of classes is not changed.
 */
public final class Prototypes implements EpisodeStrategy {
    private final Settings settings;

    public Prototypes(Settings settings) {
        this.settings = settings;
    }

    /** By what a query is near to a mean. */
    public enum Distance {
        /** The squared length of the difference. */
        EUCLIDEAN,
        /** 1 less the cosine of the angle: half the squared Euclidean one of vectors of length 1. */
        COSINE
    }

    /**
     * The knobs of prototypes.
     *
     * @param sharpness s, above 0
     */
    public record Settings(
            @Setting(
                    byDefault = "euclidean",
                    about = "Between a query and a class mean: euclidean (squared) or cosine.")
            Distance distance,

            @Setting(byDefault = "5", about = Centroids.SHARPNESS)
            double sharpness) {
        public Settings {
            require(sharpness > 0 && Double.isFinite(sharpness), "sharpness must be above 0, was %s", sharpness);
        }
    }

    @Override
    public Fitted fit(Episodes seen, FitContext context) {
        return EachEpisode.fit(seen, context, episode -> learn(Support.of(episode.support())));
    }

    private Predictor learn(Support support) {
        UnaryOperator<Matrix> scale =
                settings.distance() == Distance.COSINE ? UnitLength::of : UnaryOperator.identity();
        Centroids centroids = new Centroids(scale.apply(support.means()), settings.sharpness());
        return VectorPredictor.of(support, x -> centroids.probabilities(scale.apply(x)));
    }

    /** Finds {@link Prototypes}. */
    public static final class Provider implements FewShotProvider<Settings> {
        @Override
        public String id() {
            return "prototypes";
        }

        @Override
        public String summary() {
            return "Nearest class mean: a query is of the class whose support samples are nearest on the mean.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Snell, Swersky, Zemel: Prototypical networks for few-shot learning. NIPS 2017 (the classifier); Mensink et al.: Distance-based image classification. TPAMI 2013",
                    "https://arxiv.org/abs/1703.05175");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Prototypes create(Settings settings) {
            return new Prototypes(settings);
        }
    }
}
