package dev.graft.testkit;

import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.transfer.MultiTask;
import dev.graft.core.transfer.MultiTask.Task;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What every strategy for several tasks must be ready for: some that are as they should be, and what breaks careless code. */
public final class TaskSituations {
    private static final Clouds CLOUDS = new Clouds(4, 0);
    private static final int HELD_OUT = 30;
    private static final double NOTHING = -1;

    private TaskSituations() {}

    /** Three tasks of two classes, each with samples of its own. */
    public static TaskSituation classes() {
        return of("classes", List.of(CLOUDS.draw(60, 1), CLOUDS.draw(40, 2), CLOUDS.draw(50, 3)), 0.8);
    }

    /** Two tasks of numbers over the very same samples. */
    public static TaskSituation numbers() {
        Samples samples = CLOUDS.draw(80, 1).samples();
        return of("numbers", List.of(marked(samples, 1), marked(samples, 2)), 0.5);
    }

    /** All of which a strategy can make something. */
    public static List<TaskSituation> fair() {
        return List.of(classes(), numbers());
    }

    /** Of which a strategy makes what it can, or says what it cannot. */
    public static List<TaskSituation> poor() {
        Clouds wide = new Clouds(40, 0);
        Labelled usual = CLOUDS.draw(40, 1);
        return List.of(
                of("a task with one sample", List.of(usual, CLOUDS.draw(1, 2)), NOTHING),
                of("a task with one class", List.of(usual, CLOUDS.draw(new int[12], 2)), NOTHING),
                of("a task of numbers that are all alike", List.of(marked(usual.samples(), 1), alike(30)), NOTHING),
                of("more features than samples", List.of(wide.draw(12, 1), wide.draw(10, 2)), NOTHING),
                of("a constant feature", List.of(changed(usual, 7), changed(CLOUDS.draw(30, 2), 7)), NOTHING),
                of("a task of classes, and one of numbers", List.of(usual, marked(usual.samples(), 1)), NOTHING));
    }

    /** A task without a single label. */
    public static TaskSituation withoutLabels() {
        return of(
                "a task without labels",
                List.of(CLOUDS.draw(40, 1), CLOUDS.draw(1, 2).select()),
                NOTHING);
    }

    /** A value of the first task that is missing. */
    public static TaskSituation missing() {
        return of("a missing value", List.of(changed(CLOUDS.draw(40, 1), Double.NaN), CLOUDS.draw(40, 2)), NOTHING);
    }

    private static TaskSituation of(String name, List<Labelled> visible, double least) {
        List<Task> tasks = IntStream.range(0, visible.size())
                .mapToObj(t -> new Task("task " + (t + 1), visible.get(t)))
                .toList();
        List<Labelled> heldOut = IntStream.range(0, visible.size())
                .mapToObj(t -> heldOut(visible.get(t), t))
                .toList();
        return new TaskSituation(name, new MultiTask(tasks), heldOut, least);
    }

    private static Labelled heldOut(Labelled visible, int task) {
        int features = visible.samples().vectors().features();
        Labelled drawn = new Clouds(Math.max(2, features), 0).draw(HELD_OUT, 100 + task);
        return visible.labels() instanceof Reals ? marked(drawn.samples(), task + 1) : drawn;
    }

    /** Marked by a linear rule that tasks share but for a little. */
    private static Labelled marked(Samples samples, int task) {
        Dense vectors = samples.vectors();
        return new Labelled(
                samples, numbers(vectors.size(), i -> vectors.row(i)[0] + 0.1 * task * vectors.row(i)[1] + task));
    }

    private static Labelled alike(int count) {
        return new Labelled(CLOUDS.draw(count, 5).samples(), numbers(count, i -> 3));
    }

    private static Labels numbers(int count, IntToDoubleFunction value) {
        return Reals.of(IntStream.range(0, count).mapToDouble(value).toArray());
    }

    /** The same, where a feature is this value. */
    private static Labelled changed(Labelled data, double value) {
        UnaryOperator<double[]> change = row -> {
            double[] other = row.clone();
            other[1] = value;
            return other;
        };
        Dense vectors = data.samples().vectors();
        return new Labelled(
                Dense.of(Arrays.stream(vectors.toArray()).map(change).toArray(double[][]::new)), data.labels());
    }
}
