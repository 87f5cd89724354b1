package dev.graft.runner.experiment;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.LearnerProvider;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Transfer;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A strategy in the list of an experiment, or the same as a control arm.
 *
 * @param name unique in the experiment: the strategy's id unless something else is said
 * @param learner what it learns with, where that is another than the experiment's
 * @param arm what is taken away from it, in a control arm
 * @param grid what its settings are chosen among; the choice is the first candidate then
 */
public record Entry(
        String name,
        Chosen<StrategyProvider<?>> choice,
        Optional<Chosen<LearnerProvider<?>>> learner,
        Optional<Arm> arm,
        Optional<Grid> grid) {
    public Entry {
        Record settings = choice.settings();
        require(
                grid.map(any -> any.candidates().get(0).settings().equals(settings))
                        .orElse(true),
                "the settings of \"%s\" must be those of the first candidate of its grid",
                name);
    }

    /** A strategy with the experiment's learner, from which nothing is taken away. */
    public Entry(String name, Chosen<StrategyProvider<?>> choice) {
        this(name, choice, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A strategy with the experiment's learner, whose settings are chosen in each trial. */
    public Entry(String name, Grid grid) {
        this(name, grid.candidates().get(0), Optional.empty(), Optional.empty(), Optional.of(grid));
    }

    /** The same with a learner of its own. */
    public Entry with(Chosen<LearnerProvider<?>> own) {
        return new Entry(name, choice, Optional.of(own), arm, grid);
    }

    /** The same with other settings. */
    Entry choosing(Chosen<StrategyProvider<?>> other) {
        return new Entry(name, other, learner, arm, grid);
    }

    /** What a scenario must offer, with these settings. */
    public Set<Need> needs() {
        return needs(choice.plugin(), choice.settings());
    }

    private static <S extends Record> Set<Need> needs(StrategyProvider<S> provider, Record settings) {
        return provider.needs(Objects.requireNonNull(provider.settings().cast(settings)));
    }

    /** What the files hold that its settings name, as digits; empty where they name none. */
    public String reads() {
        return reads(choice.plugin(), choice.settings());
    }

    private static <S extends Record> String reads(StrategyProvider<S> provider, Record settings) {
        return provider.reads(Objects.requireNonNull(provider.settings().cast(settings)));
    }

    /** The same with something taken away, under a name that no strategy can have: "coral, shuffled-source". */
    public Entry under(Arm control) {
        return new Entry(name + ", " + control.name(), choice, learner, Optional.of(control), grid);
    }

    public StrategyProvider<?> provider() {
        return choice.plugin();
    }

    /**
     * Makes the strategy; with a grid, the one that chooses.
     *
     * @throws IllegalArgumentException if its settings do not fit together
     */
    public Strategy<?> strategy() {
        return grid.<Strategy<?>>map(Grid::strategy).orElseGet(() -> strategy(choice));
    }

    /** As what the strategy is handed the samples. */
    public Representation representation() {
        return representation(choice);
    }

    static Representation representation(Chosen<StrategyProvider<?>> choice) {
        return representation(choice.plugin(), choice.settings());
    }

    static Strategy<?> strategy(Chosen<StrategyProvider<?>> choice) {
        return strategy(choice.plugin(), choice.settings());
    }

    private static <S extends Record> Representation representation(StrategyProvider<S> provider, Record settings) {
        return provider.representation(
                Objects.requireNonNull(provider.settings().cast(settings)));
    }

    private static <S extends Record> Strategy<?> strategy(StrategyProvider<S> provider, Record settings) {
        return provider.create(Objects.requireNonNull(provider.settings().cast(settings)));
    }

    /**
     * The entries with the baseline from scratch in front: it is always in the table.
     *
     * @param transfer what strategies see of the scenario
     */
    public static List<Entry> withScratch(List<Entry> entries, Class<? extends Transfer> transfer) {
        boolean there = entries.stream().anyMatch(Entry::isScratch);
        return Stream.concat(there ? Stream.empty() : Stream.of(Known.scratch(transfer)), entries.stream())
                .map(entry -> Known.asBaseline(entry, transfer))
                .sorted(Comparator.comparing(entry -> !entry.isScratch()))
                .toList();
    }

    /** Whether it compares with strategies that transfer, and transfers nothing itself. */
    public boolean isBaseline() {
        return provider().family() == Family.BASELINE;
    }

    private boolean isScratch() {
        return provider().role() == Role.SCRATCH;
    }
}
