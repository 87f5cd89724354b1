package dev.graft.strategies.multitask;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.MultiTaskStrategy;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.MultiTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One model of all tasks' samples, as if they were one task: the other extreme of learning each task alone.
 *
 * <pre>  min over f   Σ_t Σ_i loss(f(x_ti), y_ti) + penalty(f),   f_1 = ... = f_T = f</pre>
 *
 * <p>Assumes that the tasks are one: the same features mean the same label in each. All samples weigh the same, so a task counts by
 * its size. Cost: that of the learner on all samples. Not for tasks with labels of their own, such as the two digits of a picture:
 * it cannot tell them apart.
 */
public final class PooledTasks implements MultiTaskStrategy {
    @Override
    public Fitted fit(MultiTask seen, FitContext context) {
        Labelled all = Together.of(seen);
        double[] weights = new double[all.size()];
        Arrays.fill(weights, 1);
        Predictor learned = context.learner().fit(all, weights, context.seeds());
        List<Predictor> predictors = new ArrayList<>(List.of(learned));
        while (predictors.size() < seen.predictors()) {
            predictors.add(new SameAgain(learned));
        }
        return new Fitted(predictors, List.of());
    }

    /** Finds {@link PooledTasks}. */
    public static final class Provider implements StrategyProvider<NoSettings> {
        @Override
        public String id() {
            return "pooled";
        }

        @Override
        public String summary() {
            return "One model of all tasks' samples, as if they were one task.";
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
            return new Citation("no paper: what multi-task learning is compared with, beside single tasks", "");
        }

        @Override
        public Class<NoSettings> settings() {
            return NoSettings.class;
        }

        @Override
        public PooledTasks create(NoSettings settings) {
            return new PooledTasks();
        }
    }
}
