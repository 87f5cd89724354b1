package dev.graft.runner;

import dev.graft.core.GraftException;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Representation;
import dev.graft.runner.features.FeatureCache;
import dev.graft.runner.trial.Bench;
import dev.graft.runner.trial.Benches;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Samples that go through a network before the trials, so that none of these waits for features and all are timed alike.
 *
 * @param name of the network in messages: networks that a control draws anew for each seed have one
 * @param samples of the domains that the contenders of this network have
 */
record Pass(String name, Map<Network, List<Samples>> samples) {

    /** The passes that trials need: the backbone's first, then those of control arms, by name. */
    static Collection<Pass> of(Benches benches, List<Plan.Group> open) {
        Map<Network, List<Samples>> all = new LinkedHashMap<>();
        add(benches.own(), all);
        open.stream()
                .filter(group -> group.entry().arm().isPresent())
                .filter(group -> group.entry().representation() == Representation.FEATURES)
                .flatMap(group -> bench(benches, group).stream())
                .forEach(bench -> add(bench, all));
        Map<String, Pass> byName = new LinkedHashMap<>();
        all.forEach((network, samples) -> byName.computeIfAbsent(
                        network.name(), name -> new Pass(name, new LinkedHashMap<>()))
                .samples()
                .put(network, samples));
        return byName.values();
    }

    /** The bench of a trial; empty if its network cannot be made, which the trial itself will say. */
    private static Optional<Bench> bench(Benches benches, Plan.Group group) {
        try {
            return benches.unfit(group.entry()).isPresent()
                    ? Optional.empty()
                    : Optional.of(benches.of(group.entry(), group.seed()));
        } catch (GraftException noSuchNetwork) {
            return Optional.empty();
        }
    }

    private static void add(Bench bench, Map<Network, List<Samples>> all) {
        bench.network().ifPresent(network -> {
            List<Samples> known = all.computeIfAbsent(network, n -> new ArrayList<>());
            Set<Samples> same = Collections.newSetFromMap(new IdentityHashMap<>());
            same.addAll(known);
            bench.samples().stream().filter(same::add).forEach(known::add);
        });
    }

    /** The first of the networks. */
    Network network() {
        return samples.keySet().iterator().next();
    }

    /** What goes through the first of the networks. */
    List<Samples> domains() {
        return samples.values().iterator().next();
    }

    /** How many samples go through them. */
    int size() {
        return samples.values().stream()
                .flatMap(List::stream)
                .mapToInt(Samples::size)
                .sum();
    }

    /** How many of them have no features yet. */
    int missing(FeatureCache features) {
        return samples.entrySet().stream()
                .flatMapToInt(
                        one -> one.getValue().stream().mapToInt(samples -> features.missing(samples, one.getKey())))
                .sum();
    }
}
