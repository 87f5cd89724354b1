package dev.graft.onnx.tune;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import java.util.List;
import java.util.Optional;

/**
 * Samples that each batch takes some of.
 *
 * @param part the name of the rows of a batch that they are; portions of one part stand one behind the other
 * @param labels of each task that they are learned for; none where they are not known, or not to be learned
 * @param share of the loss of labels beside other portions; without labels 0
 * @param composition which of them a batch takes, where a strategy composes it; else all in random order, again and again
 */
public record Portion(
        String part, Samples samples, List<TaskLabels> labels, double share, Optional<Composition> composition) {
    public Portion {
        labels = List.copyOf(labels);
        for (TaskLabels task : labels) {
            require(task.size() == samples.size(), "%s: labels of other samples", part);
        }
        require(!labels.isEmpty() == share > 0, "%s: a share of the loss belongs to labels", part);
    }

    /** Samples in random order. */
    public Portion(String part, Samples samples, List<TaskLabels> labels, double share) {
        this(part, samples, labels, share, Optional.empty());
    }

    /** Samples whose labels are learned. */
    public static Portion of(String part, Labelled data, double share) {
        return new Portion(part, data.samples(), List.of(new TaskLabels.OfClasses(data.classes(), 0)), share);
    }

    /** Samples without labels. */
    public static Portion unlabelled(String part, Samples samples) {
        return new Portion(part, samples, List.of(), 0);
    }

    /** Samples of which batches are composed: where they stand says what an objective of the strategy's own learns of them. */
    public static Portion composed(String part, Samples samples, Composition composition) {
        return new Portion(part, samples, List.of(), 0, Optional.of(composition));
    }

    /** Whether there is something to learn of it: labels, or places. */
    boolean isLearned() {
        return !labels.isEmpty() || composition.isPresent();
    }

    /** The classes, where they are those of one task. */
    Optional<Classes> classes() {
        return classes(labels);
    }

    static Optional<Classes> classes(List<TaskLabels> labels) {
        return labels.size() == 1 && labels.get(0) instanceof TaskLabels.OfClasses one
                ? Optional.of(one.labels())
                : Optional.empty();
    }

    /** Some of them. Of a composed portion, which has no labels to set aside, it is all in their order. */
    Portion select(int... positions) {
        return new Portion(
                part,
                samples.select(positions),
                labels.stream().map(task -> task.select(positions)).toList(),
                share,
                composition);
    }
}
