package dev.graft.core.transfer;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Labels;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Several tasks learned together, over the same or different samples; a predictor per task, in their order.
 *
 * @param network the backbone of the scenario, if it has one
 */
public record MultiTask(List<Task> tasks, Optional<Network> network) implements Transfer {
    /** A named task with its visible labels. */
    public record Task(String name, Labelled visible) {
        public Task {
            require(!name.isBlank(), "a task needs a name");
        }

        public Samples samples() {
            return visible.samples();
        }

        public Labels labels() {
            return visible.labels();
        }
    }

    public MultiTask {
        tasks = List.copyOf(tasks);
        require(!tasks.isEmpty(), "a multi-task transfer needs at least one task");
        require(
                tasks.stream().map(Task::name).distinct().count() == tasks.size(),
                "task names must differ, found %s",
                tasks.stream().map(Task::name).toList());
    }

    /** Tasks without a backbone. */
    public MultiTask(List<Task> tasks) {
        this(tasks, Optional.empty());
    }

    /** The same with all samples represented otherwise; tasks of the same samples keep them in common. */
    public MultiTask represented(UnaryOperator<Samples> change) {
        List<Task> changed = new ArrayList<>();
        for (List<Task> group : bySamples()) {
            Samples samples = change.apply(group.get(0).samples());
            group.forEach(task -> changed.add(new Task(task.name(), new Labelled(samples, task.labels()))));
        }
        return new MultiTask(
                tasks.stream()
                        .map(task -> changed.stream()
                                .filter(other -> other.name().equals(task.name()))
                                .findFirst()
                                .orElseThrow())
                        .toList(),
                network);
    }

    /** The tasks, those that have the very same samples together: in the order of the first of each. */
    public List<List<Task>> bySamples() {
        List<List<Task>> groups = new ArrayList<>();
        for (Task task : tasks) {
            groups.stream()
                    .filter(group -> isSame(group.get(0).samples(), task.samples()))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Task> group = new ArrayList<>();
                        groups.add(group);
                        return group;
                    })
                    .add(task);
        }
        return groups;
    }

    @SuppressWarnings("ReferenceEquality") // the runner hands the very same samples to tasks that share them
    private static boolean isSame(Samples one, Samples other) {
        return one == other;
    }

    @Override
    public int predictors() {
        return tasks.size();
    }
}
