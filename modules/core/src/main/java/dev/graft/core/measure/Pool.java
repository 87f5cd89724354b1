package dev.graft.core.measure;

import static dev.graft.core.Require.require;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Which samples several tasks are judged on, where they share some: each fold is judged in all rotations that do not learn from it,
 * and what an example does to one of them it does to the others.
 */
public final class Pool {
    private final int size;
    /** Of each task the number of each of its samples among those of the pool, in the order of their positions. */
    private final int[][] tasks;

    private Pool(int size, int[][] tasks) {
        this.size = size;
        this.tasks = tasks;
    }

    /**
     * The samples that tasks are judged on.
     *
     * @param positions for each task those of its held-out samples, in their order: equal where the sample is the same
     */
    public static Pool of(List<int[]> positions) {
        int[] distinct = positions.stream()
                .flatMapToInt(Arrays::stream)
                .distinct()
                .sorted()
                .toArray();
        for (int[] ofTask : positions) {
            require(IntStream.of(ofTask).distinct().count() == ofTask.length, "a task has a sample twice");
        }
        return new Pool(
                distinct.length,
                positions.stream()
                        .map(ofTask -> IntStream.of(ofTask)
                                .map(position -> Arrays.binarySearch(distinct, position))
                                .toArray())
                        .toArray(int[][]::new));
    }

    /** How many samples there are, each counted once. */
    public int size() {
        return size;
    }

    /** The same pool, of which one task alone is judged. */
    public Pool ofTask(int task) {
        return new Pool(size, new int[][] {tasks[task]});
    }

    /** What is given to each sample of the pool, handed to those of a task. */
    double[] of(int task, double... pool) {
        return IntStream.of(tasks[task]).mapToDouble(sample -> pool[sample]).toArray();
    }

    boolean fits(int task, int samples) {
        return task < tasks.length && tasks[task].length == samples;
    }

    /**
     * One value for each sample of the pool, of the values of tasks whose means are averaged. With T tasks, of which task t has
     * n_t samples, values v_tj and their mean m_t, sample p of a pool of N is
     *
     * <pre>  x_p = 1/T sum_t m_t + N/T sum_(t that judge p) (v_tp - m_t) / n_t</pre>
     *
     * <p>The mean of x is that of the m_t, and var(x) / N is its variance where samples are drawn anew, each with all that it does
     * in several tasks. It is linear in v: differences of contenders are differences of their rows.
     */
    double[] values(double[]... ofTasks) {
        double[] values = new double[size];
        double mean = 0;
        for (int t = 0; t < ofTasks.length; t++) {
            double ofTask = StatUtils.mean(ofTasks[t]);
            mean += ofTask / ofTasks.length;
            double share = (double) size / ofTasks[t].length / ofTasks.length;
            for (int j = 0; j < ofTasks[t].length; j++) {
                values[tasks[t][j]] += share * (ofTasks[t][j] - ofTask);
            }
        }
        for (int p = 0; p < size; p++) {
            values[p] += mean;
        }
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pool pool && size == pool.size && Arrays.deepEquals(tasks, pool.tasks);
    }

    @Override
    public int hashCode() {
        return 31 * size + Arrays.deepHashCode(tasks);
    }

    @Override
    public String toString() {
        return "%d samples of %d tasks".formatted(size, tasks.length);
    }
}
