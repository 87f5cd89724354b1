package dev.graft.runner.trial;

import static dev.graft.core.Require.require;

import dev.graft.core.Fingerprint;
import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labelled;
import dev.graft.core.measure.Pool;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Relational;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.RelationalScenario;
import dev.graft.runner.preprocess.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is known of a source and a target of worlds. Each rotation learns from some folds of the target and is judged on all
 * examples of the others; a task for each.
 */
public final class RelationalBench implements Bench {
    private final RelationalScenario scenario;
    private final Seeds seeds;
    private final List<KnowledgeBase> sources;
    private final TargetFolds target;
    private final List<Rotation> rotations;

    /**
     * A bench over what is loaded already.
     *
     * @param sources of the source, one for each predicate that may be the one that corresponds to the target's
     * @throws dev.graft.core.GraftException if folds cannot be learned from or judged, or the mapping does not fit
     */
    public RelationalBench(Experiment experiment, List<KnowledgeBase> sources, TargetFolds target) {
        this.scenario = scenario(experiment);
        this.seeds = new Seeds(experiment.seed());
        this.sources = List.copyOf(sources);
        this.target = target;
        new RelationalChecks(scenario).requireFewer(target);
        this.rotations = Rotation.all(target, scenario.trainFolds(), ofSplit(experiment, scenario));
        new RelationalChecks(scenario).requireExamples(target, rotations);
        MappingChecks.requireFits(scenario, sources, target.all());
        experiment.yardstick(tasks(), heldOut().stream().map(HeldOut::labels).toList(), pool());
    }

    private static Seeds ofSplit(Experiment experiment, RelationalScenario scenario) {
        return Split.seeds(new Seeds(experiment.seed()), scenario.split());
    }

    private static RelationalScenario scenario(Experiment experiment) {
        require(experiment.scenario() instanceof RelationalScenario, "the scenario has no relations");
        return (RelationalScenario) experiment.scenario();
    }

    static RelationalBench load(Experiment experiment) {
        RelationalScenario scenario = scenario(experiment);
        RelationalChecks checks = new RelationalChecks(scenario);
        TargetFolds target = checks.target(ofSplit(experiment, scenario));
        RelationalBench bench = new RelationalBench(experiment, checks.sources(target.all()), target);
        checks.requireApart();
        return bench;
    }

    /** What the experiment says of it. */
    public RelationalScenario scenario() {
        return scenario;
    }

    /** All that is known of the source, once for each predicate that may be the one that corresponds to the target's. */
    public List<KnowledgeBase> sources() {
        return sources;
    }

    /** All that is known of the target. */
    public TargetFolds target() {
        return target;
    }

    @Override
    public List<String> tasks() {
        return rotations.stream().map(one -> one.name(target.names())).toList();
    }

    @Override
    public List<HeldOut> heldOut() {
        return rotations.stream()
                .map(one -> {
                    Labelled held = target.all().examples().select(one.heldOut());
                    return new HeldOut(one.heldOut(), held.samples(), held.labels());
                })
                .toList();
    }

    @Override
    public Optional<Pool> pool() {
        return Optional.of(Pool.of(rotations.stream().map(Rotation::heldOut).toList()));
    }

    @Override
    public Optional<Network> network() {
        return Optional.empty();
    }

    @Override
    public List<Samples> samples() {
        return Stream.concat(sources.stream(), Stream.of(target.all()))
                .map(base -> base.examples().samples())
                .toList();
    }

    @Override
    public Seeds seeds(int seed) {
        return seeds.trial(seed);
    }

    @Override
    public Budget effective(StrategyProvider<?> strategy, Budget budget) {
        return budget;
    }

    /** One for each rotation. */
    @Override
    public List<Split> splits(Budget budget, int seed) {
        return IntStream.range(0, rotations.size())
                .mapToObj(
                        t -> rotations.get(t).split(budget, target, seeds(seed).trial(t)))
                .toList();
    }

    @Override
    public Offer offer(List<Split> splits, int seed, List<Step> steps) {
        List<KnowledgeBase> visible = splits.stream()
                .map(split -> target.all().select(split.visible()))
                .toList();
        return new Offer(new Relational(sources, visible, scenario.mapping()), heldOut());
    }

    /** Atoms are no vectors, and become none. */
    @Override
    public RelationalBench represented(UnaryOperator<Samples> representation) {
        return this;
    }

    @Override
    public RelationalBench with(Network other) {
        throw new IllegalStateException("worlds have no backbone");
    }

    @Override
    public String fingerprint() {
        Fingerprint data = new Fingerprint();
        Stream.concat(sources.stream(), Stream.of(target.all())).forEach(base -> {
            data.add(base.schema().toString()).add(base.query());
            TrialHash.add(base.examples(), data);
        });
        target.members().forEach(fold -> {
            data.add(fold.length);
            IntStream.of(fold).forEach(data::add);
        });
        return List.of(data.hex(), scenario.trainFolds(), scenario.mapping(), scenario.split())
                .toString();
    }
}
