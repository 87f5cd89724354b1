package dev.graft.strategies.multitask;

import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Defaults;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.MultiTaskStrategy;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.MultiTask;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.tune.NetworkTraining;
import dev.graft.onnx.tune.Trained;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Each task for itself: the baseline that every way of sharing is compared with. By the scenario's learner, or, with
 * {@code network}, by a network for each task, which is trained as those that share are: for as many steps, with as many samples
 * of its own in each.
 *
 * <p>Cost: that of a training for each task. Source: none, it is what the others are compared with.
 */
public final class SingleTask implements MultiTaskStrategy {
    /** With what each task is learned. */
    public record Settings(
            @Defaults({"network: learner", "optimiser: adamw", "rates: 0.001", "decay: 0.0001", "clip: 0"})
            NetworkTraining training)
            implements TaskNetworkSettings {
        public Settings {
            TaskTraining.check(training);
        }
    }

    private final Settings settings;

    public SingleTask(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(MultiTask seen, FitContext context) {
        return settings.training().of().isLearner() ? learner(seen, context) : networks(seen, context);
    }

    private static Fitted learner(MultiTask seen, FitContext context) {
        List<Predictor> predictors = new ArrayList<>();
        for (MultiTask.Task task : seen.tasks()) {
            context.checkCancelled();
            Tasks.requireLabels(task);
            double[] weights = new double[task.labels().size()];
            Arrays.fill(weights, 1);
            predictors.add(context.learner().fit(task.visible(), weights, context.seeds()));
        }
        return new Fitted(predictors, List.of());
    }

    private Fitted networks(MultiTask seen, FitContext context) {
        List<Tasks> apart = Tasks.apart(seen);
        // as many of each task as it has where all share a batch
        int rows = Tasks.of(seen).rows(settings.training().recipe().batch());
        NetworkTraining own = settings.training().withBatch(rows);
        List<Predictor> predictors = new ArrayList<>();
        List<Exhibit.Series> losses = new ArrayList<>();
        Architecture none = Architecture.parse("heads", List.of());
        for (Tasks one : apart) {
            TaskTraining training = new TaskTraining(one, own, Weighting.equal());
            Trained trained =
                    training.train(TaskNetwork.withHeads(settings.training().of(), none, one, seen, context), context);
            predictors.addAll(training.predictors(trained, context));
            losses.addAll(TaskCurves.lines(trained, one.names(), TaskCurves::loss));
        }
        return new Fitted(predictors, List.of(TaskCurves.losses(losses)));
    }

    /** Finds {@link SingleTask}. */
    public static final class Provider implements StrategyProvider<Settings> {
        @Override
        public String id() {
            return "single-task";
        }

        @Override
        public String summary() {
            return "Each task for itself, by the learner or a network of its own: the baseline of several tasks.";
        }

        @Override
        public Family family() {
            return Family.MULTITASK;
        }

        @Override
        public Set<Need> needs() {
            return Set.of();
        }

        @Override
        public Role role() {
            return Role.SCRATCH;
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Representation representation(Settings settings) {
            return settings.training().of().representation();
        }

        @Override
        public Citation citation() {
            return new Citation("what sharing is compared with, without a paper", "");
        }

        @Override
        public SingleTask create(Settings settings) {
            return new SingleTask(settings);
        }
    }
}
