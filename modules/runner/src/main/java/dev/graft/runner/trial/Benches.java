package dev.graft.runner.trial;

import dev.graft.core.control.Control;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Network;
import dev.graft.runner.experiment.Arm;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The bench of each contender: the experiment's own, or what a control arm has in its place. What a control does is said
 * here and nowhere else, but for the networks, which {@link dev.graft.core.control.Surgery} changes. Each is made once.
 * Thread-safe.
 */
public final class Benches {
    private final Bench own;
    private final Map<String, Labelled> sources = new HashMap<>();
    private final Map<String, Network> backbones = new HashMap<>();
    private final AlteredNetworks altered;
    private final Map<Key, Bench> made = new ConcurrentHashMap<>();

    private record Key(String arm, int seed) {}

    /** The benches of an experiment whose controls need neither other data nor another network. */
    public Benches(Bench own) {
        this(own, (sha256, network) -> {
            throw new IllegalStateException("there is no place for networks");
        });
    }

    private Benches(Bench own, NetworkKeeper keeper) {
        this.own = own;
        this.altered = new AlteredNetworks(keeper);
    }

    /**
     * Loads the data that an experiment and its controls name, and finds their networks.
     *
     * @throws dev.graft.core.GraftException if something is not here, or does not fit together
     */
    public static Benches load(Experiment experiment, NetworkKeeper keeper) {
        Benches benches = new Benches(Bench.load(experiment), keeper);
        for (Arm arm : experiment.controls()) {
            arm.backbone().ifPresent(choice -> benches.backbones.put(arm.name(), Bench.network(choice)));
            arm.samples().ifPresent(domain -> {
                Labelled source =
                        relabelled(domain.load(), benches.domains().target().classes());
                DomainChecks.requireUnrelated(arm, source, benches.domains());
                benches.sources.put(arm.name(), source);
            });
        }
        return benches;
    }

    /** The experiment's own. */
    public Bench own() {
        return own;
    }

    /** The same, where something is done to its sources: tasks have none. */
    private DomainBench domains() {
        return (DomainBench) own;
    }

    /**
     * The bench of the trials of a contender with this number.
     *
     * @throws dev.graft.core.GraftException if a network cannot be changed as a control wants it
     */
    public Bench of(Entry entry, int seed) {
        return entry.arm()
                .map(arm -> made.computeIfAbsent(
                        new Key(arm.name(), drawsNetwork(arm.control()) ? seed : 0), key -> instead(arm, key.seed())))
                .orElse(own);
    }

    private Bench instead(Arm arm, int seed) {
        return switch (arm.control()) {
            case SHUFFLED_SOURCE -> domains().shuffled();
            case UNRELATED_SOURCE ->
                source(arm)
                        .<Bench>map(source -> domains().from(source))
                        .orElseGet(() -> own.with(backbone(arm).orElseThrow()));
            case RANDOM_BACKBONE, FIRST_BLOCK_REMOVED, FIRST_BLOCK_REINITIALISED, MIDDLE_BLOCK_DROPPED ->
                own.with(altered.of(own.network().orElseThrow(), arm.control(), own.seeds(seed)));
        };
    }

    /** Whether a control draws numbers of a network, so that each seed has one of its own. */
    private static boolean drawsNetwork(Control control) {
        return control.ofNetwork() && control != Control.MIDDLE_BLOCK_DROPPED;
    }

    /** The classes of other data become those of the task in their order, from the first again where there are more. */
    private static Labelled relabelled(Labelled data, Classes task) {
        Classes labels = data.classes();
        int[] values = IntStream.range(0, labels.size())
                .map(i -> labels.value(i) % task.names().size())
                .toArray();
        return new Labelled(data.samples(), Classes.of(task.names(), values));
    }

    /** Why a control cannot be made for a contender, in words that follow "because"; empty if it can. */
    public Optional<String> unfit(Entry entry) {
        return entry.arm()
                .map(Arm::control)
                .filter(Control::ofNetwork)
                .flatMap(control -> altered.unfit(own.network().orElseThrow(), control));
    }

    /** The samples in the place of the sources, for an unrelated source. */
    public Optional<Labelled> source(Arm arm) {
        return Optional.ofNullable(sources.get(arm.name()));
    }

    /** The network in the place of the backbone, for an unrelated source. */
    public Optional<Network> backbone(Arm arm) {
        return Optional.ofNullable(backbones.get(arm.name()));
    }
}
