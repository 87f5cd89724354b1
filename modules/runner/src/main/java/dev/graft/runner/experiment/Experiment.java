package dev.graft.runner.experiment;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labels;
import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.measure.Pool;
import dev.graft.core.measure.Yardstick;
import dev.graft.core.network.Device;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.LearnerProvider;
import dev.graft.core.strategy.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is compared on what: fully resolved, every default filled in.
 *
 * @param name names the folder of results; letters, digits, dots, dashes and underscores
 * @param title the question that the experiment asks, in one line
 * @param seed the root of all randomness
 * @param seeds how many times each trial is repeated with other splits and initial weights
 * @param threads per trial: part of the result, since sums in another order differ in the last bits
 * @param device where networks run
 * @param learner what strategies learn with that have none of their own
 * @param strategies scratch first; it is always there
 * @param budgets ascending, all of one kind
 * @param controls which strategies are run again with something taken away
 * @param measure what strategies are compared by; where empty the usual one of the labels
 * @param average how several tasks become one number
 */
public record Experiment(
        String name,
        String title,
        long seed,
        int seeds,
        int threads,
        Device device,
        Scenario scenario,
        Chosen<LearnerProvider<?>> learner,
        List<Entry> strategies,
        List<Budget> budgets,
        List<Arm> controls,
        Optional<Measure> measure,
        Average average) {

    public static final int DEFAULT_SEEDS = 5;
    public static final int MOST_SEEDS = 1000;

    public Experiment {
        strategies = List.copyOf(strategies);
        budgets = List.copyOf(budgets);
        controls = List.copyOf(controls);
        require(validName(name), "name must be letters, digits, dots, dashes and underscores, was \"%s\"", name);
        require(seeds >= 1 && seeds <= MOST_SEEDS, "seeds must be from 1 to %d, was %d", MOST_SEEDS, seeds);
        require(
                device.kind() != Device.Kind.CUDA || scenario.backbone().isPresent(),
                "device %s is for a backbone, and the scenario has none",
                device.word());
        require(
                scenario.hasSomethingToTransfer() || strategies.stream().allMatch(Entry::isBaseline),
                "a scenario needs a source or a backbone");
        require(threads >= 1, "threads must be at least 1, was %d", threads);
        require(!budgets.isEmpty(), "budgets must not be empty");
        require(
                scenario.targetLabels()
                        || (budgets.size() == 1 && budgets.get(0).isZero()),
                "there are no budgets where target labels are ignored, found %s",
                budgets);
        require(
                budgets.stream().map(Budget::getClass).distinct().count() == 1,
                "budgets must be of one kind, found %s",
                budgets);
        for (int i = 1; i < budgets.size(); i++) {
            require(budgets.get(i - 1).size() < budgets.get(i).size(), "budgets must be ascending, found %s", budgets);
        }
        scenario.unfit(budgets).ifPresent(why -> {
            throw new IllegalArgumentException("budgets: " + why);
        });
        require(
                strategies.stream().map(Entry::name).distinct().count() == strategies.size(),
                "names of strategies must differ, found %s",
                strategies.stream().map(Entry::name).toList());
        require(
                strategies.stream().anyMatch(entry -> entry.provider().role() == Role.SCRATCH),
                "scratch must be among the strategies");
        require(
                scenario.average().orElse(average) == average,
                "average must be %s where the scenario is of kind %s, was %s",
                scenario.average().orElse(average).word(),
                scenario.kind(),
                average.word());
        Grid.unfit(scenario, strategies).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        for (Arm arm : controls) {
            arm.requireFits(scenario, strategies);
        }
        require(
                controls.stream().map(Arm::name).distinct().count() == controls.size(),
                "names of controls must differ, found %s",
                controls.stream().map(Arm::name).toList());
    }

    /** The strategy with this name. */
    public Entry strategy(String entry) {
        return strategies.stream()
                .filter(strategy -> strategy.name().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    /** The control arms, in the order of controls. */
    public List<Entry> arms() {
        return controls.stream()
                .flatMap(arm -> arm.of().stream().map(of -> strategy(of).under(arm)))
                .toList();
    }

    /**
     * What strategies are compared by.
     *
     * @param tasks their names
     * @param heldOut the labels of each
     * @param pool what they are judged on, where they share some of it
     * @throws GraftException if no verdict can rest on it with such labels
     */
    public Yardstick yardstick(List<String> tasks, List<Labels> heldOut, Optional<Pool> pool) {
        Yardstick usual = Yardstick.usual(heldOut);
        Yardstick yardstick = new Yardstick(measure.or(scenario::measure).orElse(usual.measure()), average, pool);
        yardstick.obstacle(tasks, heldOut).ifPresent(why -> {
            throw new GraftException("measure: %s.".formatted(why));
        });
        return yardstick;
    }

    /** All that trials are run of: the strategies, then the control arms. */
    public List<Entry> contenders() {
        return Stream.concat(strategies.stream(), arms().stream()).toList();
    }

    /** Whether all source labels and all target samples are there, once: nothing is drawn but what a strategy draws itself. */
    public boolean isSingleRun() {
        return scenario instanceof DomainScenario domains
                && domains.isTransductive()
                && seeds == 1
                && domains.sourceLabelsPerClass().isEmpty();
    }

    /**
     * Makes the learner of a strategy: its own, or the experiment's.
     *
     * @throws IllegalArgumentException if its settings do not fit together
     */
    public Learner makeLearner(Entry entry) {
        return makeLearner(entry.learner().orElse(learner));
    }

    /**
     * Makes a learner.
     *
     * @throws IllegalArgumentException if its settings do not fit together
     */
    public static Learner makeLearner(Chosen<LearnerProvider<?>> chosen) {
        return make(chosen.plugin(), chosen.settings());
    }

    private static <S extends Record> Learner make(LearnerProvider<S> provider, Record settings) {
        return provider.create(Objects.requireNonNull(provider.settings().cast(settings)));
    }

    /** Whether a name can be the name of a folder everywhere. */
    public static boolean validName(String name) {
        return name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}") && !name.endsWith(".");
    }

    /** Begins an experiment in Java; whatever is not said has the default of experiment files. */
    public static ExperimentBuilder named(String name) {
        return new ExperimentBuilder(name);
    }
}
