package dev.graft.core.measure;

import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.strategy.Scores;
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
        /** The measure of all held-out samples, as if they were of one task. */
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
                return Measure.all(Scores.joined(predictions), Labels.joined(truth));
            }
            Map<String, Double> means = new TreeMap<>();
            for (Measure.Task kind : List.of(Measure.Task.CLASSES, Measure.Task.NUMBERS)) {
                List<Map<String, Double>> each = IntStream.range(0, predictions.size())
                        .filter(t -> kind(truth.get(t)) == kind)
                        .mapToObj(t -> Measure.all(predictions.get(t), truth.get(t)))
                        .toList();
                for (Measure measure : Measure.of(kind)) {
                    if (!each.isEmpty() && each.stream().allMatch(own -> own.containsKey(measure.id()))) {
                        means.put(
                                measure.id(),
                                each.stream()
                                        .mapToDouble(own -> own.getOrDefault(measure.id(), Double.NaN))
                                        .average()
                                        .orElseThrow());
                    }
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
    public Measure of(Labels labels) {
        return kind(labels) == measure.task() ? measure : usual(labels);
    }

    private static Measure.Task kind(Labels labels) {
        return labels instanceof Reals ? Measure.Task.NUMBERS : Measure.Task.CLASSES;
    }
}
