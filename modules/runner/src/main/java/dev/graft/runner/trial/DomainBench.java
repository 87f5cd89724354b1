package dev.graft.runner.trial;

import static dev.graft.core.Require.require;

import dev.graft.core.Fingerprint;
import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.DomainScenario;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.HoldOut;
import dev.graft.runner.preprocess.Preprocessing;
import dev.graft.runner.preprocess.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Sources and target.
 */
public final class DomainBench implements Bench {
    private final DomainScenario scenario;
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
    public DomainBench(Experiment experiment, List<Labelled> sources, Labelled target, Optional<Network> network) {
        this(experiment, sources, target, scenario(experiment).heldOut(), network);
    }

    /** A bench whose held-out samples are these of the target. */
    private DomainBench(
            Experiment experiment,
            List<Labelled> sources,
            Labelled target,
            HoldOut holdOut,
            Optional<Network> network) {
        this.scenario = scenario(experiment);
        this.seeds = new Seeds(experiment.seed());
        this.sources = List.copyOf(sources);
        this.target = target;
        this.holdOut = holdOut;
        this.network = network;
        this.shuffled = false;
        DomainChecks.requireTogether(this, experiment);
    }

    /** Another bench for the same trials, for which nothing has to be checked again. */
    private DomainBench(
            DomainBench other, List<Labelled> sources, Labelled target, Optional<Network> network, boolean shuffled) {
        this.scenario = other.scenario;
        this.seeds = other.seeds;
        this.sources = List.copyOf(sources);
        this.target = target;
        this.holdOut = other.holdOut;
        this.network = network;
        this.shuffled = shuffled;
    }

    private static DomainScenario scenario(Experiment experiment) {
        require(experiment.scenario() instanceof DomainScenario, "the scenario has tasks, no target");
        return (DomainScenario) experiment.scenario();
    }

    /**
     * Loads the sources and the target that an experiment names, and finds its network.
     *
     * @throws GraftException if something is not here, or does not fit together
     */
    public static DomainBench load(Experiment experiment) {
        DomainScenario scenario = scenario(experiment);
        Optional<Network> network = scenario.backbone().map(Bench::network);
        List<Labelled> sources = scenario.sources().stream().map(Domain::load).toList();
        Labelled target = scenario.target().load();
        HoldOut holdOut = scenario.heldOut();
        if (scenario.heldOut() instanceof HoldOut.Apart apart) { // what is held out stands behind the pool
            Labelled heldOut = apart.samples().load();
            DomainChecks.requireBeside(target, heldOut);
            holdOut = new HoldOut.From(target.size());
            target = Joined.of(target, heldOut);
        }
        DomainBench bench = new DomainBench(experiment, sources, target, holdOut, network);
        DomainChecks.requireApart(bench);
        return bench;
    }

    /** Which target samples are held out. */
    public HoldOut holdOut() {
        return holdOut;
    }

    @Override
    public DomainBench represented(UnaryOperator<Samples> representation) {
        return new DomainBench(
                this,
                sources.stream()
                        .map(s -> new Labelled(representation.apply(s.samples()), s.labels()))
                        .toList(),
                new Labelled(representation.apply(target.samples()), target.labels()),
                network,
                shuffled);
    }

    /** The same bench whose source samples get each other's labels, drawn anew for each seed. */
    DomainBench shuffled() {
        return new DomainBench(this, sources, target, network, true);
    }

    /** The same bench with another source. */
    DomainBench from(Labelled source) {
        return new DomainBench(this, List.of(source), target, network, shuffled);
    }

    @Override
    public DomainBench with(Network other) {
        return new DomainBench(this, sources, target, Optional.of(other), shuffled);
    }

    /** What the experiment says of it. */
    public DomainScenario scenario() {
        return scenario;
    }

    @Override
    public Optional<Network> network() {
        return network;
    }

    @Override
    public List<Samples> samples() {
        return Stream.concat(sources.stream(), Stream.of(target))
                .map(Labelled::samples)
                .toList();
    }

    /** The sources with all their labels. */
    public List<Labelled> sources() {
        return sources;
    }

    /** The target with all its labels; behind the pool what is held out, where that is a data set of its own. */
    public Labelled target() {
        return target;
    }

    @Override
    public Seeds seeds(int seed) {
        return seeds.trial(seed);
    }

    @Override
    public List<String> tasks() {
        return List.of("");
    }

    @Override
    public List<HeldOut> heldOut() {
        return List.of(heldOut(split(new Budget.PerClass(0), 0)));
    }

    /** What a strategy is judged on with this split. */
    HeldOut heldOut(Split split) {
        int[] positions = split.heldOut();
        return new HeldOut(
                positions, target.samples().select(positions), target.classes().select(positions));
    }

    @Override
    public List<Split> splits(Budget budget, int seed) {
        return List.of(split(budget, seed));
    }

    /** Who is visible to a trial. */
    public Split split(Budget budget, int seed) {
        return Split.draw(target.classes(), holdOut, budget, Split.seeds(seeds, scenario.split()), seeds(seed));
    }

    /** All labels for an upper bound, none for one that looks at none. */
    @Override
    public Budget effective(StrategyProvider<?> strategy, Budget budget) {
        if (strategy.role() == Role.UPPER_BOUND) {
            return Budget.all();
        }
        return strategy.readsTargetLabels() ? budget : new Budget.PerClass(0);
    }

    @Override
    public Offer offer(List<Split> splits, int seed, List<Step> steps) {
        Adaptation seen = adaptation(splits.get(0), seed);
        HeldOut heldOut = heldOut(splits.get(0));
        if (steps.isEmpty()) {
            return new Offer(seen, List.of(heldOut));
        }
        Preprocessing preprocessing = Preprocessing.fit(steps, withAllSamples(seen));
        return new Offer(preprocessing.apply(seen), List.of(heldOut.represented(preprocessing::ofTarget)));
    }

    @Override
    public String fingerprint() {
        Fingerprint data = new Fingerprint();
        sources.forEach(source -> TrialHash.add(source, data));
        TrialHash.add(target, data);
        return List.of(
                        data.hex(),
                        holdOut,
                        scenario.split(),
                        scenario.unlabelled(),
                        scenario.targetWeight(),
                        scenario.preprocess(),
                        scenario.pixels(),
                        scenario.sourceLabelsPerClass())
                .toString();
    }

    /** What a strategy may see with this split. */
    public Adaptation adaptation(Split split, int seed) {
        Samples view = target.samples().select(split.unlabelled(scenario.unlabelled()));
        Target visible = split.visible().length == 0
                ? new Target.Unlabelled(view)
                : new Target.PartlyLabelled(target.select(split.visible()), view);
        return new Adaptation(
                SourceDraw.of(sources, scenario.sourceLabelsPerClass(), shuffled, seeds(seed)),
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
}
