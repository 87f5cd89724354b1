package dev.graft.strategies.multitask;

import dev.graft.core.strategy.Exhibit;
import dev.graft.onnx.tune.Trained;
import dev.graft.onnx.tune.TrainingExhibits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What a training of several tasks shows: losses, weights, conflicts, over its steps. */
final class TaskCurves {
    /** With more tasks there are three lines in place of one for each. */
    private static final int MOST_LINES = 6;

    private static final String STEPS = "training steps";

    private TaskCurves() {}

    /** Under what an objective shows the loss of a task. */
    static String loss(String task) {
        return "loss of " + task;
    }

    /** Under what an objective shows the weight of a task. */
    static String weight(String task) {
        return "weight of " + task;
    }

    static List<Exhibit> of(Trained trained, List<String> tasks) {
        List<Exhibit> exhibits = new ArrayList<>(TrainingExhibits.withoutTerms(List.of(trained)));
        exhibits.add(losses(lines(trained, tasks, TaskCurves::loss)));
        List<Exhibit.Series> weights = lines(trained, tasks, TaskCurves::weight);
        if (!weights.isEmpty()) {
            exhibits.add(new Exhibit.Curve("Weights of the tasks during training", STEPS, "weight", few(weights)));
        }
        List<Exhibit.Series> conflict = List.of(Conflict.COSINE, Conflict.SHARE).stream()
                .filter(trained.attempt().shown()::containsKey)
                .map(name -> TrainingExhibits.term(trained, name, name))
                .toList();
        if (!conflict.isEmpty()) {
            exhibits.add(new Exhibit.Curve(
                    "Conflict between the gradients of tasks",
                    STEPS,
                    "of batches, mean of neighbouring steps",
                    conflict));
        }
        return exhibits;
    }

    /** The losses of tasks, a line each, or what is left of many. */
    static Exhibit losses(List<Exhibit.Series> lines) {
        return new Exhibit.Curve(
                "Loss of each task during training", STEPS, "of batches, mean of neighbouring steps", few(lines));
    }

    /** What is shown for each task that it is shown for. */
    static List<Exhibit.Series> lines(Trained trained, List<String> tasks, UnaryOperator<String> shown) {
        return tasks.stream()
                .filter(task -> trained.attempt().shown().containsKey(shown.apply(task)))
                .map(task -> TrainingExhibits.term(trained, shown.apply(task), task))
                .toList();
    }

    private static List<Exhibit.Series> few(List<Exhibit.Series> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        int middle = lines.size() / 2;
        return List.of(
                ranked("the least of %d tasks".formatted(lines.size()), lines, 0),
                ranked("the middle one", lines, middle),
                ranked("the greatest", lines, lines.size() - 1));
    }

    /** At each step the value of this rank, from the least on. */
    private static Exhibit.Series ranked(String name, List<Exhibit.Series> lines, int rank) {
        List<Double> x = lines.get(0).x();
        List<Double> y = IntStream.range(0, x.size())
                .mapToObj(point -> lines.stream()
                        .map(line -> line.y().get(point))
                        .sorted()
                        .toList()
                        .get(rank))
                .toList();
        return new Exhibit.Series(name, x, y);
    }
}
