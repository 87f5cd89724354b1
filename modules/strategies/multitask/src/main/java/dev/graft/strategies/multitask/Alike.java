package dev.graft.strategies.multitask;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.core.transfer.MultiTask;
import java.util.List;

/** What tasks must have in common so that their weights can be compared. */
final class Alike {
    private Alike() {}

    /**
     * Checks that every task has a visible label, vectors of the width of the first's, and labels of its kind.
     *
     * @throws GraftException otherwise, naming the task
     */
    static void check(MultiTask seen) {
        MultiTask.Task first = seen.tasks().get(0);
        for (MultiTask.Task task : seen.tasks()) {
            if (task.visible().size() == 0) {
                throw new GraftException(
                        "task \"%s\": no label of it is visible; every task needs one.".formatted(task.name())
                                + " Raise the budget, or leave the task out.");
            }
            if (width(task) != width(first)) {
                throw new GraftException("task \"%s\": its vectors have %d features, those of task \"%s\" have %d."
                                .formatted(task.name(), width(task), first.name(), width(first))
                        + " Tasks are compared feature by feature: give all the same features.");
            }
            if (task.labels() instanceof Classes != first.labels() instanceof Classes) {
                throw new GraftException("task \"%s\": its labels are %s, those of task \"%s\" are %s."
                                .formatted(task.name(), kind(task), first.name(), kind(first))
                        + " Losses of both cannot be added up: give all tasks labels of one kind.");
            }
        }
    }

    /**
     * Checks the same, and that the classes of all tasks are the same, where labels are classes.
     *
     * @throws GraftException otherwise, naming the task
     */
    static void checkLabelSpace(MultiTask seen) {
        check(seen);
        MultiTask.Task first = seen.tasks().get(0);
        for (MultiTask.Task task : seen.tasks()) {
            if (!names(task).equals(names(first))) {
                throw new GraftException("task \"%s\": its classes are %s, those of task \"%s\" are %s."
                                .formatted(task.name(), names(task), first.name(), names(first))
                        + " A model of all tasks needs the same classes in each; l21 and networks with heads do not.");
            }
        }
    }

    private static int width(MultiTask.Task task) {
        Samples samples = task.samples();
        return samples instanceof Sparse sparse
                ? sparse.features()
                : samples.vectors().features();
    }

    private static List<String> names(MultiTask.Task task) {
        return task.labels() instanceof Classes classes ? classes.names() : List.of();
    }

    private static String kind(MultiTask.Task task) {
        return task.labels() instanceof Classes ? "classes" : "numbers";
    }
}
