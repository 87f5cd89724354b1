package dev.graft.strategies.multitask;

import static dev.graft.core.Require.require;

import dev.graft.core.seed.Seeds.Axis;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.MultiTaskStrategy;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.NumberOr;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.MultiTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Joint selection of features: a linear model for each task, all of which use the same few features, each with weights of its own.
 *
 * <pre>  min over W, b   1 / n · Σ_t Σ_i loss(w_t'x_ti + b_t, y_ti) + λ · Σ_j ‖W_j‖₂</pre>
 *
 * <p>with half the squared error for numbers and the logistic loss for classes, and {@code W_j} the weights of feature j over all
 * tasks (and classes): they vanish together. Intercepts are free. λ is a share of the smallest that leaves no feature: at 1 each
 * task predicts its mean or its classes' frequencies.
 *
 * <p>Assumes that one small set of features serves all tasks; tasks may have classes of their own. Cost: some hundred steps for each
 * of 16 strengths, O(min(n, T d) d) each for numbers, O(n d classes) for classes, and that for each fold; memory for all samples with
 * zeros filled in. Not where every feature matters a little, nor where tasks need different ones: a feature that one task needs is
 * kept, and learned, for all. A task that has seen one class predicts that.
 *
 * <p>Source: G. Obozinski, B. Taskar, M. Jordan, "Joint covariate selection and joint subspace selection for multiple classification
 * problems", Statistics and Computing 20, 2010; A. Argyriou, T. Evgeniou, M. Pontil, "Convex multi-task feature
 * learning", Machine Learning 73, 2008, whose method is this one in rotated features, with the norm squared. Deviations: features
 * have a variance of 1 over all tasks, so that their units do not choose; accelerated proximal gradients instead of a blockwise
 * path ({@link ProximalGradient}).
 */
public final class L21 implements MultiTaskStrategy {
    /** The share where nothing can be held out, as every task has one sample. */
    private static final double WITHOUT_VALIDATION = 0.1;

    private static final int STRENGTHS = 16;

    private final Settings settings;

    /**
     * The knobs of the penalty.
     *
     * @param strength in [0, 1], or "auto"
     * @param folds at least 2
     */
    public record Settings(
            @Setting(
                    byDefault = "auto",
                    about = "Share of the penalty that leaves no feature, in [0, 1]; auto: by cross-validation.")
            String strength,

            @Setting(byDefault = "3", about = "Folds of the cross-validation within each task, at least 2.")
            int folds) {
        public Settings {
            shares(strength);
            require(folds >= 2, "folds must be at least 2, was %d", folds);
        }

        /** The shares to choose from, the largest first: five in each power of ten down to 0.001. */
        private static List<Double> shares(String text) {
            return NumberOr.of(text, "auto", "strength", x -> x >= 0 && x <= 1, "in [0, 1]")
                    .map(List::of)
                    .orElseGet(() -> IntStream.range(0, STRENGTHS)
                            .mapToObj(i -> Math.pow(10, -i / 5.0))
                            .toList());
        }
    }

    public L21(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(MultiTask seen, FitContext context) {
        TaskVectors tasks = TaskVectors.of(seen);
        Units units = Units.ofEachFeature(tasks.rows());
        List<TaskData> data = tasks.in(units);
        JointModel model = new JointModel(data);
        double share = share(data, model.strongest(), context);
        double strength = share * model.strongest();
        double[][] weights = model.weights(strength, ProximalGradient.EXACT);
        List<Exhibit> exhibits = new ArrayList<>(List.of(KeptFeatures.of(tasks, weights, share)));
        TaskAffinity.of(tasks.names(), data, some -> few(some, data.size(), strength), context)
                .ifPresent(exhibits::add);
        return new Fitted(tasks.predictors(weights, units), exhibits);
    }

    /** Weights of some of the tasks at the strength per task that all have: the length of a feature's weights grows with its root. */
    private static double[][] few(List<TaskData> some, int all, double strength) {
        double perTask = strength * Math.sqrt((double) all / some.size());
        return new JointModel(some).weights(perTask, ProximalGradient.NEAR);
    }

    private double share(List<TaskData> data, double strongest, FitContext context) {
        List<Double> shares = Settings.shares(settings.strength());
        TaskFolds folds = TaskFolds.of(data, settings.folds(), context.seeds().random(Axis.BATCH_ORDER));
        if (shares.size() == 1 || !folds.possible()) {
            return shares.size() == 1 ? shares.get(0) : WITHOUT_VALIDATION;
        }
        double[] losses = new double[shares.size()];
        for (int number = 0; number < folds.count(); number++) {
            JointModel model = new JointModel(folds.training(data, number));
            List<TaskData> heldOut = folds.heldOut(data, number);
            for (int i = 0; i < losses.length; i++) {
                context.checkCancelled();
                double[][] weights = model.weights(shares.get(i) * strongest, ProximalGradient.NEAR);
                losses[i] += Losses.sum(heldOut, weights);
            }
        }
        int best = 0;
        for (int i = 1; i < losses.length; i++) {
            best = losses[i] < losses[best] ? i : best;
        }
        return shares.get(best);
    }

    /** Finds {@link L21}. */
    public static final class Provider implements StrategyProvider<Settings> {
        @Override
        public String id() {
            return "l21";
        }

        @Override
        public String summary() {
            return "A linear model for each task, all of the same few features, which are chosen for all tasks at once.";
        }

        @Override
        public Family family() {
            return Family.MULTITASK;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.SEVERAL_TASKS);
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Obozinski, Taskar, Jordan: Joint covariate selection and joint subspace selection for multiple"
                            + " classification problems. Statistics and Computing 20, 2010",
                    "https://doi.org/10.1007/s11222-008-9111-x");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public L21 create(Settings settings) {
            return new L21(settings);
        }
    }
}
