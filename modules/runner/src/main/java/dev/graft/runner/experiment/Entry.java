package dev.graft.runner.experiment;

import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.LearnerProvider;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A strategy in the list of an experiment, or the same as a control arm.
 *
 * @param name unique in the experiment: the strategy's id unless something else is said
 * @param learner what it learns with, where that is another than the experiment's
 * @param arm what is taken away from it, in a control arm
 */
public record Entry(
        String name,
        Chosen<StrategyProvider<?>> choice,
        Optional<Chosen<LearnerProvider<?>>> learner,
        Optional<Arm> arm) {
    /** A strategy with the experiment's learner, from which nothing is taken away. */
    public Entry(String name, Chosen<StrategyProvider<?>> choice) {
        this(name, choice, Optional.empty(), Optional.empty());
    }

    /** The same with a learner of its own. */
    public Entry with(Chosen<LearnerProvider<?>> own) {
        return new Entry(name, choice, Optional.of(own), arm);
    }

    /** The same with something taken away, under a name that no strategy can have: "coral, shuffled-source". */
    public Entry under(Arm control) {
        return new Entry(name + ", " + control.name(), choice, learner, Optional.of(control));
    }

    public StrategyProvider<?> provider() {
        return choice.plugin();
    }

    /**
     * Makes the strategy.
     *
     * @throws IllegalArgumentException if its settings do not fit together
     */
    public Strategy<?> strategy() {
        return strategy(provider(), choice.settings());
    }

    /** As what the strategy is handed the samples. */
    public Representation representation() {
        return representation(provider(), choice.settings());
    }

    private static <S extends Record> Representation representation(StrategyProvider<S> provider, Record settings) {
        return provider.representation(
                Objects.requireNonNull(provider.settings().cast(settings)));
    }

    private static <S extends Record> Strategy<?> strategy(StrategyProvider<S> provider, Record settings) {
        return provider.create(Objects.requireNonNull(provider.settings().cast(settings)));
    }

    /** The entries with scratch in front: it is always in the table. */
    public static List<Entry> withScratch(List<Entry> entries) {
        boolean there = entries.stream().anyMatch(Entry::isScratch);
        return Stream.concat(there ? Stream.empty() : Stream.of(Known.scratch()), entries.stream())
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
