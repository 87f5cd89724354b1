package dev.graft.runner.experiment;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Average;
import dev.graft.core.network.Backbone;
import dev.graft.core.transfer.Episodes;
import dev.graft.runner.preprocess.Step;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Episodes of few labels: each asks to tell some novel classes apart. The classes and queries of an episode are drawn by the
 * experiment's seed, the same for every trial and budget; what of them is labelled by that of the trial.
 *
 * @param base classes to learn from before any episode; none where nothing is learned before, or by the backbone alone
 * @param novel classes of the episodes
 * @param way how many classes an episode has
 * @param queries of each class
 * @param episodes how many are drawn; none of these three counts where the data set of the novel classes gives episodes itself
 * @param backbone the pre-trained network, if there is one
 * @param split which of the random draws of classes and episodes
 * @param preprocess what vectors go through before a strategy sees them, in this order; learned from the base
 * @param pixels as in {@link DomainScenario}
 */
public record EpisodeScenario(
        List<Domain> base,
        Novel novel,
        int way,
        int queries,
        int episodes,
        Optional<Chosen<Backbone<?>>> backbone,
        int split,
        List<Step> preprocess,
        OptionalInt pixels)
        implements Scenario {
    public static final int DEFAULT_WAY = 5;
    public static final int DEFAULT_QUERIES = 15;
    public static final int DEFAULT_EPISODES = 200;
    public static final int MOST_EPISODES = 10_000;

    /** Where the classes of episodes come from. */
    public sealed interface Novel {
        /** All classes of a data set, which the base must not have. */
        record Apart(Domain samples) implements Novel {}

        /** Some classes of the base, which then are no base classes. */
        record OfBase(ClassChoice classes) implements Novel {}
    }

    public EpisodeScenario {
        base = List.copyOf(base);
        preprocess = List.copyOf(preprocess);
        require(way >= 2, "way must be at least 2, was %d", way);
        require(queries >= 1, "queries must be at least 1, was %d", queries);
        require(
                episodes >= 1 && episodes <= MOST_EPISODES,
                "episodes must be from 1 to %d, was %d",
                MOST_EPISODES,
                episodes);
        require(
                !base.isEmpty() || novel instanceof Novel.Apart,
                "without a base, the novel classes need a data set of their own");
        require(
                !base.isEmpty() || preprocess.stream().noneMatch(Step::learns),
                "without a base there is nothing that preprocessing could learn from, found %s",
                preprocess);
        Scenario.requireSplit(split);
        Scenario.requirePixels(pixels);
    }

    /** Episodes of all classes of a data set, with the defaults of experiment files. */
    public static EpisodeScenario of(Domain novel, Domain... base) {
        return new EpisodeScenario(
                List.of(base),
                new Novel.Apart(novel),
                DEFAULT_WAY,
                DEFAULT_QUERIES,
                DEFAULT_EPISODES,
                Optional.empty(),
                1,
                List.of(),
                OptionalInt.empty());
    }

    /** The same with other episodes. */
    public EpisodeScenario with(int classes, int queriesOfEach, int drawn) {
        return new EpisodeScenario(base, novel, classes, queriesOfEach, drawn, backbone, split, preprocess, pixels);
    }

    @Override
    public String kind() {
        return "episodes";
    }

    @Override
    public Class<Episodes> transfer() {
        return Episodes.class;
    }

    @Override
    public Optional<Average> average() {
        return Optional.of(Average.EPISODES);
    }

    @Override
    public Optional<String> unfit(List<Budget> budgets) {
        return budgets.stream()
                .filter(budget -> !(budget instanceof Budget.PerClass) || budget.isZero())
                .findFirst()
                .map("%s: episodes have 1 label of each class or more. Write budgets: {per-class: [1, 5]}."::formatted);
    }
}
