package dev.graft.onnx.tune;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.transfer.Adaptation;
import java.util.ArrayList;
import java.util.List;

/** What an adaptation shows, as portions of a training. */
public final class Portions {
    /** Where there is one portion only: its samples. */
    public static final String SAMPLES = "samples";

    /** Samples of all sources, with labels. */
    public static final String SOURCE = "source";

    /** Samples of the target whose labels are visible. */
    public static final String TARGET_LABELS = "target-labels";

    /** Samples of the target whose labels, if they are visible, are not looked at. */
    public static final String TARGET = "target";

    private Portions() {}

    /** The sources, which share one loss as if they were one: each sample counts the same. */
    public static List<Portion> sources(Adaptation seen) {
        return sources(seen, 1);
    }

    private static List<Portion> sources(Adaptation seen, double share) {
        double all = seen.sources().stream().mapToInt(Labelled::size).sum();
        return seen.sources().stream()
                .filter(source -> source.size() > 0)
                .map(source -> Portion.of(SOURCE, source, share * source.size() / all))
                .toList();
    }

    /** The sources, and the visible target labels, if there are any, with the share {@code target-weight} of the loss. */
    public static List<Portion> labelled(Adaptation seen) {
        if (seen.targetLabels().isEmpty()) {
            return sources(seen);
        }
        List<Portion> portions = new ArrayList<>(sources(seen, 1 - seen.targetWeight()));
        portions.add(Portion.of(TARGET_LABELS, seen.targetLabels().orElseThrow(), seen.targetWeight()));
        return portions;
    }

    /** The same, and target samples without labels: those that have none, or, if all have, all of them. */
    public static List<Portion> both(Adaptation seen) {
        List<Portion> portions = new ArrayList<>(labelled(seen));
        portions.add(Portion.unlabelled(TARGET, target(seen)));
        return portions;
    }

    /** Samples of the target without labels: those that have none, or, if all have, all of them. */
    public static Samples target(Adaptation seen) {
        Samples unlabelled = seen.target().unlabelled();
        return unlabelled.size() > 0
                ? unlabelled
                : seen.targetLabels().map(Labelled::samples).orElse(unlabelled);
    }
}
