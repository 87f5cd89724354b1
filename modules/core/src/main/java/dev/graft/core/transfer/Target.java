package dev.graft.core.transfer;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;

/** The visible part of a target domain. */
public sealed interface Target {
    /** The target samples without a visible label: more of the training pool, the test samples, or both. */
    Samples unlabelled();

    /** A target of which no label is visible: there is no accessor for one. */
    record Unlabelled(Samples unlabelled) implements Target {}

    /** A target of which some labels are visible. */
    record PartlyLabelled(Labelled labelled, Samples unlabelled) implements Target {}
}
