package dev.graft.core.transfer;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labelled;
import java.util.List;

/** Several tasks learned together, over the same or different samples; a predictor per task, in their order. */
public record MultiTask(List<Task> tasks) implements Transfer {
    /** A named task with its visible labels. */
    public record Task(String name, Labelled visible) {}

    public MultiTask {
        tasks = List.copyOf(tasks);
        require(!tasks.isEmpty(), "a multi-task transfer needs at least one task");
        require(
                tasks.stream().map(Task::name).distinct().count() == tasks.size(),
                "task names must differ, found %s",
                tasks.stream().map(Task::name).toList());
    }

    @Override
    public int predictors() {
        return tasks.size();
    }
}
