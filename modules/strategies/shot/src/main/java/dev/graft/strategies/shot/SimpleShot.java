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
 * Centres features and scales them to length 1; then the nearest class mean.
 *
 * <pre>
 *  z = (x - x̄) / |x - x̄|,   x̄ = mean of the base;   m_c = mean of z over the support samples of class c
 *  p(c | x) = softmax over c of -s |z - m_c|² / v,   v = mean of |m_c - m_c'|² over pairs of classes</pre>
 *
 * <p>Where there is no base, x̄ is the mean of the episode's support. Assumes that what all classes share (the mean) and how strong a
 * feature vector is (its length) say nothing of the class, which is so for the features of most networks. Time O((n + q N) d) for n
 * support samples, N classes, q queries and d features, and once O(b d) for b base samples; memory O((n + q) d). Not where the
 * length matters, as for counts or measurements.
 *
 * <p>Source: Wang, Chao, Weinberger, van der Maaten: SimpleShot: revisiting nearest-neighbor classification for few-shot learning,
 * 2019, section 3: UN, L2N and CL2N are the transforms none, l2 and centred-l2. Deviations: without a base the support's mean takes
 * its place; distances become probabilities, which the paper does not need, and which do not change the ranking.
 */
public final class SimpleShot implements EpisodeStrategy {
    private final Settings settings;

    public SimpleShot(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knobs of SimpleShot.
     *
     * @param sharpness s, above 0
     */
    public record Settings(
            @Setting(byDefault = "centred-l2", about = Transform.ABOUT)
            Transform transform,

            @Setting(byDefault = "5", about = Centroids.SHARPNESS)
            double sharpness) {
        public Settings {
            require(sharpness > 0 && Double.isFinite(sharpness), "sharpness must be above 0, was %s", sharpness);
        }
    }

    @Override
    public Fitted fit(Episodes seen, FitContext context) {
        Transform.Of transform = settings.transform().among(seen);
        return EachEpisode.fit(seen, context, episode -> {
            Support support = Support.of(episode.support());
            return learn(support, transform.with(support));
        });
    }

    private Predictor learn(Support support, UnaryOperator<Matrix> transform) {
        Centroids centroids = new Centroids(support.mapped(transform).means(), settings.sharpness());
        return VectorPredictor.of(support, x -> centroids.probabilities(transform.apply(x)));
    }

    /** Finds {@link SimpleShot}. */
    public static final class Provider implements FewShotProvider<Settings> {
        @Override
        public String id() {
            return "simpleshot";
        }

        @Override
        public String summary() {
            return "SimpleShot: features are centred and scaled to length 1, then the nearest class mean.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Wang, Chao, Weinberger, van der Maaten: SimpleShot: revisiting nearest-neighbor classification for few-shot learning. 2019",
                    "https://arxiv.org/abs/1911.04623");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public SimpleShot create(Settings settings) {
            return new SimpleShot(settings);
        }
    }
}
