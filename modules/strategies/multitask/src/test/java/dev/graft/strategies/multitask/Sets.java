package dev.graft.strategies.multitask;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Dense;
import dev.graft.core.transfer.MultiTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Generated tasks: linear, around a common model, of different sizes. */
final class Sets {
    static final List<String> TWO = List.of("no", "yes");

    private Sets() {}

    /**
     * Tasks of numbers.
     *
     * @param common weights of all
     * @param apart how far the weights of a task are from them, in each feature that has one
     */
    static List<MultiTask.Task> numbers(int[] sizes, double[] common, double apart, double noise, long seed) {
        return tasks(sizes, common, apart, noise, seed, false);
    }

    /** The same with two classes, by the sign of the number. */
    static List<MultiTask.Task> classes(int[] sizes, double[] common, double apart, double noise, long seed) {
        return tasks(sizes, common, apart, noise, seed, true);
    }

    private static List<MultiTask.Task> tasks(
            int[] sizes, double[] common, double apart, double noise, long seed, boolean classes) {
        Random random = new Random(seed);
        List<MultiTask.Task> tasks = new ArrayList<>();
        for (int t = 0; t < sizes.length; t++) {
            double[] weights = new double[common.length];
            for (int j = 0; j < weights.length; j++) {
                weights[j] = common[j] == 0 ? 0 : common[j] + apart * random.nextGaussian();
            }
            double[][] rows = new double[sizes[t]][common.length];
            double[] targets = new double[sizes[t]];
            for (int i = 0; i < targets.length; i++) {
                targets[i] = noise * random.nextGaussian();
                for (int j = 0; j < common.length; j++) {
                    rows[i][j] = 1 + (j + 1) * random.nextGaussian();
                    targets[i] += weights[j] * (rows[i][j] - 1);
                }
            }
            tasks.add(new MultiTask.Task(
                    "task " + (t + 1), new Labelled(Dense.of(rows), classes ? signs(targets) : Reals.of(targets))));
        }
        return tasks;
    }

    private static Labels signs(double... numbers) {
        int[] classes = new int[numbers.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = numbers[i] > 0 ? 1 : 0;
        }
        return Classes.of(TWO, classes);
    }
}
