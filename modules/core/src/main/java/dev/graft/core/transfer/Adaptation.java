package dev.graft.core.transfer;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * One task, labelled in one or several sources and poor in labels in the target.
 *
 * @param sources all with the label space of the task; none where there is a backbone to transfer from, or nothing is transferred
 * @param targetWeight share of the total weight that the visible target labels get when they are pooled with the
 *     sources, in (0, 1)
 * @param network the backbone of the scenario, if it has one
 * @param classNames the label space of a classification task; empty for a regression
 */
public record Adaptation(
        List<Labelled> sources, Target target, double targetWeight, Optional<Network> network, List<String> classNames)
        implements Transfer {
    private static final double EQUAL_WEIGHT = 0.5;

    public Adaptation {
        sources = List.copyOf(sources);
        classNames = List.copyOf(classNames);
        require(targetWeight > 0 && targetWeight < 1, "target-weight must be in (0, 1), was %s", targetWeight);
        for (Labelled source : sources) {
            require(
                    !(source.labels() instanceof Classes classes)
                            || classes.names().equals(classNames),
                    "sources must have the classes %s",
                    classNames);
        }
    }

    /** The label space that samples of a source have. */
    private static List<String> classNames(Labelled source) {
        return source.labels() instanceof Classes classes ? classes.names() : List.of();
    }

    /** An adaptation between domains, without a backbone. */
    public Adaptation(List<Labelled> sources, Target target, double targetWeight) {
        this(
                sources,
                target,
                targetWeight,
                Optional.empty(),
                sources.stream().findFirst().map(Adaptation::classNames).orElse(List.of()));
    }

    /** What there is to learn from visible target labels and a network, without a source. */
    static Adaptation withoutSources(Labelled labelled, Samples unlabelled, Optional<Network> network) {
        Target target = labelled.size() == 0
                ? new Target.Unlabelled(unlabelled)
                : new Target.PartlyLabelled(labelled, unlabelled);
        return new Adaptation(
                List.of(), target, EQUAL_WEIGHT, network, labelled.classes().names());
    }

    /** The same with all samples represented otherwise, those of all sources alike: as features, for instance. */
    public Adaptation represented(UnaryOperator<Samples> ofSources, UnaryOperator<Samples> ofTarget) {
        return represented(Collections.nCopies(sources.size(), ofSources), ofTarget);
    }

    /**
     * The same with all samples represented otherwise.
     *
     * @param ofSources one for each source
     */
    public Adaptation represented(List<UnaryOperator<Samples>> ofSources, UnaryOperator<Samples> ofTarget) {
        require(ofSources.size() == sources.size(), "%d changes for %d sources", ofSources.size(), sources.size());
        List<Labelled> changed = IntStream.range(0, sources.size())
                .mapToObj(i -> represented(sources.get(i), ofSources.get(i)))
                .toList();
        return new Adaptation(changed, represented(target, ofTarget), targetWeight, network, classNames);
    }

    private static Target represented(Target target, UnaryOperator<Samples> change) {
        Samples unlabelled = change.apply(target.unlabelled());
        return target instanceof Target.PartlyLabelled partly
                ? new Target.PartlyLabelled(represented(partly.labelled(), change), unlabelled)
                : new Target.Unlabelled(unlabelled);
    }

    private static Labelled represented(Labelled data, UnaryOperator<Samples> change) {
        return new Labelled(change.apply(data.samples()), data.labels());
    }

    /** The visible target labels; empty if there is none. */
    public Optional<Labelled> targetLabels() {
        return target instanceof Target.PartlyLabelled partly
                        && partly.labelled().size() > 0
                ? Optional.of(partly.labelled())
                : Optional.empty();
    }

    /** All visible target samples as vectors: those with a visible label, then the others. */
    public Dense targetVectors() {
        return targetSamples().vectors();
    }

    /** The same, sparse where all of them are. */
    public Samples targetSamples() {
        Samples unlabelled = target.unlabelled();
        return targetLabels()
                .map(Labelled::samples)
                .map(labelled -> unlabelled.size() == 0 ? labelled : labelled.vectorsWith(unlabelled))
                .orElse(unlabelled)
                .sparseOrDense();
    }

    @Override
    public List<Adaptation> adaptations() {
        return List.of(this);
    }

    @Override
    public int predictors() {
        return 1;
    }
}
