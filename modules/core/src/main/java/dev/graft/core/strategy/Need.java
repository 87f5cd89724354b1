package dev.graft.core.strategy;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.core.samples.Text;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Episodes;
import dev.graft.core.transfer.MultiTask;
import dev.graft.core.transfer.Relational;
import dev.graft.core.transfer.Transfer;
import dev.graft.core.transfer.ZeroShot;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What a strategy requires of a scenario. */
public enum Need {
    SOURCE_LABELS(
            "no source sample is labelled",
            (seen, context) -> !(seen instanceof Adaptation adaptation)
                    || adaptation.sources().stream().anyMatch(source -> source.size() > 0)),
    TARGET_LABELS(
            "no target label is visible",
            (seen, context) -> !(seen instanceof Adaptation adaptation)
                    || adaptation.targetLabels().isPresent()),
    TARGET_SAMPLES(
            "no target sample is visible",
            (seen, context) -> !(seen instanceof Adaptation adaptation)
                    || adaptation.target().unlabelled().size() > 0
                    || adaptation.targetLabels().isPresent()),
    LABELS(
            "no label is visible, neither of the source nor of the target",
            (seen, context) -> SOURCE_LABELS.met.test(seen, context) || TARGET_LABELS.met.test(seen, context)),
    TEXTS(
            "the samples are no texts",
            (seen, context) -> seen instanceof Adaptation adaptation
                    && Stream.of(adaptation.sources().stream(), adaptation.targetLabels().stream())
                            .flatMap(each -> each)
                            .map(Labelled::samples)
                            .allMatch(Text.class::isInstance)
                    && adaptation.target().unlabelled() instanceof Text),
    PICTURES(
            "the samples are no pictures",
            (seen, context) -> seen instanceof Episodes episodes
                    && episodes.episodes().get(0).support().samples() instanceof Images),
    CLASS_LABELS("the task is a regression", (seen, context) -> Need.haveClasses(seen)),
    SAME_FEATURES("source and target have different feature spaces", (seen, context) -> Need.sameFeatures(seen)),
    BASE_CLASSES(
            "the scenario has no base classes to learn from before",
            (seen, context) ->
                    seen instanceof Episodes episodes && episodes.base().size() > 0),
    SEEN_CLASSES(
            "the scenario has no samples of seen classes",
            (seen, context) -> seen instanceof ZeroShot zero && zero.seen().size() > 0),
    CLASS_DESCRIPTORS("the classes have no descriptors", (seen, context) -> seen instanceof ZeroShot),
    EMBEDDED_DESCRIPTORS(
            "descriptors of classes and samples are not embedded alike: they have different numbers of features",
            (seen, context) -> seen instanceof ZeroShot zero
                    && Need.features(zero.descriptors().samples())
                            .equals(Need.features(zero.seen().samples()))),
    BACKBONE("the scenario has no backbone", (seen, context) -> Need.network(seen)
            .isPresent()),
    TRAINABLE_BACKBONE(
            "the scenario has no backbone that can be trained: a network, not a table of word vectors",
            (seen, context) -> Need.network(seen).filter(Network::isTrainable).isPresent()),
    PRETRAINED(
            "there is nothing to inherit from: neither a backbone that can be trained nor a labelled source",
            (seen, context) -> TRAINABLE_BACKBONE.met.test(seen, context) || SOURCE_LABELS.met.test(seen, context)),
    RELATIONS(
            "the scenario has no knowledge base to learn rules from",
            (seen, context) -> seen instanceof Relational relational
                    && !relational.sources().isEmpty()),
    SEVERAL_TASKS(
            "the scenario has one task",
            (seen, context) -> seen instanceof MultiTask multi && multi.tasks().size() > 1),
    WEIGHTED_LEARNER("the learner does not honour weights", (seen, context) -> context.learner()
            .honoursWeights());

    private final String unmet;
    private final BiPredicate<Transfer, FitContext> met;

    Need(String unmet, BiPredicate<Transfer, FitContext> met) {
        this.unmet = unmet;
        this.met = met;
    }

    /** The name in listings, in kebab-case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why the need is not met, in words that follow "because"; empty if it is. */
    public Optional<String> unmetBy(Transfer seen, FitContext context) {
        return met.test(seen, context) ? Optional.empty() : Optional.of(unmet);
    }

    private static Optional<Network> network(Transfer seen) {
        if (seen instanceof MultiTask multi) {
            return multi.network();
        }
        if (seen instanceof Episodes episodes) {
            return episodes.network();
        }
        if (seen instanceof ZeroShot zero) {
            return zero.network();
        }
        return seen instanceof Adaptation adaptation ? adaptation.network() : Optional.empty();
    }

    private static boolean haveClasses(Transfer seen) {
        if (seen instanceof MultiTask multi) {
            return multi.tasks().stream().allMatch(task -> task.labels() instanceof Classes);
        }
        return !(seen instanceof Adaptation adaptation)
                || !adaptation.classNames().isEmpty();
    }

    private static boolean sameFeatures(Transfer seen) {
        if (!(seen instanceof Adaptation adaptation) || adaptation.network().isPresent()) {
            return true;
        }
        Samples target = adaptation.target().unlabelled().size() > 0
                ? adaptation.target().unlabelled()
                : adaptation
                        .targetLabels()
                        .map(Labelled::samples)
                        .orElse(adaptation.sources().get(0).samples());
        return adaptation.sources().stream()
                .map(Labelled::samples)
                .allMatch(source -> source.getClass() == target.getClass() && width(source) == width(target));
    }

    /** How many features vectors have; none for what is no vector yet. */
    private static OptionalInt features(Samples samples) {
        if (samples instanceof Dense dense) {
            return OptionalInt.of(dense.features());
        }
        return samples instanceof Sparse sparse ? OptionalInt.of(sparse.features()) : OptionalInt.empty();
    }

    private static int width(Samples samples) {
        boolean rowless = samples.size() == 0 || samples instanceof Text || samples instanceof Audio;
        return rowless ? 0 : samples.select(0).vectors().features();
    }
}
