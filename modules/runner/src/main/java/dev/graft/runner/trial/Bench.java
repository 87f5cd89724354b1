package dev.graft.runner.trial;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Backbone;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.HoldOut;
import dev.graft.runner.experiment.Scenario;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The data of an experiment, loaded once, and the only place that knows all labels: strategies get what it hands out.
 * Immutable and thread-safe.
 */
public final class Bench {
    private final Experiment experiment;
    private final Seeds seeds;
    private final List<Labelled> sources;
    private final Labelled target;
    private final HoldOut holdOut;
    private final Optional<Network> network;
    private final boolean shuffled;

    /**
     * A bench over data that is loaded already.
     *
     * @param network the backbone, opened or not
     * @throws GraftException if the domains do not fit together
     */
    public Bench(Experiment experiment, List<Labelled> sources, Labelled target, Optional<Network> network) {
        this(experiment, sources, target, experiment.scenario().heldOut(), network);
    }

    /** A bench whose held-out samples are these of the target. */
    private Bench(
            Experiment experiment,
            List<Labelled> sources,
            Labelled target,
            HoldOut holdOut,
            Optional<Network> network) {
        this.experiment = experiment;
        this.seeds = new Seeds(experiment.seed());
        this.sources = List.copyOf(sources);
        this.target = target;
        this.holdOut = holdOut;
        this.network = network;
        this.shuffled = false;
        DomainChecks.requireTogether(this, experiment);
    }

    /** Another bench for the same trials, for which nothing has to be checked again. */
    private Bench(Bench other, List<Labelled> sources, Labelled target, Optional<Network> network, boolean shuffled) {
        this.experiment = other.experiment;
        this.seeds = other.seeds;
        this.sources = List.copyOf(sources);
        this.target = target;
        this.holdOut = other.holdOut;
        this.network = network;
        this.shuffled = shuffled;
    }

    /**
     * Loads the data that an experiment names, and finds its network.
     *
     * @throws GraftException if something is not here, or does not fit together
     */
    public static Bench load(Experiment experiment) {
        Scenario scenario = experiment.scenario();
        Optional<Network> network = scenario.backbone().map(Bench::network);
        List<Labelled> sources = scenario.sources().stream().map(Domain::load).toList();
        Labelled target = scenario.target().load();
        Bench bench = scenario.heldOut() instanceof HoldOut.Apart apart
                ? behind(target, apart.samples().load(), experiment, sources, network)
                : new Bench(experiment, sources, target, network);
        DomainChecks.requireApart(bench);
        return bench;
    }

    /** What is held out stands behind the pool. */
    private static Bench behind(
            Labelled pool, Labelled heldOut, Experiment experiment, List<Labelled> sources, Optional<Network> network) {
        DomainChecks.requireBeside(pool, heldOut);
        return new Bench(experiment, sources, Joined.of(pool, heldOut), new HoldOut.From(pool.size()), network);
    }

    /** Which target samples are held out. */
    public HoldOut holdOut() {
        return holdOut;
    }

    /** How many held-out samples equal a source sample, whose label strategies see. */
    public int alsoInSource() {
        return heldOutIn(sources);
    }

    /** How many held-out samples equal one of these. */
    int heldOutIn(List<Labelled> others) {
        Set<String> known = new HashSet<>();
        for (Labelled source : others) {
            IntStream.range(0, source.size())
                    .forEach(i -> known.add(source.samples().fingerprint(i)));
        }
        return (int) IntStream.of(heldOut().positions())
                .filter(i -> known.contains(target.samples().fingerprint(i)))
                .count();
    }

    /** The network that an experiment names, on this machine. */
    static Network network(Chosen<Backbone<?>> choice) {
        return network(choice.plugin(), choice.settings());
    }

    private static <S extends Record> Network network(Backbone<S> backbone, Record settings) {
        return backbone.network(Objects.requireNonNull(backbone.settings().cast(settings)));
    }

