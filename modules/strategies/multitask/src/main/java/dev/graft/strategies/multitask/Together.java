package dev.graft.strategies.multitask;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.core.transfer.MultiTask;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The samples of all tasks with their labels as if they were of one task: sparse if those of all are. */
final class Together {
    private Together() {}

    /**
     * All samples, those of one task after those of another.
     *
     * @throws dev.graft.core.GraftException if a task has no visible label, or tasks have other features or labels than others
     */
    static Labelled of(MultiTask seen) {
        Alike.checkLabelSpace(seen);
        return new Labelled(samples(seen), labels(seen));
    }

    private static Samples samples(MultiTask seen) {
        List<Samples> parts = seen.tasks().stream()
                .map(task -> task.samples().sparseOrDense())
                .toList();
        if (parts.stream().allMatch(Sparse.class::isInstance)) {
            return parts.stream().reduce(Samples::vectorsWith).orElseThrow();
        }
        // in one array: joined views would be as deep as there are tasks
        return Dense.of(parts.stream()
                .flatMap(part -> Arrays.stream(part.vectors().toArray()))
                .toArray(double[][]::new));
    }

    private static Labels labels(MultiTask seen) {
        if (seen.tasks().get(0).labels() instanceof Classes first) {
            return Classes.of(
                    first.names(),
                    seen.tasks().stream()
                            .map(task -> task.visible().classes())
                            .flatMapToInt(
                                    task -> IntStream.range(0, task.size()).map(task::value))
                            .toArray());
        }
        return Reals.of(seen.tasks().stream()
                .map(task -> (Reals) task.labels())
                .flatMapToDouble(task -> IntStream.range(0, task.size()).mapToDouble(task::value))
                .toArray());
    }
}
