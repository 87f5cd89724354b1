package dev.graft.core.measure;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What contenders are compared by: a measure, and what it is a mean over where there are several tasks.
 *
 * @param measure of the tasks that it judges; of others, where some have classes and some numbers, the usual one
 */
public record Yardstick(Measure measure, Average average) {
    /** How several tasks become one number. */
    public enum Average {
        /** The mean of the measure over tasks: each counts the same. */
        TASKS,
        /**
         * The measure of all held-out samples, as if they were of one task; numbers from the mean of their task on, so that what R2
         * is a share of is what varies within tasks.
         */
        SAMPLES;

        /** The word in experiment files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one with this word. */
        public static Optional<Average> withWord(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
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
                double mean = IntStream.range(0, predictions.size())
                        .filter(t -> measure.task() != Measure.Task.CLUSTERS && measure.judges(truth.get(t)))
                        .mapToDouble(t -> measure.of(predictions.get(t), truth.get(t)))
                        .average()
                        .orElse(Double.NaN);
                if (!Double.isNaN(mean)) {
                    means.put(measure.id(), mean);
                }
            }
            return means;
        }
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

    /** That of a task with such labels by itself. */
    public Yardstick ofOneTask(Labels labels) {
        return new Yardstick(measureOf(labels), Average.TASKS);
    }

    /** The average of another measure. */
    public Yardstick by(Measure other) {
        return new Yardstick(other, average);
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
        double[][] ones = truth.stream()
                .map(labels -> {
                    double[] weights = new double[labels.size()];
                    Arrays.fill(weights, 1);
                    return weights;
                })
                .toArray(double[][]::new);
        return on(predictions, truth).of(ones);
    }

    /** Prepares it for as many weightings of the samples as are asked; one prediction for each task. */
    public WeightedTasks on(List<Scores> predictions, List<? extends Labels> truth) {
        check(predictions, truth);
        if (average == Average.SAMPLES && truth.size() > 1) {
            Joined joined = Joined.of(predictions, truth);
            WeightedMeasure all = measure.on(joined.scores(), joined.labels());
            return weights -> all.of(Joined.values(weights));
        }
        List<WeightedMeasure> prepared = IntStream.range(0, truth.size())
                .mapToObj(t -> measureOf(truth.get(t)).on(predictions.get(t), truth.get(t)))
                .toList();
        return weights -> {
            double sum = 0;
            for (int t = 0; t < prepared.size(); t++) {
                sum += prepared.get(t).of(weights[t]);
            }
            return sum / prepared.size();
        };
    }

    /**
     * Values whose mean it is, and whose variance over their number is that of it over held-out samples: of one task {@link
     * Measure#ofSamples}.
     *
     * <p>Of several tasks those with as many held-out samples are folded into one row of values: they may well have the same
     * samples, and what a sample does to one task it then does to another. Rows of different lengths are independent, and put one
     * behind the other, each spread as its own variance has it.
     */
    public double[] ofSamples(List<Scores> predictions, List<? extends Labels> truth) {
        check(predictions, truth);
        int tasks = truth.size();
        if (average == Average.SAMPLES && tasks > 1) {
            Joined joined = Joined.of(predictions, truth);
            double[] all = measure.ofSamples(joined.scores(), joined.labels());
            double[] shares = truth.stream()
                    .mapToDouble(labels -> (double) labels.size() / all.length)
                    .toArray();
            return Folded.of(Joined.apart(all, truth), shares).values();
        }
        double[][] values = new double[tasks][];
        double[] shares = new double[tasks];
        for (int t = 0; t < tasks; t++) {
            values[t] = measureOf(truth.get(t)).ofSamples(predictions.get(t), truth.get(t));
            shares[t] = 1.0 / tasks;
        }
        return Folded.of(values, shares).values();
    }

    private static void check(List<Scores> predictions, List<? extends Labels> truth) {
        require(!truth.isEmpty(), "there is no task to be measured");
        require(predictions.size() == truth.size(), "%d predictors, not %d", predictions.size(), truth.size());
    }
}
