package dev.graft.strategies.feature;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.linalg.ExactTransport;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Optimal transport: moves the source onto the target with the least effort, each source sample to the mean of the target samples
 * that its mass goes to, then learns from the moved source and the visible target labels.
 *
 * <pre>  P = argmin over P ≥ 0   Σ C_ij P_ij   with   P 1 = 1/n,   Pᵀ1 = 1/m,   C_ij = ‖xs_i − xt_j‖²
 *       X̂s = n P Xt</pre>
 *
 * <p>Where target labels are visible, mass between two different classes costs more than any detour, so that none goes there
 * if a plan can do without.
 *
 * <p>Assumes that the target is the source, moved by a map that keeps what is near near, with the same share of each class. Time
 * O(n m d) for the costs, and in practice about that again for the plan; memory a few matrices {@code [n, m]}. Not where the
 * domains have different shares of classes, or outliers: all mass must go somewhere, and here to single samples;
 * {@code ot-sinkhorn} spreads it.
 *
 * <p>Source: Courty, Flamary, Tuia, Rakotomamonjy: Optimal transport for domain adaptation, TPAMI 39, 2017, the method called
 * OT-exact there, with the barycentric mapping and the labels of its semi-supervised case. Deviation: the cost of a pair of
 * different labels is infinite there; here it is finite, but larger than any detour, so that there is a plan also where the visible
 * labels have a class more often than the source.
 */
public final class OtExact implements AdaptationStrategy {
    private final Settings settings;

    public OtExact(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knob of exact transport.
     *
     * @param mostSamples of the source for the plan, 0 for all
     */
    public record Settings(
            @Setting(
                    byDefault = "0",
                    about = "Source samples that the plan is made of, drawn at random; the others follow their nearest. 0 is all.")
            int mostSamples) {
        public Settings {
            TransportLearning.requireMostSamples(mostSamples);
        }
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return TransportLearning.fit(seen, context, settings.mostSamples(), this::transport);
    }

    /** The source, moved by the cheapest plan. */
    public Transported transport(Pairs pairs) {
        Matrix costs = pairs.costs();
        ExactTransport.Solution solution = ExactTransport.uniform(pairs.apart(costs, dearerThanDetours(costs)));
        Matrix moved = solution.plan().times(pairs.target()).scale(pairs.source().rows());
        double cost = Arrays.stream(solution
                        .plan()
                        .map((i, j, mass) -> mass * costs.get(i, j))
                        .rowSums())
                .sum();
        return new Transported(
                moved,
                cost,
                List.of(
                        List.of("mean squared distance moved", String.format(Locale.ROOT, "%.4g", cost)),
                        List.of("pairs that mass moves between", String.valueOf(solution.plan().size())),
                        List.of("steps of the network simplex", String.valueOf(solution.pivots()))));
    }

    /** A detour visits each sample at most once, and is no dearer than so many times the largest cost. */
    private static double dearerThanDetours(Matrix costs) {
        double largest = CostScale.MAX.of(costs);
        return largest * (1 + Math.min(costs.rows(), costs.columns()));
    }

    /** Finds {@link OtExact}. */
    public static final class Provider implements MappingProvider<Settings> {
        @Override
        public String id() {
            return "ot-exact";
        }

        @Override
        public String summary() {
            return "Optimal transport: move each source sample to the target samples that the cheapest plan takes it to.";
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
        public OtExact create(Settings settings) {
            return new OtExact(settings);
        }
    }
}
