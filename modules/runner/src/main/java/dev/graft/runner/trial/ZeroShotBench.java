package dev.graft.runner.trial;

import static dev.graft.core.Require.require;

import dev.graft.core.Fingerprint;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.core.transfer.ZeroShot.Descriptors;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.ZeroShotScenario;
import dev.graft.runner.preprocess.Preprocessing;
import dev.graft.runner.preprocess.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Seen classes, unseen ones, and descriptors of both. Where seen classes are to be told, too, those are judged apart: the one
 * predictor on samples of seen classes, and on those of unseen ones.
 */
public final class ZeroShotBench implements Bench {
    private final ZeroShotScenario scenario;
    private final Seeds seeds;
    private final DescribedClasses classes;
    private final Optional<Network> network;
    /** What embeds descriptors that are texts, where it is another network. */
    private final Optional<Network> embedding;

    /**
     * A bench over data that is loaded already.
     *
     * @param all samples of all classes
     * @param unseen names of classes
     * @throws dev.graft.core.GraftException if they do not fit together
     */
    public ZeroShotBench(
            Experiment experiment,
            Labelled all,
            List<String> unseen,
            Descriptors descriptors,
            Optional<Network> network,
            Optional<Network> embedding) {
        this(
                scenario(experiment),
                new Seeds(experiment.seed()),
                new DescribedClasses(
                        all,
                        unseen,
                        descriptors,
                        embedding.isEmpty() && descriptors.samples() instanceof Text && all.samples() instanceof Text,
                        scenario(experiment).generalised()),
                network,
                embedding);
        ZeroShotChecks.requireTogether(this, experiment);
    }

    private ZeroShotBench(
            ZeroShotScenario scenario,
            Seeds seeds,
            DescribedClasses classes,
            Optional<Network> network,
            Optional<Network> embedding) {
        this.scenario = scenario;
        this.seeds = seeds;
        this.classes = classes;
        this.network = network;
        this.embedding = embedding;
    }

    private static ZeroShotScenario scenario(Experiment experiment) {
        require(experiment.scenario() instanceof ZeroShotScenario, "the scenario has no unseen classes");
        return (ZeroShotScenario) experiment.scenario();
    }

    static ZeroShotBench load(Experiment experiment) {
        ZeroShotScenario scenario = scenario(experiment);
        Labelled all = EpisodeChecks.classes("scenario.data", scenario.data());
        Seeds ofSplit = Split.seeds(new Seeds(experiment.seed()), scenario.split());
        return new ZeroShotBench(
                experiment,
                all,
                EpisodeChecks.named("scenario.unseen", () -> scenario.unseen()
                        .among(all.classes().names(), ofSplit)),
                DescriptorSource.load(scenario, all.classes().names()),
                scenario.backbone().map(Bench::network),
                scenario.descriptors().embeddedBy().map(Bench::network));
    }

    /** What the experiment says of it. */
    public ZeroShotScenario scenario() {
        return scenario;
    }

    /** All samples with all labels. */
    public Labelled all() {
        return classes.all();
    }

    /** The names of the unseen classes, in the order of the label space. */
    public List<String> unseen() {
        return classes.unseen();
    }

    /** The names of the others. */
    public List<String> seen() {
        return classes.seen();
    }

    /** All samples of seen classes, but for those that are judged. */
    Labelled visible(List<Split> splits) {
        return classes.visible(splits);
    }

    /** What is known of all classes. */
    public Descriptors descriptors() {
        return classes.descriptors();
    }

    @Override
    public List<String> tasks() {
        return scenario.generalised() ? List.of("seen classes", "unseen classes") : List.of("");
    }

    @Override
    public List<HeldOut> heldOut() {
        return heldOut(splits(new Budget.PerClass(0), 0), classes.judged());
    }

    private static List<HeldOut> heldOut(List<Split> splits, List<Labelled> judged) {
        return IntStream.range(0, judged.size())
                .mapToObj(t -> {
                    int[] positions = splits.get(t).heldOut();
                    Labelled held = judged.get(t).select(positions);
                    return new HeldOut(positions, held.samples(), held.labels());
                })
                .toList();
    }

    @Override
    public Optional<Network> network() {
        return network;
    }

    @Override
    public List<Samples> samples() {
        return List.of(classes.all().samples());
    }

    @Override
    public Seeds seeds(int seed) {
        return seeds.trial(seed);
    }

    /** None for a strategy that looks at none. */
    @Override
    public Budget effective(StrategyProvider<?> strategy, Budget budget) {
        return strategy.readsTargetLabels() ? budget : new Budget.PerClass(0);
    }

    /** One for each part that is judged. */
    @Override
    public List<Split> splits(Budget budget, int seed) {
        return classes.judged().stream()
                .map(part -> Split.draw(
                        part.labels(), scenario.heldOut(), budget, Split.seeds(seeds, scenario.split()), seeds(seed)))
                .toList();
    }

    @Override
    public Offer offer(List<Split> splits, int seed, List<Step> steps) {
        if (!steps.isEmpty()) {
            Labelled from = seen().isEmpty() ? all() : classes.visible(splits);
            return represented(Preprocessing.ofOne(steps, from.samples())).offer(splits, seed, List.of());
        }
        return new Offer(
                new ZeroShot(
                        classes.visible(splits),
                        classes.candidates(),
                        descriptors(),
                        classes.labelled(splits),
                        network),
                heldOut(splits, classes.judged()));
    }

    /** The same with descriptors that are texts embedded by the network of their own, if there is one. */
    ZeroShotBench described(FeatureStore features) {
        return embedding
                .map(own -> new ZeroShotBench(
                        scenario,
                        seeds,
                        classes.describedBy(features.features(descriptors().samples(), own)),
                        network,
                        Optional.empty()))
                .orElse(this);
    }

    @Override
    public ZeroShotBench represented(UnaryOperator<Samples> representation) {
        return new ZeroShotBench(scenario, seeds, classes.represented(representation), network, embedding);
    }

    @Override
    public ZeroShotBench with(Network other) {
        return new ZeroShotBench(scenario, seeds, classes, Optional.of(other), embedding);
    }

    @Override
    public String fingerprint() {
        Fingerprint data = new Fingerprint();
        TrialHash.add(all(), data);
        data.add(String.join("\n", descriptors().classes()));
        IntStream.range(0, descriptors().samples().size())
                .forEach(c -> data.add(descriptors().samples().fingerprint(c)));
        return List.of(
                        data.hex(),
                        unseen(),
                        embedding.map(Network::identity).orElse(""),
                        scenario.generalised(),
                        scenario.heldOut(),
                        scenario.split(),
                        scenario.preprocess(),
                        scenario.pixels())
                .toString();
    }
}
