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
import java.util.Arrays;

/**
 * Ridge regression of the support's classes, as columns of zeros and ones, solved in the few samples rather than in the many features.
 *
 * <pre>
 *  W = argmin |Z W - Y|² + λ |W|² = (Zᵀ Z + λ I)^(-1) Zᵀ Y = Zᵀ (Z Zᵀ + λ I)^(-1) Y
 *  p(c | z) = softmax over c of α z W</pre>
 *
 * <p>Assumes that classes can be told apart by a linear map of the features, and uses which features do it, where a nearest mean
 * counts all alike. Time O(n² d + n³) for n support samples of d features, or O(n d² + d³) where there are fewer features; memory
 * O(n d). Not for a single feature far from 0 in all classes: there is no intercept.
 *
 * <p>Source: Bertinetto, Henriques, Torr, Vedaldi: Meta-learning with differentiable closed-form solvers, ICLR 2019, equations (4) to
 * (6), R2-D2. Deviations: the features are fixed, and λ and α are settings, where the paper learns all three over episodes; Z is
 * divided by the root of its mean squared row length, so that λ means the same in any units (of descriptors of faces 0.1 is better
 * than 1, and as good as 0.01); the bias β that the paper adds to every class alike is left out, because the softmax cancels it.
 */
public final class RidgeRegression implements EpisodeStrategy {
    private final Settings settings;

    public RidgeRegression(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knobs of ridge regression.
     *
     * @param lambda λ, above 0
     * @param scale α, above 0
     */
    public record Settings(
            @Setting(
                    byDefault = "0.1",
                    about =
                            "Strength of the penalty, above 0, where the support's samples are of length 1 on the mean.")
            double lambda,

            @Setting(
                    byDefault = "10",
                    about =
                            "By what predictions are multiplied to become probabilities, above 0; which class is the most probable does not depend on it.")
            double scale) {
        public Settings {
            require(lambda > 0 && Double.isFinite(lambda), "lambda must be above 0, was %s", lambda);
            require(scale > 0 && Double.isFinite(scale), "scale must be above 0, was %s", scale);
        }
    }

    @Override
    public Fitted fit(Episodes seen, FitContext context) {
        return EachEpisode.fit(seen, context, episode -> learn(Support.of(episode.support())));
    }

    private Predictor learn(Support support) {
        double length =
                Math.sqrt(Arrays.stream(support.x().squaredNorms()).average().orElseThrow());
        double unit = length > 0 ? 1 / length : 1;
        Matrix w = weights(support.x().scale(unit), support.oneHot()).scale(settings.scale() * unit);
        return VectorPredictor.of(support, x -> Softmax.of(x.times(w)));
    }

    /**
     * The weights of the regression.
     *
     * @param z {@code [n, d]}
     * @param y {@code [n, k]}
     * @return W, {@code [d, k]}
     */
    Matrix weights(Matrix z, Matrix y) {
        return z.rows() <= z.columns()
                ? z.transposeTimes(ridged(z.timesTranspose(z)).cholesky().solve(y))
                : ridged(z.transposeTimes(z)).cholesky().solve(z.transposeTimes(y));
    }

    private Matrix ridged(Matrix products) {
        double[] ridge = new double[products.rows()];
        Arrays.fill(ridge, settings.lambda());
        return products.plusDiagonal(ridge);
    }

    /** Finds {@link RidgeRegression}. */
    public static final class Provider implements FewShotProvider<Settings> {
        @Override
        public String id() {
            return "ridge";
        }

        @Override
        public String summary() {
            return "Ridge regression of the support's classes in closed form, on fixed features.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Bertinetto, Henriques, Torr, Vedaldi: Meta-learning with differentiable closed-form solvers. ICLR 2019",
                    "https://arxiv.org/abs/1805.08136");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public RidgeRegression create(Settings settings) {
            return new RidgeRegression(settings);
        }
    }
}
