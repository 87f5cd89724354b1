package dev.graft.runner.trial;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.core.transfer.MultiTask;
import dev.graft.core.transfer.MultiTask.Task;
import dev.graft.runner.experiment.Experiment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether the tasks of an experiment fit together; what does not is refused before anything is computed. */
final class TaskChecks {
    private TaskChecks() {}

    /** More than one, each with a name of its own. */
    static void requireSeveral(List<Task> tasks) {
        if (tasks.size() < 2) {
            throw new GraftException(
                    "scenario.tasks: one task cannot help another: found %s alone. Name more, or a data set that holds several."
                            .formatted(tasks.stream().map(Task::name).toList()));
        }
        Set<String> names = new HashSet<>();
        for (Task task : tasks) {
            if (!names.add(task.name())) {
                throw new GraftException(
                        "scenario.tasks: two tasks are called \"%s\". Give them names: {data: ..., name: ...}."
                                .formatted(task.name()));
            }
        }
    }

    /** Samples of one kind, labels that differ, and enough of them for what is held out and for the budgets. */
    static void requireTogether(TaskBench bench, MultiTask all, Experiment experiment) {
        Task first = all.tasks().get(0);
        List<Split> splits = bench.splits(new Budget.Count(0), 0);
        for (int t = 0; t < all.tasks().size(); t++) {
            Task task = all.tasks().get(t);
            requireSameKind(first, task);
            requireDifferent(task);
            int heldOut = splits.get(t).heldOut().length;
            int size = task.visible().size();
            if (heldOut < 1 || heldOut > size - 1) {
                throw new GraftException(
                        "scenario.held-out: %d of %d samples of task \"%s\" are held out; both parts need one. Use another share, or leave the task out."
                                .formatted(heldOut, size, task.name()));
            }
        }
        experiment.budgets().forEach(budget -> requireFits(bench, all, budget));
    }

    private static void requireSameKind(Task first, Task other) {
        Samples one = first.samples();
        Samples two = other.samples();
        if (one.getClass() != two.getClass()) {
            throw new GraftException(
                    "scenario.tasks: the samples of \"%s\" are %ss, those of \"%s\" %ss. Tasks that are learned together need the same kind."
                            .formatted(first.name(), one.noun(), other.name(), two.noun()));
        }
        if (width(one) != width(two)) {
            throw new GraftException(
                    "scenario.tasks: \"%s\" has %d features, \"%s\" has %d. Tasks that are learned together need the same."
                            .formatted(first.name(), width(one), other.name(), width(two)));
        }
    }

    private static int width(Samples samples) {
        if (samples instanceof Dense table) {
            return table.features();
        }
        return samples instanceof Sparse rows ? rows.features() : 0;
    }

    private static void requireDifferent(Task task) {
        if (task.visible().size() == 0) {
            throw new GraftException("scenario.tasks: task \"%s\" has no sample. Leave it out.".formatted(task.name()));
        }
        long different = IntStream.range(0, task.labels().size())
                .mapToDouble(i -> value(task.labels(), i))
                .distinct()
                .count();
        if (different < 2) {
            throw new GraftException(
                    "scenario.tasks: all %d labels of task \"%s\" are %s: there is nothing to learn. Leave it out."
                            .formatted(task.visible().size(), task.name(), words(task.labels())));
        }
    }

    private static double value(Labels labels, int position) {
        return labels instanceof Reals reals ? reals.value(position) : ((Classes) labels).value(position);
    }

    private static String words(Labels labels) {
        return labels instanceof Classes classes
                ? "\"" + classes.names().get(classes.value(0)) + "\""
                : String.valueOf(value(labels, 0));
    }

    private static void requireFits(TaskBench bench, MultiTask all, Budget budget) {
        if (budget.isZero()) {
            throw new GraftException(
                    "budgets: %s: without labels there is nothing to learn. Use a larger budget.".formatted(budget));
        }
        for (List<Task> group : all.bySamples()) {
            if (budget instanceof Budget.PerClass && !(group.get(0).labels() instanceof Classes)) {
                throw new GraftException(
                        "budgets: %s needs classes, and the labels of task \"%s\" are numbers. Use count or share."
                                .formatted(budget, group.get(0).name()));
            }
        }
        List<Split> splits = bench.splits(budget, 0);
        for (int t = 0; t < splits.size(); t++) {
            if (splits.get(t).visible().length == 0) {
                throw new GraftException("budgets: %s of task \"%s\" shows no label. Use a larger budget."
                        .formatted(budget, all.tasks().get(t).name()));
            }
        }
    }
}
