package dev.graft.runner.trial;

import static dev.graft.core.Require.require;

import dev.graft.core.Fingerprint;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Episodes;
import dev.graft.core.transfer.Episodes.Episode;
import dev.graft.data.DataSet;
import dev.graft.data.GivenEpisode;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.ClassChoice;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.EpisodeScenario;
import dev.graft.runner.experiment.EpisodeScenario.Novel;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.preprocess.Preprocessing;
import dev.graft.runner.preprocess.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Base classes, and episodes of novel ones. */
public final class EpisodeBench implements Bench {
    private final EpisodeScenario scenario;
    private final Seeds seeds;
    private final Labelled base;
    private final Labelled novel;
    private final List<EpisodePlan> plans;
    private final Optional<Network> network;

    /**
     * A bench over data that is loaded already; draws the episodes.
     *
     * @param base without samples where there is none
     * @throws dev.graft.core.GraftException if there are too few classes or samples for the episodes
     */
    public EpisodeBench(Experiment experiment, Labelled base, Labelled novel, Optional<Network> network) {
        this(experiment, base, novel, List.of(), network);
    }

    private EpisodeBench(
            Experiment experiment, Labelled base, Labelled novel, List<GivenEpisode> given, Optional<Network> network) {
        this(scenario(experiment), new Seeds(experiment.seed()), base, novel, new ArrayList<>(), network);
        EpisodeChecks checks = new EpisodeChecks(experiment, scenario);
        checks.requireApart(base, novel);
        Seeds ofSplit = Split.seeds(seeds, scenario.split());
        if (given.isEmpty()) {
            List<int[]> byClass = checks.drawable(novel.classes());
            IntStream.range(0, scenario.episodes())
                    .mapToObj(e -> EpisodePlan.draw(byClass, scenario.way(), scenario.queries(), ofSplit.trial(e)))
                    .forEach(plans::add);
        } else {
            IntStream.range(0, given.size())
                    .mapToObj(e -> EpisodePlan.given(
                            given.get(e).support(), given.get(e).queries(), novel.classes(), ofSplit.trial(e)))
                    .forEach(plans::add);
        }
        checks.requireShots(plans);
    }

    private EpisodeBench(
            EpisodeScenario scenario,
            Seeds seeds,
            Labelled base,
            Labelled novel,
            List<EpisodePlan> plans,
            Optional<Network> network) {
        this.scenario = scenario;
        this.seeds = seeds;
        this.base = base;
        this.novel = novel;
        this.plans = plans;
        this.network = network;
    }

    private static EpisodeScenario scenario(Experiment experiment) {
        require(experiment.scenario() instanceof EpisodeScenario, "the scenario has no episodes");
        return (EpisodeScenario) experiment.scenario();
    }

    static EpisodeBench load(Experiment experiment) {
        EpisodeScenario scenario = scenario(experiment);
        Optional<Network> network = scenario.backbone().map(Bench::network);
        Optional<Labelled> all =
                scenario.base().isEmpty() ? Optional.empty() : Optional.of(EpisodeChecks.base(scenario.base()));
        if (scenario.novel() instanceof Novel.OfBase choice) {
            Labelled data = all.orElseThrow();
            List<String> names = data.classes().names();
            List<String> novel = novel(choice.classes(), names, new Seeds(experiment.seed()), scenario);
            List<String> rest =
                    names.stream().filter(name -> !novel.contains(name)).toList();
            EpisodeChecks.requireBase(rest);
            return new EpisodeBench(
                    experiment, ClassPart.of(data, rest, rest), ClassPart.of(data, novel, novel), network);
        }
        Domain apart = ((Novel.Apart) scenario.novel()).samples();
        Labelled novel = EpisodeChecks.classes("scenario.novel", apart);
        List<GivenEpisode> given = given(apart.data());
        if (!given.isEmpty()) {
            EpisodeChecks.requireWhole(apart);
        }
        return new EpisodeBench(experiment, all.orElseGet(() -> novel.select()), novel, given, network);
    }

