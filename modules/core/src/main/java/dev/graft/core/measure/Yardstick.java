package dev.graft.core.measure;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.MathArrays;

/**
 * What contenders are compared by: a measure, and what it is a mean over where there are several tasks.
 *
 * @param measure of the tasks that it judges; of others, where some have classes and some numbers, the usual one
 * @param pool the samples of tasks that share some, but not all; only where the mean over tasks is taken
 */
public record Yardstick(Measure measure, Average average, Optional<Pool> pool) {
    public Yardstick {
        require(pool.isEmpty() || average == Average.TASKS, "a pool is for the mean over tasks, not for %s", average);
    }

    /** One of tasks that share no sample, or all. */
    public Yardstick(Measure measure, Average average) {
        this(measure, average, Optional.empty());
    }

    /** The usual one: accuracy for classes, R2 for numbers, by the first task; each task the same. */
    public static Yardstick usual(List<? extends Labels> tasks) {
        return new Yardstick(tasks.isEmpty() ? Measure.ACCURACY : usual(tasks.get(0)), Average.TASKS);
    }

    private static Measure usual(Labels labels) {
        return labels instanceof Reals ? Measure.R2 : Measure.ACCURACY;
    }

    /** What a task with such labels is judged by: the measure, if it judges such labels, else the usual one. */
    public Measure measureOf(Labels labels) {
        return measure.judges(labels) ? measure : usual(labels);
    }

    /** That of a task with such labels by itself; what is drawn anew of it is drawn of the pool still, as for the others. */
    public Yardstick ofOneTask(int task, Labels labels) {
        return new Yardstick(measureOf(labels), Average.TASKS, pool.map(all -> all.ofTask(task)));
    }

    /** The average of another measure; there is no harmonic mean of what is no share. */
    public Yardstick by(Measure other) {
        return new Yardstick(other, average == Average.HARMONIC && !other.isShare() ? Average.TASKS : average, pool);
    }

    /**
     * Why no verdict can rest on it, and what to do; empty where one can.
     *
     * @param tasks their names
     * @param heldOut the labels of the held-out samples of each
     */
    public Optional<String> obstacle(List<String> tasks, List<? extends Labels> heldOut) {
        return Obstacle.of(this, tasks, heldOut);
    }

    /** Its value; NaN where it is undefined. */
    public double of(List<Scores> predictions, List<? extends Labels> truth) {
        double[][] ones = IntStream.of(drawn(truth))
                .mapToObj(size -> {
                    double[] weights = new double[size];
                    Arrays.fill(weights, 1);
                    return weights;
                })
                .toArray(double[][]::new);
        return on(predictions, truth).of(ones);
    }

    /**
     * How many there are of what is drawn anew to see how far it is off, row by row: the held-out samples of each task, those of
     * the pool, or the episodes.
     */
    public int[] drawn(List<? extends Labels> truth) {
        if (pool.isPresent()) {
            return new int[] {pool.get().size()};
        }
        return isOfEpisodes(truth)
                ? new int[] {truth.size()}
                : truth.stream().mapToInt(Labels::size).toArray();
    }

    private boolean isOfEpisodes(List<? extends Labels> truth) {
        return average == Average.EPISODES && truth.size() > 1;
    }

    /** Prepares it for as many weightings of what is {@link #drawn} as are asked; one prediction for each task. */
    public WeightedTasks on(List<Scores> predictions, List<? extends Labels> truth) {
        check(predictions, truth);
        if (average == Average.SAMPLES && truth.size() > 1) {
            Joined joined = Joined.of(predictions, truth);
            WeightedMeasure all = measure.on(joined.scores(), joined.labels());
            return weights -> all.of(Joined.values(weights));
        }
        if (isOfEpisodes(truth)) {
            double[] values = values(predictions, truth);
            return weights -> StatUtils.sum(MathArrays.ebeMultiply(values, weights[0])) / StatUtils.sum(weights[0]);
        }
        List<WeightedMeasure> prepared = IntStream.range(0, truth.size())
                .mapToObj(t -> measureOf(truth.get(t)).on(predictions.get(t), truth.get(t)))
                .toList();
        return weights -> average.of(IntStream.range(0, prepared.size())
                .mapToDouble(t -> prepared.get(t)
                        .of(pool.map(all -> all.of(t, weights[0])).orElseGet(() -> weights[t])))
                .toArray());
    }

    /** The measure of each task by itself. */
    private double[] values(List<Scores> predictions, List<? extends Labels> truth) {
        return IntStream.range(0, truth.size())
                .mapToDouble(t -> measureOf(truth.get(t)).of(predictions.get(t), truth.get(t)))
                .toArray();
    }

    /**
     * Values whose mean it is, and whose variance over their number is that of it over what is {@link #drawn}: of one task {@link
     * Measure#ofSamples}, of episodes one for each.
     *
     * <p>Of several tasks those with as many held-out samples are folded into one row of values: they may well have the same
     * samples, and what a sample does to one task it then does to another. Rows of different lengths are independent, and put one
     * behind the other, each spread as its own variance has it. Where tasks share some samples, there is a value for each of the pool.
     */
    public double[] ofSamples(List<Scores> predictions, List<? extends Labels> truth) {
        check(predictions, truth);
        int tasks = truth.size();
        if (isOfEpisodes(truth)) {
            return values(predictions, truth);
        }
        if (average == Average.SAMPLES && tasks > 1) {
            Joined joined = Joined.of(predictions, truth);
            double[] all = measure.ofSamples(joined.scores(), joined.labels());
            double[] shares = truth.stream()
                    .mapToDouble(labels -> (double) labels.size() / all.length)
                    .toArray();
            return Folded.of(Joined.apart(all, truth), shares).values();
        }
        double[][] values = IntStream.range(0, tasks)
                .mapToObj(t -> measureOf(truth.get(t)).ofSamples(predictions.get(t), truth.get(t)))
                .toArray(double[][]::new);
        if (pool.isPresent() && tasks > 1) {
            return pool.get().values(values);
        }
        return Folded.of(values, average.shares(values(predictions, truth))).values();
    }

    private void check(List<Scores> predictions, List<? extends Labels> truth) {
        require(!truth.isEmpty(), "there is no task to be measured");
        require(predictions.size() == truth.size(), "%d predictors, not %d", predictions.size(), truth.size());
        pool.ifPresent(all -> IntStream.range(0, truth.size())
                .forEach(t -> require(
                        all.fits(t, truth.get(t).size()),
                        "the held-out samples of task %d are not those of the pool",
                        t + 1)));
    }
}
