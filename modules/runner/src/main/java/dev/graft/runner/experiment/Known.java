package dev.graft.runner.experiment;

import dev.graft.core.GraftException;
import dev.graft.core.network.Backbone;
import dev.graft.core.network.BackboneShelf;
import dev.graft.core.strategy.LearnerProvider;
import dev.graft.core.strategy.Plugins;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Episodes;
import dev.graft.core.transfer.Transfer;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.data.DataSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** The plug-ins that experiments can name: everything on the class path. */
public final class Known {
    private Known() {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // ServiceLoader has no wildcard: a raw provider is one of <?>
    public static Plugins<StrategyProvider<?>> strategies() {
        return Plugins.onClassPath((Class) StrategyProvider.class, "strategy");
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // as above
    public static Plugins<LearnerProvider<?>> learners() {
        return Plugins.onClassPath((Class) LearnerProvider.class, "learner");
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // as above
    public static Plugins<DataSet<?>> dataSets() {
        return Plugins.onClassPath((Class) DataSet.class, "data set");
    }

    /** The backbones on all shelves. */
    public static Plugins<Backbone<?>> backbones() {
        List<Backbone<?>> all = new ArrayList<>();
        Map<String, String> elsewhere = new HashMap<>();
        for (BackboneShelf shelf : ServiceLoader.load(BackboneShelf.class)) {
            all.addAll(shelf.backbones());
            elsewhere.putAll(shelf.elsewhere());
        }
        return Plugins.of("backbone", all, elsewhere);
    }

    /** What strategies learn with unless something else is said, with its default settings. */
    public static Chosen<LearnerProvider<?>> usualLearner() {
        return Chosen.byDefault(learners().get("linear"));
    }

    /**
     * The baseline from scratch with its default settings.
     *
     * @param transfer what strategies see of the scenario
     * @throws GraftException if none is on the class path
     */
    public static Entry scratch(Class<? extends Transfer> transfer) {
        Class<? extends Transfer> learnsFrom = lifts(transfer) ? Adaptation.class : transfer;
        Entry found = scratches().stream()
                .filter(entry -> entry.strategy().sees() == learnsFrom)
                .findFirst()
                .orElseThrow(() -> new GraftException(
                        "strategies: no baseline from scratch is on the class path that learns from a %s."
                                        .formatted(learnsFrom.getSimpleName())
                                + " Add graft-strategies-baseline, or the module of the family."));
        return asBaseline(found, transfer);
    }

    /** Whether strategies of an adaptation are run there, too: on the labels that are visible, without a source. */
    public static boolean lifts(Class<? extends Transfer> transfer) {
        return transfer == Episodes.class || transfer == ZeroShot.class;
    }

    /**
     * The same; scratch by default becomes the learner on raw vectors where a strategy of adaptation learns episodes or unseen
     * classes: of a handful of labels no network learns from scratch, and of a thousand episodes none in time.
     */
    static Entry asBaseline(Entry scratch, Class<? extends Transfer> transfer) {
        StrategyProvider<?> provider = scratch.provider();
        if (!lifts(transfer)
                || provider.role() != Role.SCRATCH
                || !scratch.choice().equals(Chosen.byDefault(provider))) {
            return scratch;
        }
        boolean hasNetwork = Settings.knobs(provider.settings()).stream()
                .anyMatch(knob -> knob.key().equals("network"));
        return hasNetwork
                ? new Entry(
                        scratch.name(),
                        new Chosen<>(
                                provider, Settings.create(provider.settings(), Map.of("network", List.of("learner")))))
                : scratch;
    }

    /** The baselines from scratch of all kinds of scenarios. */
    public static List<Entry> scratches() {
        return strategies().all().stream()
                .filter(provider -> provider.role() == Role.SCRATCH)
                .map(provider -> new Entry(provider.id(), Chosen.byDefault(provider)))
                .toList();
    }
}
