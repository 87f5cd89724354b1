package dev.graft.strategies.multitask;

import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.MultiTaskStrategy;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.MultiTask;
import dev.graft.learners.LinearLearner;
import dev.graft.testkit.QuietContext;
import java.util.Arrays;
import java.util.List;

/** Fits that nobody watches. */
final class Fits {
    static final Seeds SEEDS = new Seeds(3);

    private Fits() {}

    static Fitted of(MultiTaskStrategy strategy, List<MultiTask.Task> tasks) {
        return strategy.fit(new MultiTask(tasks), new QuietContext(SEEDS, learner("auto")));
    }

    static Learner learner(String strength) {
        return new LinearLearner(new LinearLearner.Settings(strength, 3, 20_000));
    }

    /** What the learner makes of a task alone. */
    static Predictor alone(String strength, MultiTask.Task task) {
        double[] weights = new double[task.visible().size()];
        Arrays.fill(weights, 1);
        return learner(strength).fit(task.visible(), weights, SEEDS);
    }

    static double[] numbers(Predictor predictor, Samples samples) {
        return ((Scores.OfReals) predictor.scores(samples)).values();
    }

    static double[][] probabilities(Predictor predictor, Samples samples) {
        return ((Scores.OfClasses) predictor.scores(samples)).values();
    }
}
