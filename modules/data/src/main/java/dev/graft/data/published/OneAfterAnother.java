package dev.graft.data.published;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Dense;
import dev.graft.core.transfer.MultiTask;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The samples of several tasks as if they were of one: dense vectors of one width, with labels of one kind. */
final class OneAfterAnother {
    private OneAfterAnother() {}

    static Labelled of(List<MultiTask.Task> tasks) {
        double[][] rows = tasks.stream()
                .flatMap(task -> Arrays.stream(task.samples().vectors().toArray()))
                .toArray(double[][]::new);
        return new Labelled(
                Dense.of(rows),
                labels(tasks.stream().map(MultiTask.Task::labels).toList()));
    }

    private static Labels labels(List<Labels> tasks) {
        if (tasks.get(0) instanceof Classes first) {
            return Classes.of(
                    first.names(),
                    tasks.stream()
                            .map(Classes.class::cast)
                            .flatMapToInt(
                                    task -> IntStream.range(0, task.size()).map(task::value))
                            .toArray());
        }
        return Reals.of(tasks.stream()
                .map(Reals.class::cast)
                .flatMapToDouble(task -> IntStream.range(0, task.size()).mapToDouble(task::value))
                .toArray());
    }
}
