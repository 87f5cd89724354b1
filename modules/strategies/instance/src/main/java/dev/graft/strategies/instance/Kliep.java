package dev.graft.strategies.instance;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Setting;
import dev.graft.domains.DomainRows;
import dev.graft.domains.Gamma;
import dev.graft.linalg.GaussianKernel;
import dev.graft.linalg.Rows;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Weighs source samples by a density ratio under which the target is most likely, then learns from the weighted source and
 * the visible target labels.
 *
 * <pre>  r(x) = Σ_l θ_l k(x, c_l)
 *  max over θ   1/m Σ_j log r(xt_j)   with   θ ≥ 0,   1/n Σ_i r(xs_i) = 1,   then   w_i = r(xs_i)</pre>
 *
 * <p>Assumes covariate shift: p(x) differs between the domains, p(y | x) does not. Time O((n + m) b d + m b²) for b centres,
 * memory O((n + m) b). Not for domains far apart: the ratio is then estimated where there are no source samples.
 *
 * <p>Source: Sugiyama, Suzuki, Nakajima, Kashima, von Bünau, Kawanabe: Direct importance estimation for covariate shift
 * adaptation, Annals of the Institute of Statistical Mathematics 60, 2008, section 2. Deviations: the width is the median heuristic
 * unless given or cross-validated, as it always is in the paper; the problem is solved to its optimum, where the paper climbs
 * by gradient steps and projections: with {@code π_l = θ_l 1/n Σ_i k(xs_i, c_l)} it is that of {@link MixtureWeights}.
 */
public final class Kliep implements DensityRatio {
    private static final String CROSS_VALIDATED = "cv";

    private final Settings settings;

    public Kliep(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knobs of KLIEP.
     *
     * @param gamma of the Gaussian kernel, above 0, or "median", or "cv"
     * @param centers most kernel centres, at least 1
     */
    public record Settings(
            @Setting(
                    byDefault = "median",
                    about =
                            "Gamma of the Gaussian kernel exp(-gamma d^2), above 0; median is 1 / (2 median d^2); cv takes the likeliest width around it.")
            String gamma,

            @Setting(byDefault = "100", about = KernelRatio.CENTERS)
            int centers) {
        public Settings {
            if (!gamma.equals(CROSS_VALIDATED)) {
                Gamma.check(gamma);
            }
            require(centers >= 1, "centers must be at least 1, was %d", centers);
        }
    }

    @Override
    public double[] weights(DomainRows domains, Seeds seeds) {
        Rows centers = KernelRatio.centers(domains, settings.centers(), seeds);
        GaussianKernel kernel = settings.gamma().equals(CROSS_VALIDATED)
                ? LikeliestWidth.of(domains, centers, seeds)
                : Gamma.kernel(settings.gamma(), domains.source(), domains.target());
        return ratio(kernel, centers, domains).at(domains.source());
    }

    /**
     * The ratio under which the target is most likely. Centres whose kernel reaches no source sample would weigh none, and are
     * left out.
     *
     * @throws GraftException if no centre reaches a source sample
     */
    static KernelRatio ratio(GaussianKernel kernel, Rows all, DomainRows domains) {
        double[] reach = kernel.means(all, domains.source());
        int[] reaching = IntStream.range(0, reach.length)
                .filter(l -> reach[l] >= Double.MIN_NORMAL)
                .toArray();
        if (reaching.length == 0) {
            throw new GraftException(
                    "kliep: none of the %d kernels of gamma %s around target samples reaches a source sample. Lower gamma, or scale the features."
                            .formatted(reach.length, kernel.gamma()));
        }
        double[] inverse = IntStream.of(reaching).mapToDouble(l -> 1 / reach[l]).toArray();
        Rows centers = all.select(reaching);
        double[] factors =
                MixtureWeights.mostLikely(kernel.of(domains.target(), centers).timesDiagonal(inverse));
        Arrays.setAll(factors, l -> factors[l] * inverse[l]);
        return new KernelRatio(kernel, centers, factors);
    }

    @Override
    public String remedy() {
        return "Or lower centers, which is %d".formatted(settings.centers());
    }

    /** Finds {@link Kliep}. */
    public static final class Provider implements ReweightingProvider<Settings> {
        @Override
        public String id() {
            return "kliep";
        }

        @Override
        public String summary() {
            return "Weigh source samples by the density ratio under which the target is most likely.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Sugiyama, Suzuki, Nakajima, Kashima, von Bünau, Kawanabe: Direct importance estimation for covariate shift adaptation. Annals of the Institute of Statistical Mathematics 60, 2008",
                    "https://doi.org/10.1007/s10463-008-0197-x");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Kliep create(Settings settings) {
            return new Kliep(settings);
        }
    }
}
