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
 * Regularised multi-task learning: a linear model for each task, all drawn to their mean.
 *
 * <pre>  min over w_t, b_t   1 / n · Σ_t Σ_i loss(w_t'x_ti + b_t, y_ti)
 *       + 1 / T · Σ_t ( strength / 2 · |w_t|² + coupling / 2 · (|w_t - w̄|² + (b_t - b̄)²) )</pre>
 *
 * <p>with half the squared error for numbers and the logistic loss for classes. It is the {@code w_t = w_0 + v_t} of the paper: its
 * penalties {@code λ1 / T · Σ |v_t|² + λ2 |w_0|²} are, at the best w_0, those with {@code strength = 2 λ1 λ2 / (λ1 + λ2)} and {@code
 * coupling = 2 λ1² / (λ1 + λ2)}, so their ratio is the paper's {@code λ1 / λ2}. For a coupling
 * towards 0 each task is learned alone; for a large one all are the pooled model, of numbers to the digit that of the learner {@code
 * linear}, since rows have its units.
 *
 * <p>Assumes that tasks differ around one model, in every direction alike, and that labels mean the same in all of them. Cost for
 * numbers: O(n d² + T d³) for a pair of penalties, some 15 of which are tried; for classes some hundred passes over the samples, O(n
 * d classes) each, for each of them. Memory for all samples with zeros filled in. Not for thousands of features, nor where groups
 * of tasks want opposite things: their mean is neither's.
 *
 * <p>Source: T. Evgeniou, M. Pontil, "Regularized multi-task learning", KDD 2004, the problem over w_t alone; T. Evgeniou, C.
 * Micchelli, M. Pontil, "Learning multiple tasks with kernel methods", JMLR 6, 2005. Deviations: squared or logistic
 * loss instead of the hinge; intercepts, which are drawn to their mean and to nothing else; penalties by cross-validation.
 */
public final class MeanRegularised implements MultiTaskStrategy {
    /** The penalties where nothing can be held out, as every task has one sample. */
    private static final double WITHOUT_VALIDATION = 0.1;

    private final Settings settings;

    /**
     * The knobs of the penalties.
     *
     * @param strength above 0, or "auto"
     * @param coupling above 0, or "auto"
     * @param folds at least 2
     */
    public record Settings(
            @Setting(byDefault = "auto", about = "Penalty on weights, above 0; auto: by cross-validation.")
            String strength,

            @Setting(
                    byDefault = "auto",
                    about = "Penalty on how far tasks are from their mean, above 0; auto: by cross-validation.")
            String coupling,

            @Setting(byDefault = "3", about = "Folds of the cross-validation within each task, at least 2.")
            int folds) {
        public Settings {
            strengths(strength);
            couplings(coupling);
            require(folds >= 2, "folds must be at least 2, was %d", folds);
        }

        private static List<Double> strengths(String text) {
            return candidates(text, "strength", 1e-6, 10);
        }

        private static List<Double> couplings(String text) {
            return candidates(text, "coupling", 1e-3, 1e3);
        }

        private static List<Double> candidates(String text, String name, double smallest, double largest) {
            return NumberOr.of(text, "auto", name, x -> x > 0, "above 0")
                    .map(List::of)
                    .orElse(PenaltySearch.steps(smallest, largest));
        }

        PenaltySearch search() {
            return new PenaltySearch(strengths(strength), couplings(coupling));
        }
    }

    public MeanRegularised(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(MultiTask seen, FitContext context) {
        TaskVectors tasks = TaskVectors.ofOneLabelSpace(seen);
        Units units = Units.ofOneFactor(tasks.rows());
        List<TaskData> data = tasks.in(units);
        PenaltySearch.Pair penalties = penalties(data, context);
        double[][] weights = new MeanModel(data).weights(penalties, ProximalGradient.EXACT);
        List<Exhibit> exhibits = new ArrayList<>(List.of(
                new Exhibit.Table(
                        "Penalties of the tasks' models",
                        List.of("on weights", "on what is not their mean"),
                        List.of(List.of(Words.of(penalties.strength()), Words.of(penalties.coupling())))),
                FromTheMean.of(tasks.names(), data, weights)));
        TaskAffinity.of(
                        tasks.names(),
                        data,
                        pair -> new MeanModel(pair).weights(penalties, ProximalGradient.NEAR),
                        context)
                .ifPresent(exhibits::add);
        return new Fitted(tasks.predictors(weights, units), exhibits);
    }

    private PenaltySearch.Pair penalties(List<TaskData> data, FitContext context) {
        PenaltySearch search = settings.search();
        TaskFolds folds = TaskFolds.of(data, settings.folds(), context.seeds().random(Axis.BATCH_ORDER));
        if (!folds.possible()) {
            return new PenaltySearch.Pair(only(search.strengths()), only(search.couplings()));
        }
        List<MeanModel> models = IntStream.range(0, folds.count())
                .mapToObj(number -> new MeanModel(folds.training(data, number)))
                .toList();
        return search.best(penalties -> {
            context.checkCancelled();
            double loss = 0;
            for (int number = 0; number < folds.count(); number++) {
                double[][] weights = models.get(number).weights(penalties, ProximalGradient.NEAR);
                loss += Losses.sum(folds.heldOut(data, number), weights);
            }
            return loss;
        });
    }

    private static double only(List<Double> candidates) {
        return candidates.size() == 1 ? candidates.get(0) : WITHOUT_VALIDATION;
    }

    /** Finds {@link MeanRegularised}. */
    public static final class Provider implements StrategyProvider<Settings> {
        @Override
        public String id() {
            return "mean-regularised";
        }

        @Override
        public String summary() {
            return "A linear model for each task, all drawn to their mean: as near as held-out samples say.";
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
                    "Evgeniou, Pontil: Regularized multi-task learning. KDD 2004",
                    "https://doi.org/10.1145/1014052.1014067");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public MeanRegularised create(Settings settings) {
            return new MeanRegularised(settings);
        }
    }
}
