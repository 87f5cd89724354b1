package dev.graft.runner.experiment;

import static dev.graft.core.Require.require;

import dev.graft.core.network.Backbone;
import dev.graft.core.transfer.Adaptation;
import dev.graft.runner.preprocess.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One task in several domains: sources, target, network, and what is visible of each.
 *
 * @param sources at least one, unless there is a backbone to transfer from, or nothing is transferred
 * @param backbone the pre-trained network, if there is one
 * @param heldOut fixed by the experiment's seed, the same for every trial
 * @param split which of the random splits, where held-out samples are drawn
 * @param unlabelled which target samples are visible without their labels
 * @param targetLabels false for unsupervised adaptation: no target label is ever visible
 * @param targetWeight share of the total weight of visible target labels when pooled with the sources, in (0, 1)
 * @param sourceLabelsPerClass how many source samples of each class are drawn per seed; all where empty
 * @param preprocess what vectors go through before a strategy sees them, in this order
 * @param pixels the side to which pictures are resized where a strategy takes them as raw vectors; where empty they keep
 *     their size if all have one, and have {@value Scenario#DEFAULT_PIXELS} if not or if there is a backbone
 */
public record DomainScenario(
        List<Domain> sources,
        Domain target,
        Optional<Chosen<Backbone<?>>> backbone,
        HoldOut heldOut,
        int split,
        Unlabelled unlabelled,
        boolean targetLabels,
        double targetWeight,
        OptionalInt sourceLabelsPerClass,
        List<Step> preprocess,
        OptionalInt pixels)
        implements Scenario {

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

    public static final HoldOut DEFAULT_HELD_OUT = new HoldOut.Share(0.5);
    public static final double DEFAULT_TARGET_WEIGHT = 0.5;

    public DomainScenario {
        sources = List.copyOf(sources);
        preprocess = List.copyOf(preprocess);
        require(
                targetWeight > 0 && targetWeight < 1,
                "target-weight must be above 0 and below 1, was %s",
                targetWeight);
        sourceLabelsPerClass.ifPresent(n -> require(n > 0, "source-labels-per-class must be at least 1, was %d", n));
        Scenario.requireSplit(split);
        Scenario.requirePixels(pixels);
        require(
                split == 1 || heldOut instanceof HoldOut.Share || heldOut instanceof HoldOut.AllButPerClass,
                "split %d: no held-out sample is drawn, so that there is one split",
                split);
        require(
                !(heldOut instanceof HoldOut.All) || (!targetLabels && unlabelled == Unlabelled.TEST),
                "where every target sample is held out, target labels are ignored and the held-out samples are visible");
    }

    @Override
    public String kind() {
        return "adaptation";
    }

    @Override
    public Class<Adaptation> transfer() {
        return Adaptation.class;
    }

    @Override
    public boolean hasSomethingToTransfer() {
        return !sources.isEmpty() || backbone.isPresent();
    }

    @Override
    public boolean isTransductive() {
        return heldOut instanceof HoldOut.All;
    }

    /** Whether held-out samples are drawn, so that there is more than one split. */
    public boolean isDrawn() {
        return heldOut instanceof HoldOut.Share || heldOut instanceof HoldOut.AllButPerClass;
    }
}
