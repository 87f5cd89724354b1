package dev.graft.strategies.multitask;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.core.transfer.MultiTask;
import dev.graft.onnx.tune.Portion;
import dev.graft.onnx.tune.TaskLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Tasks as one network learns them: each has columns of the scores, and those of the same samples have rows of a batch in common.
 *
 * @param places in the order of the tasks
 * @param portions one for the samples of each part
 */
record Tasks(List<TaskPlace> places, List<Portion> portions) {
    Tasks {
        places = List.copyOf(places);
        portions = List.copyOf(portions);
    }

    /**
     * The places of all tasks.
     *
     * @throws GraftException if a task has no label, one that is no finite number, or numbers that are all the same
     */
    static Tasks of(MultiTask seen) {
        List<TaskPlace> places = new ArrayList<>();
        List<List<MultiTask.Task>> groups = seen.bySamples();
        int from = 0;
        for (MultiTask.Task task : seen.tasks()) {
            requireLabels(task);
            String part = groups.stream()
                    .filter(group -> group.contains(task))
                    .map(group -> group.get(0).name())
                    .findFirst()
                    .orElseThrow();
            places.add(new TaskPlace(task.name(), part, from, labels(task.name(), task.labels(), from)));
            from = places.get(places.size() - 1).to();
        }
        List<Portion> portions =
                groups.stream().map(group -> portion(group.get(0), places)).toList();
        return new Tasks(places, portions);
    }

    private static Portion portion(MultiTask.Task first, List<TaskPlace> places) {
        List<TaskLabels> labels = places.stream()
                .filter(place -> place.part().equals(first.name()))
                .map(TaskPlace::labels)
                .toList();
        return new Portion(first.name(), first.samples(), labels, 1);
    }

    /**
     * Whether there is something to learn from.
     *
     * @throws GraftException if a task shows no label
     */
    static void requireLabels(MultiTask.Task task) {
        if (task.labels().size() == 0) {
            throw new GraftException(
                    "task \"%s\": no label is visible, and every task needs some. Show labels of it, or leave it out."
                            .formatted(task.name()));
        }
    }

    private static TaskLabels labels(String task, Labels labels, int from) {
        return labels instanceof Classes classes
                ? new TaskLabels.OfClasses(classes, from)
                : standardised(task, (Reals) labels, from);
    }

    private static TaskLabels standardised(String task, Reals labels, int column) {
        double[] values =
                IntStream.range(0, labels.size()).mapToDouble(labels::value).toArray();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new GraftException(
                        "task \"%s\": label %d of %d is %s, and must be a finite number. Leave its sample out."
                                .formatted(task, i + 1, values.length, values[i]));
            }
        }
        double first = values[0];
        if (DoubleStream.of(values).allMatch(value -> value == first)) {
            throw new GraftException(
                    "task \"%s\": each of its %d visible labels is %s, so that there is nothing to learn; two that differ are needed. Show more labels, or leave the task out."
                            .formatted(task, values.length, first));
        }
        double mean = DoubleStream.of(values).average().orElseThrow();
        double variance = DoubleStream.of(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        return new TaskLabels.OfReals(labels, column, mean, Math.sqrt(variance));
    }

    /**
     * The places of tasks that a network has in common.
     *
     * @param strategy for messages
     * @throws GraftException as {@link #of}; if there is one task only, or the vectors of their samples differ in width
     */
    static Tasks together(String strategy, MultiTask seen) {
        if (seen.tasks().size() < 2) {
            throw new GraftException(
                    "%s: there is one task, \"%s\", and sharing needs two at least. Name more tasks, or take single-task."
                            .formatted(strategy, seen.tasks().get(0).name()));
        }
        Tasks tasks = of(seen);
        Portion first = tasks.portions().get(0);
        for (Portion other : tasks.portions()) {
            int width = width(first.samples());
            int its = width(other.samples());
            if (width != its) {
                throw new GraftException(
                        "%s: samples of task \"%s\" have %d features, and those of \"%s\" %d; one network takes the same of all. Bring them to one width, or take single-task."
                                .formatted(strategy, other.part(), its, first.part(), width));
            }
        }
        return tasks;
    }

    /** Of vectors; 0 of what a network brings to its own size. */
    private static int width(Samples samples) {
        boolean isBrought = samples instanceof Images || samples instanceof Audio || samples instanceof Text;
        return isBrought ? 0 : samples.select(0).vectors().features();
    }

    /** Each task as if it were alone. */
    static List<Tasks> apart(MultiTask seen) {
        return seen.tasks().stream()
                .map(task -> of(new MultiTask(List.of(task), seen.network())))
                .toList();
    }

    /** What the columns of the scores are called. */
    List<String> outputs() {
        return places.stream()
                .flatMap(place -> place.isReal()
                        ? place.outputs().stream()
                        : place.outputs().stream().map(name -> place.name() + ": " + name))
                .toList();
    }

    List<String> names() {
        return places.stream().map(TaskPlace::name).toList();
    }

    /** Rows of each part, so that all parts together have as many as a batch; at least one. */
    int rows(int batch) {
        return Math.max(1, batch / portions.size());
    }

    /** In how many steps the samples of every part are seen at least once. */
    int epoch(int batch) {
        int rows = rows(batch);
        return portions.stream()
                .mapToInt(portion -> (portion.samples().size() + rows - 1) / rows)
                .max()
                .orElseThrow();
    }
}
