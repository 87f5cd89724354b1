package dev.graft.runner.experiment;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.network.Backbone;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.runner.preprocess.Step;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Classes without labels, known by descriptors. Budgets say how many labels of each those strategies see that need some.
 *
 * @param data samples of all classes
 * @param unseen the classes of which no zero-shot strategy sees a sample
 * @param descriptors what is known of classes
 * @param generalised whether seen classes are to be told from unseen ones, too
 * @param heldOut of each class that is to be told: what strategies are judged on
 * @param backbone the pre-trained network, if there is one
 * @param split which of the random draws of unseen classes and held-out samples
 * @param preprocess what vectors go through before a strategy sees them, in this order; learned from the seen classes
 * @param pixels as in {@link DomainScenario}
 */
public record ZeroShotScenario(
        Domain data,
        ClassChoice unseen,
        Described descriptors,
        boolean generalised,
        HoldOut.Share heldOut,
        Optional<Chosen<Backbone<?>>> backbone,
        int split,
        List<Step> preprocess,
        OptionalInt pixels)
        implements Scenario {
    public static final HoldOut.Share DEFAULT_HELD_OUT = new HoldOut.Share(0.5);

    public ZeroShotScenario {
        preprocess = List.copyOf(preprocess);
        Scenario.requireSplit(split);
        Scenario.requirePixels(pixels);
    }

    /** Unseen classes of a data set, with the defaults of experiment files. */
    public static ZeroShotScenario of(Domain data, ClassChoice unseen, Described descriptors) {
        return new ZeroShotScenario(
                data,
                unseen,
                descriptors,
                false,
                DEFAULT_HELD_OUT,
                Optional.empty(),
                1,
                List.of(),
                OptionalInt.empty());
    }

    /** The same, in which seen classes are to be told from unseen ones, too. */
    public ZeroShotScenario asGeneralised() {
        return new ZeroShotScenario(data, unseen, descriptors, true, heldOut, backbone, split, preprocess, pixels);
    }

    @Override
    public String kind() {
        return "zero-shot";
    }

    @Override
    public Class<ZeroShot> transfer() {
        return ZeroShot.class;
    }

    /** Classes have different numbers of samples, and each is of interest. */
    @Override
    public Optional<Measure> measure() {
        return Optional.of(Measure.BALANCED_ACCURACY);
    }

    @Override
    public Optional<Average> average() {
        return Optional.of(generalised ? Average.HARMONIC : Average.TASKS);
    }

    @Override
    public Optional<String> unfit(List<Budget> budgets) {
        return budgets.stream()
                .filter(budget -> !(budget instanceof Budget.PerClass))
                .findFirst()
                .map(
                        "%s: labels of unseen classes are counted by class. Write budgets: {per-class: [0, 1, 5]}."
                                ::formatted);
    }
}
