package dev.graft.core.measure;

import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import java.util.List;
import java.util.Locale;

/** What contenders are compared by: a measure, and what it is a mean over where there are several tasks. */
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
    }

    /** The usual one: accuracy for classes, R2 for numbers, each task the same. */
    public static Yardstick usual(List<? extends Labels> tasks) {
        boolean numbers = !tasks.isEmpty() && tasks.get(0) instanceof Reals;
        return new Yardstick(numbers ? Measure.R2 : Measure.ACCURACY, Average.TASKS);
    }
}
