package dev.graft.report.findings;

import dev.graft.core.measure.Measure;
import dev.graft.core.measure.Yardstick;
import dev.graft.core.result.Run;
import java.util.Locale;

/**
 * What contenders are compared by, as it is read.
 *
 * @param tasks how many there are
 */
public record YardstickWords(Yardstick yardstick, int tasks) {

    /** The words for the yardstick of a run. */
    public static YardstickWords of(Run run) {
        return new YardstickWords(run.yardstick(), run.tasks().size());
    }

    /** The measure: "accuracy". */
    public String measure() {
        return yardstick.measure().words();
    }

    /** With its unit, as the head of a column: "accuracy, %". */
    public String column() {
        return measure() + ", %";
    }

    /** What there are several of: "task"; "fold" where all are one task, learned from one part of its examples or another. */
    public String noun() {
        return yardstick.pool().isPresent() ? "fold" : "task";
    }

    /** A text about tasks, in that word. */
    public String named(String text) {
        return text.replace("task", noun())
                .replace("Task", noun().substring(0, 1).toUpperCase(Locale.ROOT) + noun().substring(1));
    }

    /** In full: "accuracy", "mean accuracy over 2 tasks", "accuracy over the samples of 2 tasks",
     * "mean accuracy over 200 episodes". */
    public String full() {
        if (tasks == 1) {
            return measure();
        }
        return switch (yardstick.average()) {
            case TASKS -> "mean " + measure() + " over " + tasks + " " + noun() + "s";
            case SAMPLES -> measure() + " over the samples of " + tasks + " tasks";
            case EPISODES -> "mean " + measure() + " over " + tasks + " episodes";
            case HARMONIC -> "harmonic mean of " + measure() + " on seen and unseen classes";
        };
    }

    /** The same as the beginning of a title. */
    public String title() {
        String full = full();
        return full.substring(0, 1).toUpperCase(Locale.ROOT) + full.substring(1);
    }

    /** What a point is the mean of over seeds: "mean accuracy"; of several tasks in full. */
    public String mean() {
        return tasks == 1 ? "mean " + measure() : full();
    }

    /** Whether it is what a reader takes for granted: accuracy on one task. */
    public boolean isPlain() {
        return tasks == 1 && yardstick.measure() == Measure.ACCURACY;
    }

    /** What follows a number of points where that is not plain: " in mean accuracy over 2 tasks". */
    public String in() {
        return isPlain() ? "" : " in " + full();
    }
}
