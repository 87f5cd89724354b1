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

/** The samples of several tasks as if they were of one, in the order of tasks. */
final class Joined {
    private Joined() {}

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

    /** Labels of one kind, classes of one label space. */
    static Labels labels(List<? extends Labels> tasks) {
        if (tasks.stream().allMatch(Reals.class::isInstance)) {
            return Reals.of(tasks.stream()
                    .map(Reals.class::cast)
                    .flatMapToDouble(labels -> IntStream.range(0, labels.size()).mapToDouble(labels::value))
                    .toArray());
        }
        require(tasks.stream().allMatch(Classes.class::isInstance), "some tasks have classes, others numbers");
        return tasks.stream().map(Classes.class::cast).reduce(Classes::concat).orElseThrow();
    }

    static Scores scores(List<Scores> tasks) {
        if (tasks.stream().allMatch(Scores.OfReals.class::isInstance)) {
            return new Scores.OfReals(values(tasks.stream()
                    .map(scores -> ((Scores.OfReals) scores).values())
                    .toArray(double[][]::new)));
        }
        require(tasks.stream().allMatch(Scores.OfClasses.class::isInstance), "some predict classes, others numbers");
        List<Scores.OfClasses> classes =
                tasks.stream().map(Scores.OfClasses.class::cast).toList();
        return new Scores.OfClasses(
                classes.get(0).classes(),
                classes.stream()
                        .flatMap(scores -> Arrays.stream(scores.values()))
                        .toArray(double[][]::new));
    }
}
