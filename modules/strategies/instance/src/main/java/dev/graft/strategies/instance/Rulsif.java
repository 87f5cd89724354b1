package dev.graft.strategies.instance;

import static dev.graft.core.Require.require;

import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Setting;
import dev.graft.domains.DomainRows;
import dev.graft.domains.Gamma;

/**
 * Weighs source samples by a density ratio that has a bound, in least squares, then learns from the weighted source and the
 * visible target labels.
 *
 * <pre>  r(x) = Σ_l θ_l k(x, c_l)  for  p_t(x) / (α p_t(x) + (1 - α) p_s(x)) ≤ 1/α
 *  H = α / m Σ_j kt_j kt_jᵀ + (1 - α) / n Σ_i ks_i ks_iᵀ,   h = 1/m Σ_j kt_j
 *  θ = max(0, (H + λ I)⁻¹ h),   w_i = r(xs_i)</pre>
 *
 * <p>Assumes covariate shift: p(x) differs between the domains, p(y | x) does not. A closed form: time O((n + m) b (d + b) +
 * b³) for b centres, memory O((n + m) b). Weights are flatter than the true ratio: less variance for some bias, the more so
 * the larger α. Where the domains overlap well, {@link Ulsif} has no bias.
 *
 * <p>Source: Yamada, Suzuki, Kanamori, Hachiya, Sugiyama: Relative density-ratio estimation for robust distribution
 * comparison, Neural Computation 25, 2013, section 2. Deviations: the width is the median heuristic and λ a constant unless
 * given, where the paper chooses both by cross-validation; factors below 0 are set to 0, as in uLSIF.
 */
public final class Rulsif implements DensityRatio {
    private final Settings settings;

    public Rulsif(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knobs of RuLSIF.
     *
     * @param gamma of the Gaussian kernel, above 0, or "median"
     * @param lambda λ, above 0
     * @param alpha α, in [0, 1)
     * @param centers most kernel centres, at least 1
     */
    public record Settings(
            @Setting(byDefault = "median", about = Gamma.ABOUT)
            String gamma,

            @Setting(byDefault = "0.1", about = "Ridge on the factors of the kernels, above 0.")
            double lambda,

            @Setting(
                    byDefault = "0.1",
                    about = "Share of the target in the denominator, in [0, 1); weights are at most 1 over it.")
            double alpha,

            @Setting(byDefault = "100", about = KernelRatio.CENTERS)
            int centers) {
        public Settings {
            Gamma.check(gamma);
            require(lambda > 0 && Double.isFinite(lambda), "lambda must be above 0, was %s", lambda);
            require(centers >= 1, "centers must be at least 1, was %d", centers);
            require(alpha >= 0 && alpha < 1, "alpha must be in [0, 1), was %s", alpha);
        }
    }

    @Override
    public double[] weights(DomainRows domains, Seeds seeds) {
        return LeastSquaresRatio.ofSource(
                Gamma.kernel(settings.gamma(), domains.source(), domains.target()),
                KernelRatio.centers(domains, settings.centers(), seeds),
                domains,
                settings.alpha(),
                settings.lambda());
    }

    @Override
    public String remedy() {
        return "Or lower centers, which is %d".formatted(settings.centers());
    }

    /** Finds {@link Rulsif}. */
    public static final class Provider implements ReweightingProvider<Settings> {
        @Override
        public String id() {
            return "rulsif";
        }

        @Override
        public String summary() {
            return "Weigh source samples by a relative density ratio, which has a bound, in closed form.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Yamada, Suzuki, Kanamori, Hachiya, Sugiyama: Relative density-ratio estimation for robust distribution comparison. Neural Computation 25, 2013",
                    "https://doi.org/10.1162/NECO_a_00442");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Rulsif create(Settings settings) {
            return new Rulsif(settings);
        }
    }
}
