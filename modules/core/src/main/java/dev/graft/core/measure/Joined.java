package dev.graft.core.measure;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The samples of several tasks as if they were of one, in the order of tasks. Numbers are taken from the mean of their task's
 * labels on, so that errors stay what they are, and what varies is what varies within tasks: a task's level is no merit.
 */
record Joined(Scores scores, Labels labels) {
    static Joined of(List<Scores> predictions, List<? extends Labels> truth) {
        if (truth.stream().allMatch(Reals.class::isInstance)) {
            require(
                    predictions.stream().allMatch(Scores.OfReals.class::isInstance),
                    "some predict classes where numbers are asked");
            return ofNumbers(
                    predictions.stream().map(Scores.OfReals.class::cast).toList(),
                    truth.stream().map(Reals.class::cast).toList());
        }
        require(
                predictions.stream().allMatch(Scores.OfClasses.class::isInstance),
                "some predict numbers where classes are asked");
        List<Scores.OfClasses> classes =
                predictions.stream().map(Scores.OfClasses.class::cast).toList();
        return new Joined(
                new Scores.OfClasses(
                        classes.get(0).classes(),
                        classes.stream()
                                .flatMap(scores -> Arrays.stream(scores.values()))
                                .toArray(double[][]::new)),
                classes(truth));
    }

    private static Joined ofNumbers(List<Scores.OfReals> predictions, List<Reals> truth) {
        double[][] from = new double[truth.size()][];
        double[][] to = new double[truth.size()][];
        for (int t = 0; t < from.length; t++) {
            double[] labels = values(truth.get(t));
            boolean vary = Arrays.stream(labels).distinct().count() > 1;
            // a mean of equal numbers may be rounded, and would leave something that varies
            double mean = vary ? Arrays.stream(labels).average().orElseThrow() : labels[0];
            to[t] = Arrays.stream(labels).map(y -> y - mean).toArray();
            from[t] = Arrays.stream(predictions.get(t).values())
                    .map(f -> f - mean)
                    .toArray();
        }
        return new Joined(new Scores.OfReals(values(from)), Reals.of(values(to)));
    }

    /** Labels of one kind: numbers from the mean of their task on, or classes of one label space. */
    static Labels centred(List<? extends Labels> tasks) {
        return tasks.stream().allMatch(Reals.class::isInstance)
                ? ofNumbers(
                                tasks.stream()
                                        .map(task -> new Scores.OfReals(new double[task.size()]))
                                        .toList(),
                                tasks.stream().map(Reals.class::cast).toList())
                        .labels()
                : classes(tasks);
    }

    private static Classes classes(List<? extends Labels> tasks) {
        require(tasks.stream().allMatch(Classes.class::isInstance), "some tasks have classes, others numbers");
        return tasks.stream().map(Classes.class::cast).reduce(Classes::concat).orElseThrow();
    }

    private static double[] values(Reals labels) {
        return IntStream.range(0, labels.size()).mapToDouble(labels::value).toArray();
    }

    static double[] values(double[]... ofTasks) {
        return Arrays.stream(ofTasks).flatMapToDouble(DoubleStream::of).toArray();
    }

    /** The values of each task again. */
    static double[][] apart(double[] values, List<? extends Labels> tasks) {
        double[][] apart = new double[tasks.size()][];
        int from = 0;
        for (int t = 0; t < apart.length; t++) {
            int to = from + tasks.get(t).size();
            apart[t] = Arrays.copyOfRange(values, from, to);
            from = to;
        }
        return apart;
    }
}
