package dev.graft.core.labels;

import static dev.graft.core.Require.require;

import java.util.List;
import java.util.stream.IntStream;

/** One label per sample, in the order of the samples. Immutable. */
public sealed interface Labels permits Classes, Reals {
    int size();

    /** The labels at these positions, in this order. */
    Labels select(int... indices);

    /**
     * The labels of several tasks one behind the other.
     *
     * @throws IllegalArgumentException if they are of different label spaces
     */
    static Labels joined(List<? extends Labels> tasks) {
        if (tasks.get(0) instanceof Reals) {
            return Reals.of(tasks.stream()
                    .flatMapToDouble(task -> {
                        require(task instanceof Reals, "some tasks have classes, others numbers");
                        return IntStream.range(0, task.size()).mapToDouble(((Reals) task)::value);
                    })
                    .toArray());
        }
        return tasks.stream()
                .map(task -> {
                    require(task instanceof Classes, "some tasks have classes, others numbers");
                    return (Classes) task;
                })
                .reduce(Classes::concat)
                .orElseThrow();
    }
}
