package dev.graft.strategies.multitask;

import dev.graft.core.seed.Seeds.Axis;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which task helps which: how much less held-out loss a task has when it is learned with one other than when it is learned alone,
 * by the same method with the same penalties.
 *
 * <pre>  gain(i, j) = 100 · (L_i({i}) - L_i({i, j})) / L_i({i}) %</pre>
 *
 * <p>with {@code L_i(S)} the loss of task i's held-out samples over the folds of a cross-validation where the tasks S are learned
 * together. A row tells what others do for a task, a column what a task does for others; it need not be symmetric, and below 0 is
 * harm. Gains of pairs do not add up.
 *
 * <p>Of more than 12 tasks, those with the most labels are compared. Cost: {@code 3 T (T + 1) / 2} small fits; not shown where
 * vectors have more than 300 features.
 *
 * <p>Source: T. Standley, A. Zamir, D. Chen, L. Guibas, J. Malik, S. Savarese, "Which tasks should be learned together in multi-task
 * learning?", ICML 2020, section 3, where pairs of networks are compared on a test set.
 */
final class TaskAffinity {
    private static final int MOST_TASKS = 12;
    private static final int MOST_FEATURES = 300;
    private static final int FOLDS = 3;

    private TaskAffinity() {}

    /**
     * The matrix; empty where there are too many features, or nothing can be held out.
     *
     * @param learn the weights of tasks that are learned together
     */
    static Optional<Exhibit> of(
            List<String> names, List<TaskData> tasks, Function<List<TaskData>, double[][]> learn, FitContext context) {
        int[] shown = IntStream.range(0, tasks.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer t) -> -tasks.get(t).size()))
                .limit(MOST_TASKS)
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
        List<TaskData> some = IntStream.of(shown).mapToObj(tasks::get).toList();
        TaskFolds folds = TaskFolds.of(some, FOLDS, context.seeds().random(Axis.BATCH_ORDER));
        if (tasks.get(0).width() - 1 > MOST_FEATURES || !folds.possible()) {
            return Optional.empty();
        }
        double[][] loss = new double[shown.length][shown.length];
        for (int number = 0; number < FOLDS; number++) {
            List<TaskData> training = folds.training(some, number);
            List<TaskData> held = folds.heldOut(some, number);
            for (int i = 0; i < shown.length; i++) {
                context.checkCancelled();
                loss[i][i] += held.get(i).loss(learn.apply(List.of(training.get(i)))[0]);
                for (int j = 0; j < i; j++) {
                    double[][] both = learn.apply(List.of(training.get(i), training.get(j)));
                    loss[i][j] += held.get(i).loss(both[0]);
                    loss[j][i] += held.get(j).loss(both[1]);
                }
            }
        }
        List<String> chosen = IntStream.of(shown).mapToObj(names::get).toList();
        String title = "Held-out loss that a task (row) saves when it is learned with another (column), in %";
        return Optional.of(new Exhibit.Matrix(
                shown.length < tasks.size() ? title + ": the %d with the most labels".formatted(shown.length) : title,
                chosen,
                chosen,
                gains(loss)));
    }

    private static List<List<Double>> gains(double[][] loss) {
        List<List<Double>> gains = new ArrayList<>();
        for (int i = 0; i < loss.length; i++) {
            double alone = loss[i][i];
            List<Double> row = new ArrayList<>();
            for (double with : loss[i]) {
                row.add(alone > 0 ? 100 * (alone - with) / alone : 0.0);
            }
            gains.add(row);
        }
        return gains;
    }
}
