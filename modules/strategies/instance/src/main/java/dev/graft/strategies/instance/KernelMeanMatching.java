package dev.graft.strategies.instance;

import static dev.graft.core.Require.require;

import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.NumberOr;
import dev.graft.core.strategy.Setting;
import dev.graft.domains.DomainRows;
import dev.graft.domains.Gamma;
import dev.graft.linalg.BoxedQuadraticProgram;
import dev.graft.linalg.GaussianKernel;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.Rows;
import java.util.Arrays;

/**
 * Weighs source samples so that their mean in a kernel's feature space is that of the target, then learns from the
 * weighted source and the visible target labels.
 *
 * <pre>  min over w   ½ wᵀ K w - κᵀ w   with   0 ≤ w ≤ B,   |Σ w - n| ≤ n ε
 *       K = k(Xs, Xs),   κ_i = n / m · Σ_j k(xs_i, xt_j)</pre>
 *
 * <p>Assumes covariate shift: p(x) differs between the domains, p(y | x) does not. Time O(n³) in the source samples that
 * are weighed at once and O(n m d) for m target samples of d features, memory a few matrices {@code [n, n]}. Not for
 * sources without samples near the target: a few samples then carry all the weight, which the effective sample size in the
 * exhibit tells.
 *
 * <p>Source: Huang, Smola, Gretton, Borgwardt, Schölkopf: Correcting sample selection bias by unlabeled data, NIPS 2006,
 * equations (9) and (10). Deviations: the bandwidth is the median heuristic unless given; the target is all its visible
 * samples, labelled or not; a source of more than {@code most-samples} is split at random into parts of one size, and each
 * is weighed by itself against the whole target (after Chandra, Haque, Khan, Aggarwal: Efficient sampling-based kernel mean
 * matching, ICDM 2016, who draw the parts with replacement, and from the target too).
 */
public final class KernelMeanMatching implements DensityRatio {
    private final Settings settings;

    public KernelMeanMatching(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knobs of kernel mean matching.
     *
     * @param bound B, above 0
     * @param epsilon ε, in [0, 1), or "auto" for {@code (√n - 1) / √n}
     * @param gamma of the Gaussian kernel, above 0, or "median"
     * @param mostSamples at least 2
     */
    public record Settings(
            @Setting(byDefault = "1000", about = "Upper bound of a source weight, above 0.")
            double bound,

            @Setting(
                    byDefault = "auto",
                    about = "Slack of the mean weight around 1, in [0, 1); auto is (sqrt n - 1) / sqrt n.")
            String epsilon,

            @Setting(byDefault = "median", about = Gamma.ABOUT)
            String gamma,

            @Setting(
                    byDefault = "2000",
                    about =
                            "Most source samples weighed at once, at least 2; more are split at random into parts, each weighed by itself.")
            int mostSamples) {
        public Settings {
            require(bound > 0, "bound must be above 0, was %s", bound);
            NumberOr.of(epsilon, "auto", "epsilon", x -> x >= 0 && x < 1, "in [0, 1)");
            Gamma.check(gamma);
            require(mostSamples >= 2, "most-samples must be at least 2, was %d", mostSamples);
        }
    }

    @Override
    public double[] weights(DomainRows domains, Seeds seeds) {
        GaussianKernel kernel = Gamma.kernel(settings.gamma(), domains.source(), domains.target());
        int n = domains.source().rows();
        if (n <= settings.mostSamples()) {
            return matched(domains.source(), domains.target(), kernel);
        }
        double[] weights = new double[n];
        int parts = (n + settings.mostSamples() - 1) / settings.mostSamples();
        for (int[] part : RandomParts.of(n, parts, seeds.random(Axis.BATCH_ORDER))) {
            double[] own = matched(domains.source().select(part), domains.target(), kernel);
            for (int i = 0; i < part.length; i++) {
                weights[part[i]] = own[i];
            }
        }
        return weights;
    }

    /**
     * The weights of source samples that are matched together.
     *
     * @param xs {@code [n, d]}
     * @param xt {@code [m, d]}
     * @return {@code [n]}, each in [0, bound]
     */
    private double[] matched(Rows xs, Rows xt, GaussianKernel kernel) {
        int n = xs.rows();
        double epsilon = NumberOr.of(settings.epsilon(), "auto", "epsilon", x -> x >= 0 && x < 1, "in [0, 1)")
                .orElse((Math.sqrt(n) - 1) / Math.sqrt(n));
        // the largest matrix first: where it does not fit into the memory, nothing has been computed in vain
        Matrix k = kernel.of(xs);
        double[] kappa =
                Arrays.stream(kernel.means(xs, xt)).map(mean -> n * mean).toArray();
        return new BoxedQuadraticProgram(k, kappa, settings.bound(), n * (1 - epsilon), n * (1 + epsilon))
                .solve()
                .x();
    }

    @Override
    public String remedy() {
        return "Or lower most-samples, which is %d, so that fewer are weighed at once"
                .formatted(settings.mostSamples());
    }

    /** Finds {@link KernelMeanMatching}. */
    public static final class Provider implements ReweightingProvider<Settings> {
        @Override
        public String id() {
            return "kmm";
        }

        @Override
        public String summary() {
            return "Kernel mean matching: weigh source samples until their mean in feature space is the target's.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Huang, Smola, Gretton, Borgwardt, Schölkopf: Correcting sample selection bias by unlabeled data. NIPS 2006",
                    "https://papers.nips.cc/paper/2006/hash/a2186aa7c086b46ad4e8bf81e2a3a19b-Abstract.html");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public KernelMeanMatching create(Settings settings) {
            return new KernelMeanMatching(settings);
        }
    }
}