    /** The same bench with all samples represented otherwise, one by one. */
    Bench represented(UnaryOperator<Samples> representation) {
        return new Bench(
                this,
                sources.stream()
                        .map(s -> new Labelled(representation.apply(s.samples()), s.labels()))
                        .toList(),
                new Labelled(representation.apply(target.samples()), target.labels()),
                network,
                shuffled);
    }

    /** The same bench whose source samples get each other's labels, drawn anew for each seed. */
    Bench shuffled() {
        return new Bench(this, sources, target, network, true);
    }

    /** The same bench with another source. */
    Bench from(Labelled source) {
        return new Bench(this, List.of(source), target, network, shuffled);
    }

    /** The same bench with another backbone. */
    Bench with(Network other) {
        return new Bench(this, sources, target, Optional.of(other), shuffled);
    }

    /** The backbone of the scenario, if it has one. */
    public Optional<Network> network() {
        return network;
    }

    /** The sources with all their labels. */
    public List<Labelled> sources() {
        return sources;
    }

    /** The target with all its labels; behind the pool what is held out, where that is a data set of its own. */
    public Labelled target() {
        return target;
    }

    /** The seeds of the trials with this number. */
    public Seeds seeds(int seed) {
        return seeds.trial(seed);
    }

    /** What the strategies of this experiment are judged on. */
    public HeldOut heldOut() {
        return heldOut(split(new Budget.PerClass(0), 0));
    }

    /** What a strategy is judged on with this split. */
    HeldOut heldOut(Split split) {
        int[] positions = split.heldOut();
        return new HeldOut(
                positions, target.samples().select(positions), target.classes().select(positions));
    }

    /** Who is visible to a trial. */
    public Split split(Budget budget, int seed) {
        return Split.draw(target.classes(), holdOut, budget, seeds, seeds(seed));
    }

    /** The budget that a strategy really has: all labels for an upper bound, none for one that looks at none. */
    public Budget effective(StrategyProvider<?> strategy, Budget budget) {
        if (strategy.role() == Role.UPPER_BOUND) {
            return Budget.all();
        }
        return strategy.readsTargetLabels() ? budget : new Budget.PerClass(0);
    }

    /** What a strategy may see with this split. */
    public Adaptation adaptation(Split split, int seed) {
        Scenario scenario = experiment.scenario();
        int[] unlabelled =
                switch (scenario.unlabelled()) {
                    case TRAIN -> split.hidden();
                    case TEST -> split.heldOut();
                    case BOTH ->
                        IntStream.concat(IntStream.of(split.hidden()), IntStream.of(split.heldOut()))
                                .toArray();
                };
        Samples view = target.samples().select(unlabelled);
        Target visible = split.visible().length == 0
                ? new Target.Unlabelled(view)
                : new Target.PartlyLabelled(target.select(split.visible()), view);
        return new Adaptation(
                shuffled ? shuffled(drawn(seed), seeds(seed).random(Axis.CONTROL)) : drawn(seed),
                visible,
                scenario.targetWeight(),
                network,
                target.classes().names());
    }

    /**
     * The same with all samples of the sources: where only some labels are drawn, the other samples are visible without theirs,
     * to preprocessing.
     */
    Adaptation withAllSamples(Adaptation seen) {
        return new Adaptation(sources, seen.target(), seen.targetWeight(), seen.network(), seen.classNames());
    }

    /** The source samples that the trials with this number learn from. */
    private List<Labelled> drawn(int seed) {
        OptionalInt perClass = experiment.scenario().sourceLabelsPerClass();
        if (perClass.isEmpty()) {
            return sources;
        }
        Random random = seeds(seed).random(Axis.SOURCE);
        return sources.stream()
                .map(source -> source.select(new Budget.PerClass(perClass.getAsInt()).draw(source.labels(), random)))
                .toList();
    }

    /** The same samples, the labels of each source permuted among them: each class has as many as before. */
    private static List<Labelled> shuffled(List<Labelled> sources, Random random) {
        return sources.stream()
                .map(source -> new Labelled(
                        source.samples(), source.labels().select(Budget.all().draw(source.labels(), random))))
                .toList();
    }
}
