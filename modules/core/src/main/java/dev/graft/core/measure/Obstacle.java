package dev.graft.core.measure;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Why no verdict can rest on a yardstick: what it is by itself, or the held-out labels that it would judge by. */
final class Obstacle {
    private Obstacle() {}

    static Optional<String> of(Yardstick yardstick, List<String> tasks, List<? extends Labels> heldOut) {
        Measure measure = yardstick.measure();
        if (!heldOut.isEmpty() && heldOut.stream().noneMatch(measure::judges)) {
            return Optional.of("%s is no measure of %s, which are to be predicted. Name one of: %s"
                    .formatted(
                            measure.id(),
                            heldOut.get(0) instanceof Reals ? "numbers" : "classes",
                            allowed(heldOut.get(0))));
        }
        if (!measure.canJudge()) {
            return Optional.of("no verdict can rest on %s. Name one of: %s"
                    .formatted(measure.id(), heldOut.isEmpty() ? allowed(measure.task()) : allowed(heldOut.get(0))));
        }
        if (yardstick.average() == Average.EPISODES && tasks.size() > 1) {
            return Optional.empty(); // what varies is which episodes are drawn, whatever is measured in each
        }
        if (yardstick.average() == Average.HARMONIC && !measure.isShare()) {
            return Optional.of(
                    "there is no harmonic mean of %s. Name accuracy or balanced-accuracy".formatted(measure.id()));
        }
        return yardstick.average() == Average.SAMPLES && tasks.size() > 1
                ? ofAll(measure, heldOut)
                : IntStream.range(0, tasks.size())
                        .mapToObj(t -> in(yardstick.measureOf(heldOut.get(t)), named(tasks.get(t)), heldOut.get(t)))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private static Optional<String> ofAll(Measure measure, List<? extends Labels> heldOut) {
        if (!heldOut.stream().allMatch(measure::judges)) {
            return Optional.of(
                    "some tasks have classes and some numbers, so that their samples cannot be measured as those of one "
                            + "task. Take the average over tasks");
        }
        boolean severalSpaces = heldOut.stream()
                        .filter(Classes.class::isInstance)
                        .map(labels -> ((Classes) labels).names())
                        .distinct()
                        .count()
                > 1;
        if (severalSpaces) {
            return Optional.of(
                    "the tasks have different classes, so that their samples cannot be measured as those of one "
                            + "task. Take the average over tasks");
        }
        return in(measure, "all tasks together, each from its own mean on", Joined.centred(heldOut));
    }

    private static Optional<String> in(Measure measure, String where, Labels labels) {
        if (labels.size() < 2) {
            return Optional.of("%s: a verdict needs at least two held-out samples, found %d. Hold out more"
                    .formatted(where, labels.size()));
        }
        if (labels instanceof Reals numbers) {
            boolean vary = IntStream.range(0, numbers.size())
                    .anyMatch(j -> numbers.value(j) < numbers.value(0) || numbers.value(j) > numbers.value(0));
            return vary
                    ? Optional.empty()
                    : Optional.of("%s: all held-out labels are equal, and %s is undefined. Leave the task out"
                            .formatted(where, measure.id()));
        }
        return measure == Measure.AUC_ROC || measure == Measure.BALANCED_ACCURACY
                ? ofClasses(measure, where, (Classes) labels)
                : Optional.empty();
    }

    private static Optional<String> ofClasses(Measure measure, String where, Classes labels) {
        int[] counts = labels.counts();
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] == 1) {
                return Optional.of(
                        "%s: a verdict by %s needs at least two held-out samples of each class, found one of %s. "
                                        .formatted(
                                                where,
                                                measure.id(),
                                                labels.names().get(c))
                                + "Hold out more, or leave the task out");
            }
        }
        return measure == Measure.AUC_ROC
                        && Arrays.stream(counts).filter(count -> count > 0).count() < 2
                ? Optional.of("%s: all held-out samples are of one class, and auc-roc is undefined. Leave the task out"
                        .formatted(where))
                : Optional.empty();
    }

    private static String named(String task) {
        return task.isEmpty() ? "the task" : "task " + task;
    }

    private static String allowed(Labels labels) {
        return allowed(labels instanceof Reals ? Measure.Task.NUMBERS : Measure.Task.CLASSES);
    }

    private static String allowed(Measure.Task task) {
        return Measure.of(task).stream()
                .filter(Measure::canJudge)
                .map(Measure::id)
                .collect(Collectors.joining(", "));
    }
}
