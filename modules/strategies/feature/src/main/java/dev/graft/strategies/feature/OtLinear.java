package dev.graft.strategies.feature;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.SymmetricEigen;
import java.util.Arrays;

/**
 * The linear map of optimal transport: moves the source to the mean and the covariance of the target with the least effort, then
 * learns from the moved source and the visible target labels.
 *
 * <pre>  C = (X − μ)ᵀ(X − μ) / n + λ I, for source and target,   A = Cs^(-1/2) (Cs^(1/2) Ct Cs^(1/2))^(1/2) Cs^(-1/2)
 *       x̂ = μt + (x − μs) A</pre>
 *
 * <p>Between two normal distributions this is the cheapest of all maps, linear or not. Beside {@code coral}, it moves the mean
 * too, and A is symmetric: it stretches, and does not turn.
 *
 * <p>Assumes that the domains differ by such a map of their features. Time O((n + m) d² + d³), of more features than
 * samples O((n + m)² d + (n + m)³). Not for m much below d with a small λ: the target's covariance is then mostly noise.
 *
 * <p>Source: Flamary, Lounici, Ferrari: Concentration bounds for linear Monge mapping estimation and optimal transport domain
 * adaptation, arXiv 1905.10155, 2019; the map is that of Knott and Smith (Journal of Optimization Theory and Applications 43,
 * 1984). Deviation: λ, for covariances that are singular, as in POT.
 */
public final class OtLinear implements AdaptationStrategy {
    private final Settings settings;

    public OtLinear(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knob of linear transport.
     *
     * @param reg λ, above 0
     */
    public record Settings(
            @Setting(
                    byDefault = "1e-6",
                    about =
                            "Added to the diagonal of both covariances, above 0; small against the variance of a feature.")
            double reg) {
        public Settings {
            require(reg > 0 && Double.isFinite(reg), "reg must be above 0, was %s", reg);
        }
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return MappedLearning.fit(
                seen,
                context,
                domains -> Mapped.toTarget(transport(domains.source(), domains.target()), domains.target()));
    }

    /**
     * The source, moved.
     *
     * @param xs {@code [n, d]}
     * @param xt {@code [m, d]}
     * @return {@code [n, d]}
     * @throws GraftException if a domain has fewer than two samples
     */
    public Matrix transport(Matrix xs, Matrix xt) {
        TwoSamples.require("ot-linear", xs, xt);
        Matrix source = xs.minusRow(xs.columnMeans());
        Matrix target = xt.minusRow(xt.columnMeans());
        Matrix moved = xs.columns() > xs.rows() + xt.rows() ? stretchedWide(source, target) : stretched(source, target);
        return moved.minusRow(Arrays.stream(xt.columnMeans()).map(mean -> -mean).toArray());
    }

    /** Where no sample reaches, A leaves everything as it is: coordinates of the space that the samples span will do. */
    private Matrix stretchedWide(Matrix source, Matrix target) {
        Matrix basis = Matrix.vstack(source, target).transpose().orthonormal();
        return stretched(source.times(basis), target.times(basis)).timesTranspose(basis);
    }

    /** {@code X A}, for centred samples. */
    private Matrix stretched(Matrix source, Matrix target) {
        SymmetricEigen cs = covariance(source).symmetricEigen();
        // no eigenvalue is below λ, but for the rounding of the largest
        Matrix root = cs.apply(value -> Math.sqrt(Math.max(value, settings.reg())));
        Matrix inverseRoot = cs.apply(value -> 1 / Math.sqrt(Math.max(value, settings.reg())));
        Matrix between = root.times(covariance(target)).times(root);
        Matrix symmetric = between.plus(between.transpose()).scale(0.5);
        Matrix middle = symmetric.symmetricEigen().apply(value -> Math.sqrt(Math.max(value, 0)));
        return source.times(inverseRoot).times(middle).times(inverseRoot);
    }

    private Matrix covariance(Matrix centred) {
        double[] ridge = new double[centred.columns()];
        Arrays.fill(ridge, settings.reg());
        return centred.transposeTimes(centred).scale(1.0 / centred.rows()).plusDiagonal(ridge);
    }

    /** Finds {@link OtLinear}. */
    public static final class Provider implements MappingProvider<Settings> {
        @Override
        public String id() {
            return "ot-linear";
        }

        @Override
        public String summary() {
            return "Linear optimal transport: stretch and move the source to the mean and covariance of the target.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Flamary, Lounici, Ferrari: Concentration bounds for linear Monge mapping estimation and optimal transport domain adaptation. 2019",
                    "https://arxiv.org/abs/1905.10155");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public OtLinear create(Settings settings) {
            return new OtLinear(settings);
        }
    }
}
