package dev.graft.strategies.instance;

import static dev.graft.core.Require.require;

import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Setting;
import dev.graft.domains.DomainRows;
import dev.graft.domains.Gamma;

/**
 * Weighs source samples by the density ratio that fits best in least squares, then learns from the weighted source and the
 * visible target labels.
 *
 * <pre>  r(x) = Σ_l θ_l k(x, c_l),   H = 1/n Σ_i k_i k_iᵀ with k_i = (k(xs_i, c_l))_l,   h_l = 1/m Σ_j k(xt_j, c_l)
 *  θ = max(0, (H + λ I)⁻¹ h),   w_i = r(xs_i)</pre>
 *
 * <p>Assumes covariate shift: p(x) differs between the domains, p(y | x) does not. A closed form: time O((n + m) b d + n b² +
 * b³) for b centres, memory O((n + m) b). The ratio has no bound, and a λ that is too small makes it follow single samples;
 * see {@link Rulsif} for a bounded one.
 *
 * <p>Source: Kanamori, Hido, Sugiyama: A least-squares approach to direct importance estimation, JMLR 10, 2009, section 3.
 * Deviation: the width is the median heuristic and λ a constant unless given, where the paper chooses both by leave-one-out
 * cross-validation.
 */
public final class Ulsif implements DensityRatio {
    private final Settings settings;

    public Ulsif(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knobs of uLSIF.
     *
     * @param gamma of the Gaussian kernel, above 0, or "median"
     * @param lambda λ, above 0
     * @param centers most kernel centres, at least 1
     */
    public record Settings(
            @Setting(byDefault = "median", about = Gamma.ABOUT)
            String gamma,

            @Setting(byDefault = "0.1", about = "Ridge on the factors of the kernels, above 0.")
            double lambda,

            @Setting(byDefault = "100", about = KernelRatio.CENTERS)
            int centers) {
        public Settings {
            Gamma.check(gamma);
            require(lambda > 0 && Double.isFinite(lambda), "lambda must be above 0, was %s", lambda);
            require(centers >= 1, "centers must be at least 1, was %d", centers);
        }
    }

    @Override
    public double[] weights(DomainRows domains, Seeds seeds) {
        return LeastSquaresRatio.ofSource(
                Gamma.kernel(settings.gamma(), domains.source(), domains.target()),
                KernelRatio.centers(domains, settings.centers(), seeds),
                domains,
                0,
                settings.lambda());
    }

    @Override
    public String remedy() {
        return "Or lower centers, which is %d".formatted(settings.centers());
    }

    /** Finds {@link Ulsif}. */
    public static final class Provider implements ReweightingProvider<Settings> {
        @Override
        public String id() {
            return "ulsif";
        }

        @Override
        public String summary() {
            return "Weigh source samples by a density ratio in closed form: least squares with a ridge.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Kanamori, Hido, Sugiyama: A least-squares approach to direct importance estimation. JMLR 10, 2009",
                    "https://www.jmlr.org/papers/v10/kanamori09a.html");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Ulsif create(Settings settings) {
            return new Ulsif(settings);
        }
    }
}
