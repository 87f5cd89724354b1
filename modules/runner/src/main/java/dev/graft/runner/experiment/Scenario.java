package dev.graft.runner.experiment;

import static dev.graft.core.Require.require;

import dev.graft.data.DataSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Sources, target, and what is visible of each.
 *
 * @param heldOut share of the target samples that strategies are judged on, in (0, 1): fixed by the experiment's seed,
 *     the same for every trial; the others are the training pool
 * @param unlabelled which target samples are visible without their labels
 * @param targetLabels false for unsupervised adaptation: no target label is ever visible
 * @param targetWeight share of the total weight of visible target labels when pooled with the sources, in (0, 1)
 * @param sourceLabelsPerClass how many source samples of each class are drawn per seed; all where empty
 */
public record Scenario(
        List<Chosen<DataSet<?>>> sources,
        Chosen<DataSet<?>> target,
        double heldOut,
        Unlabelled unlabelled,
        boolean targetLabels,
        double targetWeight,
        OptionalInt sourceLabelsPerClass) {

    /** Which target samples are visible without their labels. */
    public enum Unlabelled {
        /** Those of the training pool whose label is not visible: the usual, inductive protocol. */
        TRAIN,
        /** The held-out ones: the transductive protocol of many papers. */
        TEST,
        /** Both. */
        BOTH;

        /** The word in experiment files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final double DEFAULT_HELD_OUT = 0.5;
    public static final double DEFAULT_TARGET_WEIGHT = 0.5;

    public Scenario {
        sources = List.copyOf(sources);
        require(!sources.isEmpty(), "a scenario needs at least one source");
        require(heldOut > 0 && heldOut < 1, "held-out must be above 0 and below 1, was %s", heldOut);
        require(
                targetWeight > 0 && targetWeight < 1,
                "target-weight must be above 0 and below 1, was %s",
                targetWeight);
        sourceLabelsPerClass.ifPresent(n -> require(n > 0, "source-labels-per-class must be at least 1, was %d", n));
    }
}
