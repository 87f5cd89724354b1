package dev.graft.core.measure;

import dev.graft.core.labels.Labels;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.StatUtils;

/** How several tasks become one number. */
public enum Average {
    /** The mean of the measure over tasks: each counts the same. */
    TASKS,
    /**
     * The measure of all held-out samples, as if they were of one task; numbers from the mean of their task on, so that what R2
     * is a share of is what varies within tasks.
     */
    SAMPLES,
    /**
     * The mean of the measure over tasks that are drawn alike, one as good as another: what varies is which of them are drawn, so
     * that intervals are over tasks, not over their samples.
     */
    EPISODES,
    /**
     * The harmonic mean of the measure of two tasks, 2 a b / (a + b): high only where both are. The usual one of generalised
     * zero-shot learning (Y. Xian et al., Zero-shot learning - a comprehensive evaluation of the good, the bad and the ugly,
     * IEEE TPAMI 41, 2019, equation 22). Of what is no share, as log loss, the mean.
     */
    HARMONIC;

    /** The word in experiment files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this word. */
    public static Optional<Average> withWord(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** The number that values of tasks become, where it is one of them and not of their samples. */
    double of(double... tasks) {
        return this == HARMONIC && tasks.length == 2 ? harmonic(tasks[0], tasks[1]) : StatUtils.mean(tasks);
    }

    private static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }

    /**
     * What each task weighs near these values, so that the sum of shares times values is {@link #of} them. The harmonic mean is
     * homogeneous: its derivatives are such shares, and what its variance follows from to first order.
     */
    double[] shares(double... tasks) {
        double[] shares = new double[tasks.length];
        Arrays.fill(shares, 1.0 / tasks.length);
        if (this == HARMONIC && tasks.length == 2 && tasks[0] + tasks[1] > 0) {
            double sum = tasks[0] + tasks[1];
            shares[0] = 2 * tasks[1] * tasks[1] / (sum * sum);
            shares[1] = 2 * tasks[0] * tasks[0] / (sum * sum);
        }
        return shares;
    }

    /**
     * All measures of predictions, by id; those that are undefined for a task are left out. Where some tasks have classes and
     * others numbers, each measure is that of the tasks that it judges.
     */
    public Map<String, Double> all(List<Scores> predictions, List<? extends Labels> truth) {
        if (this == SAMPLES && predictions.size() > 1) {
            Joined all = Joined.of(predictions, truth);
            return Measure.all(all.scores(), all.labels());
        }
        Map<String, Double> means = new TreeMap<>();
        for (Measure measure : Measure.values()) {
            double[] ofTasks = IntStream.range(0, predictions.size())
                    .filter(t -> measure.task() != Measure.Task.CLUSTERS && measure.judges(truth.get(t)))
                    .mapToDouble(t -> measure.of(predictions.get(t), truth.get(t)))
                    .toArray();
            double mean = ofTasks.length == 0 ? Double.NaN : (measure.isShare() ? this : TASKS).of(ofTasks);
            if (!Double.isNaN(mean)) {
                means.put(measure.id(), mean);
            }
        }
        return means;
    }
}