    private static List<String> novel(ClassChoice choice, List<String> names, Seeds seeds, EpisodeScenario scenario) {
        return EpisodeChecks.named("scenario.novel", () -> choice.among(names, Split.seeds(seeds, scenario.split())));
    }

    private static List<GivenEpisode> given(Chosen<DataSet<?>> data) {
        return given(data.plugin(), data.settings());
    }

    private static <S extends Record> List<GivenEpisode> given(DataSet<S> data, Record settings) {
        return data.episodes(Objects.requireNonNull(data.settings().cast(settings)));
    }

    /** What the experiment says of it. */
    public EpisodeScenario scenario() {
        return scenario;
    }

    /** The base classes with all their samples; without samples where there are none. */
    public Labelled base() {
        return base;
    }

    /** The novel classes with all their samples and labels. */
    public Labelled novel() {
        return novel;
    }

    /** Whether the data set gives the episodes itself. */
    public boolean isGiven() {
        return !plans.get(0).drawn();
    }

    @Override
    public List<String> tasks() {
        return IntStream.rangeClosed(1, plans.size())
                .mapToObj(number -> "episode " + number)
                .toList();
    }

    @Override
    public List<HeldOut> heldOut() {
        return plans.stream().map(this::heldOut).toList();
    }

    private HeldOut heldOut(EpisodePlan plan) {
        Labelled queries = plan.labelled(novel, plan.queries());
        return new HeldOut(plan.queries(), queries.samples(), queries.labels());
    }

    @Override
    public Optional<Network> network() {
        return network;
    }

    @Override
    public List<Samples> samples() {
        return (base.size() == 0 ? Stream.of(novel) : Stream.of(base, novel))
                .map(Labelled::samples)
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

    /** One for each episode. */
    @Override
    public List<Split> splits(Budget budget, int seed) {
        Seeds ofTrial = seeds(seed);
        return IntStream.range(0, plans.size())
                .mapToObj(e -> plans.get(e).split(budget, ofTrial.trial(e)))
                .toList();
    }

    @Override
    public Offer offer(List<Split> splits, int seed, List<Step> steps) {
        UnaryOperator<Samples> change =
                steps.isEmpty() ? UnaryOperator.identity() : Preprocessing.ofOne(steps, learnedFrom(splits));
        Labelled changedBase = new Labelled(change.apply(base.samples()), base.labels());
        Labelled changed = new Labelled(change.apply(novel.samples()), novel.labels());
        List<Episode> episodes = new ArrayList<>();
        List<HeldOut> heldOut = new ArrayList<>();
        for (int e = 0; e < plans.size(); e++) {
            EpisodePlan plan = plans.get(e);
            Labelled queries = plan.labelled(changed, plan.queries());
            episodes.add(new Episode(plan.labelled(changed, splits.get(e).visible()), queries.samples()));
            heldOut.add(new HeldOut(plan.queries(), queries.samples(), queries.labels()));
        }
        return new Offer(new Episodes(changedBase, episodes, network), heldOut);
    }

    /** Without a base only steps are allowed that learn nothing: any samples will do. */
    private Samples learnedFrom(List<Split> splits) {
        return base.size() > 0
                ? base.samples()
                : novel.samples().select(splits.get(0).visible());
    }

    @Override
    public EpisodeBench represented(UnaryOperator<Samples> representation) {
        Labelled changed = new Labelled(representation.apply(novel.samples()), novel.labels());
        return new EpisodeBench(
                scenario,
                seeds,
                base.size() == 0 ? changed.select() : new Labelled(representation.apply(base.samples()), base.labels()),
                changed,
                plans,
                network);
    }

    @Override
    public EpisodeBench with(Network other) {
        return new EpisodeBench(scenario, seeds, base, novel, plans, Optional.of(other));
    }

    @Override
    public String fingerprint() {
        Fingerprint data = new Fingerprint();
        TrialHash.add(base, data);
        TrialHash.add(novel, data);
        plans.forEach(plan -> {
            IntStream.of(plan.queries()).forEach(data::add);
            plan.pools().forEach(pool -> IntStream.of(pool).forEach(data::add));
        });
        return List.of(data.hex(), scenario.preprocess(), scenario.pixels()).toString();
    }
}
