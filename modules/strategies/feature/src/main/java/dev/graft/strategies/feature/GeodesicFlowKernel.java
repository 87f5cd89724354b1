package dev.graft.strategies.feature;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.NumberOr;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.linalg.Matrix;
import java.util.Optional;

/**
 * Compares samples in all the subspaces on the way from the source's to the target's at once, then learns from the source and
 * the visible target labels.
 *
 * <pre>  Φ(t), t in [0, 1]   the shortest way from the k first principal components of Xs to those of Xt
 *  G = ∫ Φ(t) Φ(t)ᵀ dt,   xᵀ G y the inner product,   Z = X A with A Aᵀ = G</pre>
 *
 * <p>G is known in closed form from the principal angles of the two subspaces ({@link GeodesicFlow}). As features A takes the
 * place of {@code G^(1/2)}: it has the same inner products and distances with 2 k columns instead of d, so that any learner
 * can use it. Assumes that each domain lies near a subspace, and that samples between them resemble both. Symmetric but for a
 * translation. Time O((n + m) d min(n + m, d)) for n source and m target samples of d features, memory O((n + m) d). Not for
 * a target of a few samples, whose components are chance.
 *
 * <p>Source: Gong, Shi, Sha, Grauman: Geodesic flow kernel for unsupervised domain adaptation, CVPR 2012: the flow,
 * its kernel in closed form, and the dimension by subspace disagreement ({@link SubspaceDisagreement}), which is {@code auto}.
 * Deviations: both subspaces are those of principal components, where the paper also takes partial least squares for the
 * source; k is no more than half of the features, nor than the directions in which both domains vary, and the exhibit says so.
 */
public final class GeodesicFlowKernel implements AdaptationStrategy {
    private static final String AUTO = "auto";
    private static final String NO_MORE = "half of the features, or " + Subspaces.NO_MORE;

    private final Settings settings;

    public GeodesicFlowKernel(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knob of the geodesic flow kernel.
     *
     * @param dimensions k, a whole number of at least 1, or "auto"
     */
    public record Settings(
            @Setting(
                    byDefault = AUTO,
                    about =
                            "How many components of each domain, at least 1, at most half of the features; auto takes as many as their subspaces agree on.")
            String dimensions) {
        public Settings {
            number(dimensions);
        }

        private static Optional<Integer> number(String dimensions) {
            return NumberOr.of(
                            dimensions, AUTO, "dimensions", k -> k >= 1 && k == Math.rint(k), "that is whole, from 1")
                    .map(Double::intValue);
        }
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return MappedLearning.fit(seen, context, domains -> map(domains.source(), domains.target()));
    }

    /** Both domains, {@code [n, d]} and {@code [m, d]}, in the features of the kernel. */
    public Mapped map(Matrix source, Matrix target) {
        int half = Math.max(1, source.columns() / 2);
        int asked = Settings.number(settings.dimensions())
                .orElseGet(() -> SubspaceDisagreement.dimensions(source, target, half));
        Subspaces subspaces = Subspaces.of(source, target, Math.min(asked, half));
        GeodesicFlow flow = GeodesicFlow.between(
                subspaces.source().directions(), subspaces.target().directions());
        TargetMap map = new TargetMap.Linear(subspaces.source().mean(), flow.root());
        return new Mapped(map.of(source), map.of(target), map)
                .with(Dimensions.exhibit(asked, subspaces.count(), NO_MORE));
    }

    /** Finds {@link GeodesicFlowKernel}. */
    public static final class Provider implements MappingProvider<Settings> {
        @Override
        public String id() {
            return "gfk";
        }

        @Override
        public String summary() {
            return "Geodesic flow kernel: compare samples in all subspaces between the source's and the target's.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Gong, Shi, Sha, Grauman: Geodesic flow kernel for unsupervised domain adaptation. CVPR 2012",
                    "https://doi.org/10.1109/CVPR.2012.6247911");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public GeodesicFlowKernel create(Settings settings) {
            return new GeodesicFlowKernel(settings);
        }
    }
}
