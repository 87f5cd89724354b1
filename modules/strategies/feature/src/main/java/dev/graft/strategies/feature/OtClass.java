package dev.graft.strategies.feature;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Classes;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.Sinkhorn;
import java.util.Arrays;
import java.util.List;

/**
 * Optimal transport that keeps classes together: as {@code ot-sinkhorn}, but a target sample that gets mass of several source
 * classes costs more than one that gets all of it from one class.
 *
 * <pre>  min over P ≥ 0   Σ C_ij P_ij + ε Σ P_ij log P_ij + η Σ_j Σ_c √(Σ_{i in c} P_ij)   with   P 1 = 1/n,   Pᵀ1 = 1/m
 *       C_ij = ‖xs_i − xt_j‖² / scale,   X̂s = n P Xt</pre>
 *
 * <p>The root is concave. In each round its tangent at the last plan, which lies above it, takes its place, and the problem is
 * {@code ot-sinkhorn}'s with other costs: {@code C_ij + η / (2 √(κ + Σ_{k in c(i)} P_kj))}, κ = 0.001; the first round is without.
 * No round raises the objective.
 *
 * <p>Assumes what {@code ot-sinkhorn} does, and that target samples which are near each other have one class. Time and memory
 * are those of {@code ot-sinkhorn}, for each round less than for the first, since it begins at the prices of the one before. Not
 * with an η far above the scale of the costs: what the first round took for the class of a target sample then stays so.
 *
 * <p>Source: Courty, Flamary, Tuia, Rakotomamonjy: Optimal transport for domain adaptation, TPAMI 39, 2017, with the class
 * regularisation and its majorisation-minimisation of Courty, Flamary, Tuia: Domain adaptation with regularized optimal
 * transport, ECML PKDD 2014, p = 1/2. Deviations: κ, which keeps the tangent finite, is POT's; each round is solved to the
 * tolerance, where POT stops after 200 iterations, which may leave its marginals off; the infinite cost of two different labels
 * is finite, and exp(-40) is left of its mass. The papers choose ε and η by labels of the target; the defaults here are one
 * choice, on costs divided by the largest.
 */
public final class OtClass implements AdaptationStrategy {
    /** κ: of the mass of a class that a target sample gets. */
    private static final double LEAST_MASS = 1e-3;

    private final Settings settings;

    public OtClass(Settings settings) {
        this.settings = settings;
    }

    /**
     * The knobs of transport that keeps classes together.
     *
     * @param classReg η, at least 0
     * @param rounds at least 1
     */
    public record Settings(
            EntropySettings entropy,

            @Setting(
                    byDefault = "0.1",
                    about = "Strength of the regularisation by classes, at least 0; in units of the divided costs.")
            double classReg,

            @Setting(byDefault = "10", about = "Rounds of majorisation and minimisation, at least 1.")
            int rounds) {
        public Settings {
            require(classReg >= 0 && Double.isFinite(classReg), "class-reg must be at least 0, was %s", classReg);
            require(rounds >= 1, "rounds must be at least 1, was %s", rounds);
        }
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return TransportLearning.fit(
                seen, context, settings.entropy().mostSamples(), pairs -> transport(pairs, context::checkCancelled));
    }

    /** The source, moved by the plan of the last round. */
    Transported transport(Pairs pairs, Runnable beforeRound) {
        EntropySettings entropy = settings.entropy();
        Matrix costs = pairs.costs();
        double scale = entropy.cost().of(costs);
        Matrix apart = pairs.apart(costs, entropy.moreThanAny(costs, scale));
        Sinkhorn sinkhorn = entropy.sinkhorn(scale);
        double[] a = pairs.sourceMasses();
        double[] b = pairs.targetMasses();
        Sinkhorn.Solution solution = sinkhorn.solve(apart, a, b);
        double[][] masses = masses(solution.plan(), pairs.labels());
        int iterations = solution.iterations();
        for (int round = 1; round < settings.rounds(); round++) {
            beforeRound.run();
            solution = sinkhorn.solve(withTangents(apart, masses, pairs.labels(), scale), a, b, solution.rowPrices());
            masses = masses(solution.plan(), pairs.labels());
            iterations += solution.iterations();
        }
        return EntropicPlan.transported(
                pairs,
                costs,
                solution,
                entropy,
                iterations,
                List.of(EntropicPlan.row(
                        "share of a target sample's mass that its largest class sends", "%.3f", purity(masses))));
    }

    private Matrix withTangents(Matrix costs, double[][] masses, Classes labels, double scale) {
        double[][] slopes = Arrays.stream(masses)
                .map(ofClass -> Arrays.stream(ofClass)
                        .map(mass -> settings.classReg() * scale / (2 * Math.sqrt(mass + LEAST_MASS)))
                        .toArray())
                .toArray(double[][]::new);
        return costs.map((i, j, cost) -> cost + slopes[labels.value(i)][j]);
    }

    /** What each target sample gets of each class, {@code [classes, m]}. */
    private static double[][] masses(Matrix plan, Classes labels) {
        double[][] masses = new double[labels.names().size()][plan.columns()];
        for (int i = 0; i < plan.rows(); i++) {
            double[] ofClass = masses[labels.value(i)];
            double[] row = plan.row(i);
            for (int j = 0; j < row.length; j++) {
                ofClass[j] += row[j];
            }
        }
        return masses;
    }

    /** The mass of the largest class of each target sample, of all mass, which is 1. */
    private static double purity(double[][] masses) {
        double sum = 0;
        for (int j = 0; j < masses[0].length; j++) {
            double largest = 0;
            for (double[] ofClass : masses) {
                largest = Math.max(largest, ofClass[j]);
            }
            sum += largest;
        }
        return sum;
    }

    /** Finds {@link OtClass}. */
    public static final class Provider implements MappingProvider<Settings> {
        @Override
        public String id() {
            return "ot-class";
        }

        @Override
        public String summary() {
            return "Optimal transport that keeps classes together: a target sample gets mass of few source classes.";
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
        public OtClass create(Settings settings) {
            return new OtClass(settings);
        }
    }
}
