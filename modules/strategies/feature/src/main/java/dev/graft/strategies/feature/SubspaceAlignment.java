package dev.graft.strategies.feature;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.linalg.Matrix;

/**
 * Turns the principal components of the source towards those of the target, then learns from the source in the turned
 * coordinates and from the visible target labels.
 *
 * <pre>  Ps, Pt   the k first principal components of Xs and of Xt
 *  M = PsᵀPt                                minimises ‖Ps M - Pt‖
 *  Zs = (Xs - x̄s) Ps M,   Zt = (Xt - x̄t) Pt</pre>
 *
 * <p>Assumes that both domains vary along the same few directions, of which each shows its own view. Asymmetric: the target
 * is projected, and the source follows. Time O((n + m) d min(n + m, d)) for n source and m target samples of d features,
 * memory O((n + m) d). Not for a target of a few samples, whose components are chance, nor where the scale of a direction
 * differs between the domains: coordinates are turned, not scaled, which {@link Coral} does.
 *
 * <p>Source: Fernando, Habrard, Sebban, Tuytelaars: Unsupervised visual domain adaptation using subspace alignment, ICCV
 * 2013: M is the paper's minimiser. Deviations: the paper chooses k by cross-validation of the source below a bound; here it is a
 * setting, which the selection of settings may search, by default 80 as in published programs; it is no more than the
 * directions in which both domains vary, which the exhibit says. Each domain is centred on its own mean.
 */
public final class SubspaceAlignment implements AdaptationStrategy {
    private final Settings settings;

    public SubspaceAlignment(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knob of subspace alignment.
     *
     * @param dimensions k, at least 1
     */
    public record Settings(
            @Setting(
                    byDefault = "80",
                    about = "How many components of each domain, at least 1; no more are taken than both domains have.")
            int dimensions) {
        public Settings {
            Dimensions.check(dimensions);
        }
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return MappedLearning.fit(seen, context, domains -> map(domains.source(), domains.target()));
    }

    /** Both domains, {@code [n, d]} and {@code [m, d]}, in the coordinates of the target's components. */
    public Mapped map(Matrix source, Matrix target) {
        Subspaces subspaces = Subspaces.of(source, target, settings.dimensions());
        Matrix ps = subspaces.source().directions();
        Matrix pt = subspaces.target().directions();
        Matrix aligned = subspaces.source().map().of(source).times(ps.transposeTimes(pt));
        TargetMap toTarget = subspaces.target().map();
        return new Mapped(aligned, toTarget.of(target), toTarget)
                .with(Dimensions.exhibit(settings.dimensions(), subspaces.count(), Subspaces.NO_MORE));
    }

    /** Finds {@link SubspaceAlignment}. */
    public static final class Provider implements MappingProvider<Settings> {
        @Override
        public String id() {
            return "subspace-alignment";
        }

        @Override
        public String summary() {
            return "Turn the principal components of the source towards those of the target.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Fernando, Habrard, Sebban, Tuytelaars: Unsupervised visual domain adaptation using subspace alignment. ICCV 2013",
                    "https://arxiv.org/abs/1409.5241");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public SubspaceAlignment create(Settings settings) {
            return new SubspaceAlignment(settings);
        }
    }
}
