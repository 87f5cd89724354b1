package dev.graft.runner.experiment;

import dev.graft.core.GraftException;
import dev.graft.core.transfer.MultiTask;
import dev.graft.data.DataSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where tasks come from: a data set, which may hold several.
 *
 * @param name of its only task; where it has none, tasks are called as the data set calls them
 */
public record TaskSource(Optional<String> name, Chosen<DataSet<?>> data) {
    /** The tasks of a data set. */
    public static <S extends Record> TaskSource of(DataSet<S> data, S settings) {
        return new TaskSource(Optional.empty(), new Chosen<>(data, settings));
    }

    /** The same with a name for its only task. */
    public TaskSource named(String other) {
        return new TaskSource(Optional.of(other), data);
    }

    /**
     * The tasks with all their labels.
     *
     * @throws GraftException if they cannot be had, or several share one name
     */
    public List<MultiTask.Task> load() {
        List<MultiTask.Task> tasks = load(data.plugin(), data.settings());
        if (name.isEmpty()) {
            return tasks;
        }
        if (tasks.size() > 1) {
            throw new GraftException(
                    "scenario.tasks: \"%s\" is the name of one task, and %s holds %d. Leave the name out."
                            .formatted(name.get(), data.plugin().id(), tasks.size()));
        }
        return List.of(new MultiTask.Task(name.get(), tasks.get(0).visible()));
    }

    private static <S extends Record> List<MultiTask.Task> load(DataSet<S> data, Record settings) {
        return data.tasks(Objects.requireNonNull(data.settings().cast(settings)));
    }
}
