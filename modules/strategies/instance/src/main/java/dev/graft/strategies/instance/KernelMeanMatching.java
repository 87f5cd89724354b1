package dev.graft.strategies.instance;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import dev.graft.linalg.Blas;
import dev.graft.linalg.BoxedQuadraticProgram;
import dev.graft.linalg.GaussianKernel;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.Set;

/**
 * Weighs source samples so that their mean in a kernel's feature space is that of the target, then learns from the
 * weighted source and the visible target labels.
 *
 * <pre>  min over w   ½ wᵀ K w - κᵀ w   with   0 ≤ w ≤ B,   |Σ w - n| ≤ n ε
 *       K = k(Xs, Xs),   κ_i = n / m · Σ_j k(xs_i, xt_j)</pre>
 *
 * <p>Assumes covariate shift: p(x) differs between the domains, p(y | x) does not. Time O(n³) in the source samples,
 * memory a few matrices {@code [n, n]}. Not for sources without samples near the target: a few samples then carry all
 * the weight, which the effective sample size in the exhibit tells.
 *
 * <p>Source: Huang, Smola, Gretton, Borgwardt, Schölkopf: Correcting sample selection bias by unlabeled data, NIPS 2006,
 * equations (9) and (10). Deviations: the bandwidth is the median heuristic unless given; the target is all its visible
 * samples, labelled or not.
 */
public final class KernelMeanMatching implements AdaptationStrategy {
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
     */
    public record Settings(
            @Setting(byDefault = "1000", about = "Upper bound of a source weight, above 0.")
            double bound,

            @Setting(
                    byDefault = "auto",
                    about = "Slack of the mean weight around 1, in [0, 1); auto is (sqrt n - 1) / sqrt n.")
            String epsilon,

            @Setting(
                    byDefault = "median",
                    about = "Gamma of the Gaussian kernel exp(-gamma d^2), above 0; median is 1 / (2 median d^2).")
            String gamma) {
        public Settings {
            require(bound > 0, "bound must be above 0, was %s", bound);
            NumberOr.of(epsilon, "auto", "epsilon", x -> x >= 0 && x < 1, "in [0, 1)");
            NumberOr.of(gamma, "median", "gamma", x -> x > 0, "above 0");
        }
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        Blas.threads(context.threads());
        Pooled sources = Pooled.sources(seen);
        Matrix xs = Matrix.of(sources.data().samples().vectors().toArray());
        Matrix xt = Matrix.of(seen.targetVectors().toArray());
        double[] weights = weights(xs, xt);
        Pooled pooled = new Pooled(sources.data(), weights).with(seen.targetLabels(), seen.targetWeight());
        return Fitted.of(
                context.learner().fit(pooled.data(), pooled.weights(), context.seeds()), WeightsExhibit.of(weights));
    }

    /**
     * The weights of source samples.
     *
     * @param xs {@code [n, d]}
     * @param xt {@code [m, d]}
     * @return {@code [n]}, each in [0, bound]
     */
    public double[] weights(Matrix xs, Matrix xt) {
        int n = xs.rows();
        GaussianKernel kernel = NumberOr.of(settings.gamma(), "median", "gamma", x -> x > 0, "above 0")
                .map(GaussianKernel::new)
                .orElseGet(() -> GaussianKernel.ofMedianDistance(Matrix.vstack(xs, xt)));
        double epsilon = NumberOr.of(settings.epsilon(), "auto", "epsilon", x -> x >= 0 && x < 1, "in [0, 1)")
                .orElse((Math.sqrt(n) - 1) / Math.sqrt(n));
        double[] ones = new double[xt.rows()];
        Arrays.fill(ones, (double) n / xt.rows());
        double[] kappa = kernel.of(xs, xt).times(ones);
        return new BoxedQuadraticProgram(kernel.of(xs), kappa, settings.bound(), n * (1 - epsilon), n * (1 + epsilon))
                .solve()
                .x();
    }

    /** Finds {@link KernelMeanMatching}. */
    public static final class Provider implements StrategyProvider<Settings> {
        @Override
        public String id() {
            return "kmm";
        }

        @Override
        public String summary() {
            return "Kernel mean matching: weigh source samples until their mean in feature space is the target's.";
        }

        @Override
        public Family family() {
            return Family.INSTANCE;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(
                    Need.CLASS_LABELS,
                    Need.SOURCE_LABELS,
                    Need.TARGET_SAMPLES,
                    Need.SAME_FEATURES,
                    Need.WEIGHTED_LEARNER);
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
