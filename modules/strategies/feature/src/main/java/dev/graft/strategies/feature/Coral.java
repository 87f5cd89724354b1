package dev.graft.strategies.feature;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.Set;

/**
 * Correlation alignment: recolours the source so that its covariance is the target's, then learns from the mapped source
 * and the visible target labels.
 *
 * <pre>  Cs = cov(Xs) + λ I,   Ct = cov(Xt) + λ I,   X̂s = Xs Cs^(-1/2) Ct^(1/2)</pre>
 *
 * <p>Assumes that the domains differ by a linear map of their features. Asymmetric: the target is left as it is. Time
 * O((n + m) d² + d³) for n source and m target samples of d features; of more features than samples O((n² + m²) d + n³ + m³). Not for m much below d with a small λ: the
 * target's covariance is then mostly noise.
 *
 * <p>Source: Sun, Feng, Saenko: Return of frustratingly easy domain adaptation, AAAI 2016, algorithm 1; λ is 1 there, on
 * features of unit variance. Deviation: λ is a setting, to be lowered where features vary less than that; the target is
 * all its visible samples, labelled or not.
 */
public final class Coral implements AdaptationStrategy {
    private final Settings settings;

    public Coral(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knob of correlation alignment.
     *
     * @param lambda λ, above 0
     */
    public record Settings(
            @Setting(
                    byDefault = "1",
                    about =
                            "Added to the diagonal of both covariances, above 0; small against the variance of a feature.")
            double lambda) {
        public Settings {
            require(lambda > 0 && Double.isFinite(lambda), "lambda must be above 0, was %s", lambda);
        }
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return MappedLearning.fit(
                seen, context, domains -> Mapped.toTarget(align(domains.source(), domains.target()), domains.target()));
    }

    /**
     * The source with the target's covariance.
     *
     * @param xs {@code [n, d]}
     * @param xt {@code [m, d]}
     * @return {@code [n, d]}
     * @throws GraftException if a domain has fewer than two samples
     */
    public Matrix align(Matrix xs, Matrix xt) {
        TwoSamples.require("coral", xs, xt);
        return Math.max(xs.rows(), xt.rows()) < xs.columns()
                ? recoloured(whitened(xs), xt)
                : xs.times(regularised(xs)
                        .symmetricEigen()
                        .apply(Coral::inverseRoot)
                        .times(regularised(xt).symmetricEigen().apply(Math::sqrt)));
    }

    private Matrix whitened(Matrix xs) {
        return WideCovariance.of(xs, settings.lambda()).multiply(xs, Coral::inverseRoot);
    }

    private Matrix recoloured(Matrix white, Matrix xt) {
        return WideCovariance.of(xt, settings.lambda()).multiply(white, Math::sqrt);
    }

    private static double inverseRoot(double value) {
        return 1 / Math.sqrt(value);
    }

    /** {@code cov(x) + λ I}: no eigenvalue is below λ but for rounding, which is far below λ. */
    private Matrix regularised(Matrix x) {
        double[] ridge = new double[x.columns()];
        Arrays.fill(ridge, settings.lambda());
        return x.covariance().plusDiagonal(ridge);
    }

    /** Finds {@link Coral}. */
    public static final class Provider implements StrategyProvider<Settings> {
        @Override
        public String id() {
            return "coral";
        }

        @Override
        public String summary() {
            return "Correlation alignment: map the source so that its covariance is the target's.";
        }

        @Override
        public Family family() {
            return Family.FEATURE;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.CLASS_LABELS, Need.SOURCE_LABELS, Need.TARGET_SAMPLES, Need.SAME_FEATURES);
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Sun, Feng, Saenko: Return of frustratingly easy domain adaptation. AAAI 2016",
                    "https://arxiv.org/abs/1511.05547");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Coral create(Settings settings) {
            return new Coral(settings);
        }
    }
}
