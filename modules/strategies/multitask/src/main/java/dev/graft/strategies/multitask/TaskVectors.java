package dev.graft.strategies.multitask;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Linear;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.transfer.MultiTask;
import dev.graft.learners.LinearClassifier;
import dev.graft.learners.LinearFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The tasks as the convex methods take them, and the way back to predictors.
 *
 * @param tasks with their visible samples
 * @param rows of each task, finite, {@code [n, d]}
 * @param told the classes that each task's weights tell apart; one word for numbers
 * @param offset the mean of all numbers, which weights are learned without; 0 for classes
 */
record TaskVectors(List<MultiTask.Task> tasks, List<double[][]> rows, List<List<String>> told, double offset) {
    private static final List<String> NUMBERS = List.of("number");

    /**
     * Tasks that tell apart the classes that they have seen themselves.
     *
     * @throws GraftException if a task has no visible label, or another width or kind of labels than others, or a value or a
     *     number that is not finite
     */
    static TaskVectors of(MultiTask seen) {
        Alike.check(seen);
        return of(seen, task -> seenBy(List.of(task)));
    }

    /** Tasks of one label space, that tell apart the classes that any of them has seen. Throws as {@link #of} does. */
    static TaskVectors ofOneLabelSpace(MultiTask seen) {
        Alike.checkLabelSpace(seen);
        List<String> all = seenBy(seen.tasks());
        return of(seen, task -> all);
    }

    private static TaskVectors of(MultiTask seen, Function<MultiTask.Task, List<String>> told) {
        List<MultiTask.Task> tasks = seen.tasks();
        double offset = tasks.stream()
                .flatMapToDouble(task -> Arrays.stream(numbers(task)))
                .average()
                .orElse(0);
        return new TaskVectors(
                tasks,
                tasks.stream().map(TaskVectors::finite).toList(),
                tasks.stream().map(told).toList(),
                offset);
    }

    /** Whether labels are numbers. */
    boolean areNumbers() {
        return tasks.get(0).labels() instanceof Reals;
    }

    List<String> names() {
        return tasks.stream().map(MultiTask.Task::name).toList();
    }

    /** What a feature is called. */
    String feature(int j) {
        return tasks.get(0).samples() instanceof Dense dense && !dense.names().isEmpty()
                ? dense.names().get(j)
                : "feature " + (j + 1);
    }

    /** The tasks in these units. */
    List<TaskData> in(Units units) {
        return IntStream.range(0, tasks.size()).mapToObj(t -> in(units, t)).toList();
    }

    private TaskData in(Units units, int t) {
        double[][] changed = Arrays.stream(rows.get(t)).map(units::of).toArray(double[][]::new);
        return new TaskData(changed, targets(t), told.get(t).size(), areNumbers());
    }

    private double[] targets(int t) {
        Labels labels = tasks.get(t).labels();
        if (labels instanceof Classes classes) {
            return IntStream.range(0, classes.size())
                    .mapToDouble(i -> told.get(t).indexOf(classes.names().get(classes.value(i))))
                    .toArray();
        }
        return Arrays.stream(numbers(tasks.get(t))).map(y -> y - offset).toArray();
    }

    /**
     * The predictors that weights in these units are.
     *
     * @param weights {@code [tasks][outputs · (d + 1)]}
     */
    List<Predictor> predictors(double[][] weights, Units units) {
        List<Predictor> predictors = new ArrayList<>();
        for (int t = 0; t < weights.length; t++) {
            Linear layer = units.layer(weights[t]);
            if (tasks.get(t).labels() instanceof Classes classes) {
                Predictor ofSeen = new LinearClassifier(layer, told.get(t));
                predictors.add(
                        told.get(t).equals(classes.names())
                                ? ofSeen
                                : new SeenClasses(ofSeen, told.get(t), classes.names()));
            } else {
                layer.intercepts()[0] += offset;
                predictors.add(new LinearFunction(layer));
            }
        }
        return predictors;
    }

    private static List<String> seenBy(List<MultiTask.Task> tasks) {
        if (!(tasks.get(0).labels() instanceof Classes first)) {
            return NUMBERS;
        }
        return IntStream.range(0, first.names().size())
                .filter(c ->
                        tasks.stream().anyMatch(task -> task.visible().classes().counts()[c] > 0))
                .mapToObj(first.names()::get)
                .toList();
    }

    private static double[] numbers(MultiTask.Task task) {
        if (!(task.labels() instanceof Reals reals)) {
            return new double[0];
        }
        double[] numbers =
                IntStream.range(0, reals.size()).mapToDouble(reals::value).toArray();
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isFinite(numbers[i])) {
                throw new GraftException(
                        "task \"%s\": the label of sample %d is %s, a finite number is needed. Leave it out."
                                .formatted(task.name(), i, numbers[i]));
            }
        }
        return numbers;
    }

    private static double[][] finite(MultiTask.Task task) {
        double[][] rows = task.samples().vectors().toArray();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                if (!Double.isFinite(rows[i][j])) {
                    throw new GraftException(
                            "task \"%s\": row %d, column %d is %s, finite numbers are needed. Fill in what is missing."
                                    .formatted(task.name(), i, j, rows[i][j]));
                }
            }
        }
        return rows;
    }
}
