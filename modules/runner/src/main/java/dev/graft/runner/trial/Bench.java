package dev.graft.runner.trial;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Pool;
import dev.graft.core.network.Backbone;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.EpisodeScenario;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.RelationalScenario;
import dev.graft.runner.experiment.Scenario;
import dev.graft.runner.experiment.TaskScenario;
import dev.graft.runner.experiment.ZeroShotScenario;
import dev.graft.runner.preprocess.Step;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The data of an experiment, loaded once, and the only place that knows all labels: strategies get what it offers. Immutable
 * and thread-safe.
 */
public sealed interface Bench permits DomainBench, TaskBench, EpisodeBench, ZeroShotBench, RelationalBench {
    /**
     * Loads the data that an experiment names, and finds its network.
     *
     * @throws dev.graft.core.GraftException if something is not here, or does not fit together
     */
    static Bench load(Experiment experiment) {
        Scenario scenario = experiment.scenario();
        if (scenario instanceof TaskScenario) {
            return TaskBench.load(experiment);
        }
        if (scenario instanceof EpisodeScenario) {
            return EpisodeBench.load(experiment);
        }
        if (scenario instanceof RelationalScenario) {
            return RelationalBench.load(experiment);
        }
        return scenario instanceof ZeroShotScenario ? ZeroShotBench.load(experiment) : DomainBench.load(experiment);
    }

    /** The network that an experiment names, on this machine. */
    static Network network(Chosen<Backbone<?>> choice) {
        return network(choice.plugin(), choice.settings());
    }

    private static <S extends Record> Network network(Backbone<S> backbone, Record settings) {
        return backbone.network(Objects.requireNonNull(backbone.settings().cast(settings)));
    }

    /** What is predicted, by name; one without a name where there is one task. */
    List<String> tasks();

    /** What strategies are judged on, for each task. */
    List<HeldOut> heldOut();

    /** All held-out samples, where tasks share some of them and not all. */
    default Optional<Pool> pool() {
        return Optional.empty();
    }

    /** The backbone of the scenario, if it has one. */
    Optional<Network> network();

    /** All samples, each domain or group of tasks once; pictures of other sizes are brought to those of the last ones. */
    List<Samples> samples();

    /** The seeds of the trials with this number. */
    Seeds seeds(int seed);

    /** The budget that a strategy really has. */
    Budget effective(StrategyProvider<?> strategy, Budget budget);

    /** Who is visible to a trial: of the target, or of each task. */
    List<Split> splits(Budget budget, int seed);

    /**
     * What a strategy may see with these splits, and what it is judged on.
     *
     * @param steps that all samples go through
     */
    Offer offer(List<Split> splits, int seed, List<Step> steps);

    /** The same bench with all samples represented otherwise, one by one. */
    Bench represented(UnaryOperator<Samples> representation);

    /** The same bench with another backbone. */
    Bench with(Network other);

    /** What a trial's result depends on of it, beside the network: data, and what is done to them. */
    String fingerprint();
}
