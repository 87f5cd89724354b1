package dev.graft.strategies.feature;

import static dev.graft.core.Require.require;

import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.domains.Domains;

/**
 * Projects both domains onto components along which they vary, but not apart: their means in the space of a kernel come close.
 * Then learns there from the source and the visible target labels.
 *
 * <pre>  K = k([Xs; Xt], [Xs; Xt]),   H = I - 1 1ᵀ / (n + m),   L = e eᵀ,   e = 1 / n in the source, -1 / m in the target
 *  min over W   tr(WᵀW) + μ tr(Wᵀ K L K W)   with   Wᵀ K H K W = I
 *  solved by the k leading eigenvectors of (I + μ K L K)⁻¹ K H K;   Z = K W</pre>
 *
 * <p>L has rank one, so that the symmetric root of {@code I + μ K L K} is known and a symmetric problem is left, of which the
 * leading eigenvectors alone are computed ({@link Directions}). With the kernel {@code linear} it is one of d rows where there
 * are fewer features than samples, and the same components ({@link KernelSpace#linear}). {@code primal} pays for the weights of
 * features instead, {@code min tr(AᵀA) + μ tr(AᵀXᵀL X A)} with {@code AᵀXᵀH X A = I}, which is the problem of {@link
 * JointDistributionAdaptation} without classes: its λ is {@code 1 / μ}, where M is not divided by its norm.
 *
 * <p>Assumes that the classes lie alike around the means of both domains; they may be moved, not swapped. Symmetric. Time
 * O(N³) and memory a few matrices {@code [N, N]} for N samples of both domains with a Gaussian kernel, O(N l²) and {@code [N,
 * l]} with l landmarks, O(N d²) and {@code [N, d]} for the other kernels and d features. Not where the shares of the classes
 * differ between the domains: equal means are then wrong.
 *
 * <p>Source: Pan, Tsang, Kwok, Yang: Domain adaptation via transfer component analysis, IEEE Transactions on Neural Networks
 * 22(2), 2011: the problem above. The paper leaves μ and k to the data. Deviations: the components are vectors w of length 1,
 * as published programs take them, unless {@code scale} is {@code unit-variance}; the bandwidth is the median heuristic unless
 * given; the target is all its visible samples, labelled or not; {@code unit-length} and {@code landmarks} are additions.
 */
public final class TransferComponentAnalysis implements AdaptationStrategy {
    private final Settings settings;

    public TransferComponentAnalysis(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knobs of transfer component analysis.
     *
     * @param mu μ, at least 0
     * @param projection the space, and what is taken of it
     */
    public record Settings(
            @Setting(
                    byDefault = "1",
                    about =
                            "What the distance of the domains' means costs against the length of the components, at least 0.")
            double mu,

            Projection projection) {
        public Settings {
            require(mu >= 0 && Double.isFinite(mu), "mu must be at least 0, was %s", mu);
        }
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return MappedLearning.fit(seen, context, domains -> map(domains, context.seeds()));
    }

    /** Both domains along their transfer components. */
    public Mapped map(Domains domains, Seeds seeds) {
        Discrepancy means =
                Discrepancy.ofDomains(domains.source().rows(), domains.target().rows());
        return Components.of(settings.projection(), domains, seeds).keepingSmall(means, settings.mu(), 1);
    }

    /** Finds {@link TransferComponentAnalysis}. */
    public static final class Provider implements MappingProvider<Settings> {
        @Override
        public String id() {
            return "tca";
        }

        @Override
        public String summary() {
            return "Transfer component analysis: components along which the domains vary, but not apart.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Pan, Tsang, Kwok, Yang: Domain adaptation via transfer component analysis. IEEE Transactions on Neural Networks 22(2), 2011",
                    "https://doi.org/10.1109/TNN.2010.2091281");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public TransferComponentAnalysis create(Settings settings) {
            return new TransferComponentAnalysis(settings);
        }
    }
}
