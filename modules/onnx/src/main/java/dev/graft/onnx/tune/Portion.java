package dev.graft.onnx.tune;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import java.util.Optional;

/**
 * Samples that each batch takes some of.
 *
 * @param part the name of the rows of a batch that they are; portions of one part stand one behind the other
 * @param labels none where they are not known, or not to be learned
 * @param share of the loss of labels beside other portions; without labels 0
 */
public record Portion(String part, Samples samples, Optional<Classes> labels, double share) {
    public Portion {
        require(labels.isEmpty() || labels.get().size() == samples.size(), "%s: labels of other samples", part);
        require(labels.isPresent() == share > 0, "%s: a share of the loss belongs to labels", part);
    }

    /** Samples whose labels are learned. */
    public static Portion of(String part, Labelled data, double share) {
        return new Portion(part, data.samples(), Optional.of(data.classes()), share);
    }

    /** Samples without labels. */
    public static Portion unlabelled(String part, Samples samples) {
        return new Portion(part, samples, Optional.empty(), 0);
    }

    Portion select(int... positions) {
        return new Portion(part, samples.select(positions), labels.map(classes -> classes.select(positions)), share);
    }
}
