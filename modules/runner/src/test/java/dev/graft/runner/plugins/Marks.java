package dev.graft.runner.plugins;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.MultiTask.Task;
import dev.graft.data.DataSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Points with two labels each, a number and a class, and others with a number of their own: three tasks. */
public final class Marks implements DataSet<Marks.Of> {
    /** How many points, and how wide. */
    public record Of(
            @Setting(byDefault = "40", about = "How many points of each kind.")
            int samples,

            @Setting(byDefault = "2", about = "How many numbers the others have.")
            int width,

            @Setting(byDefault = "false", about = "Whether all the others are marked alike.")
            boolean constant) {}

    @Override
    public String id() {
        return "marks";
    }

    @Override
    public String summary() {
        return "Points with marks.";
    }

    @Override
    public Class<Of> settings() {
        return Of.class;
    }

    @Override
    public String licence() {
        return "made here";
    }

    @Override
    public Labelled load(Of settings) {
        return tasks(settings).get(0).visible();
    }

    @Override
    public List<Task> tasks(Of settings) {
        Dense points = points(settings.samples(), 2, 1);
        Dense others = points(settings.samples() / 2, settings.width(), 2);
        int[] sides = IntStream.range(0, points.size())
                .map(i -> points.row(i)[0] > 0 ? 1 : 0)
                .toArray();
        return List.of(
                new Task("sum", new Labelled(points, sums(points))),
                new Task("side", new Labelled(points, Classes.of(List.of("left", "right"), sides))),
                new Task(
                        "other",
                        new Labelled(
                                others, settings.constant() ? Reals.of(new double[others.size()]) : sums(others))));
    }

    private static Labels sums(Dense points) {
        return Reals.of(IntStream.range(0, points.size())
                .mapToDouble(i -> points.row(i)[0] + points.row(i)[1])
                .toArray());
    }

    private static Dense points(int samples, int width, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[samples][width];
        for (double[] row : rows) {
            for (int f = 0; f < width; f++) {
                row[f] = random.nextGaussian();
            }
        }
        return Dense.of(rows);
    }
}
