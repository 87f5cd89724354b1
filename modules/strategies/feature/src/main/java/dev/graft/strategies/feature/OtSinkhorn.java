package dev.graft.strategies.feature;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.Adaptation;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.Sinkhorn;
import java.util.List;

/**
 * Optimal transport with an entropy: moves each source sample to the mean of many target samples, the nearer the more of each, then
 * learns from the moved source and the visible target labels.
 *
 * <pre>  P = argmin over P ≥ 0   Σ C_ij P_ij + ε Σ P_ij log P_ij   with   P 1 = 1/n,   Pᵀ1 = 1/m
 *       C_ij = ‖xs_i − xt_j‖² / scale,   X̂s = n P Xt</pre>
 *
 * <p>Where target labels are visible, mass does not go between two different classes if a plan can do without.
 *
 * <p>Assumes that the target is the source, moved by a map that keeps what is near near, with the same share of each class; ε
 * evens out single samples, and draws the moved source together the more, the larger it is. Time O(n m d) for the costs and
 * O(n m) for each iteration, of which there are the more, the smaller ε is; memory a few matrices {@code [n, m]}. Not with an ε
 * near the scale of the costs, which moves the whole source to the mean of the target: the exhibit tells how far a sample is spread.
 *
 * <p>Source: Cuturi: Sinkhorn distances, NIPS 2013; for domains, Courty, Flamary, Tuia, Rakotomamonjy: Optimal transport for
 * domain adaptation, TPAMI 39, 2017, the method called OT-IT there. Deviations: costs are divided by their scale, so that a
 * default of ε can be given; the infinite cost of two different labels is finite, and exp(-40) is left of its mass.
 */
public final class OtSinkhorn implements AdaptationStrategy {
    private final Settings settings;

    public OtSinkhorn(Settings settings) {
        this.settings = settings;
    }

    /** The knobs of transport with an entropy. */
    public record Settings(EntropySettings entropy) {}

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return TransportLearning.fit(seen, context, settings.entropy().mostSamples(), this::transport);
    }

    /** The source, moved by the plan. */
    public Transported transport(Pairs pairs) {
        EntropySettings entropy = settings.entropy();
        Matrix costs = pairs.costs();
        double scale = entropy.cost().of(costs);
        Matrix apart = pairs.apart(costs, entropy.forbidden(costs, scale));
        Sinkhorn.Solution solution = entropy.sinkhorn(scale).solve(apart, pairs.sourceMasses(), pairs.targetMasses());
        return EntropicPlan.transported(pairs, costs, solution, entropy, solution.iterations(), List.of());
    }

    /** Finds {@link OtSinkhorn}. */
    public static final class Provider implements MappingProvider<Settings> {
        @Override
        public String id() {
            return "ot-sinkhorn";
        }

        @Override
        public String summary() {
            return "Optimal transport with an entropy: move each source sample to the mean of many near target samples.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Courty, Flamary, Tuia, Rakotomamonjy: Optimal transport for domain adaptation. TPAMI 39, 2017",
                    "https://arxiv.org/abs/1507.00504");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public OtSinkhorn create(Settings settings) {
            return new OtSinkhorn(settings);
        }
    }
}
