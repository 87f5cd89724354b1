package dev.graft.runner.experiment;

import static dev.graft.core.Require.require;

import dev.graft.core.control.Control;
import dev.graft.core.network.Backbone;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Role;
import dev.graft.data.DataSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A control as an experiment asks for it: what is taken away, and from whom.
 *
 * @param name unique among controls, as a strategy's: the control's id unless something else is said
 * @param samples in the place of the sources, for an unrelated source
 * @param backbone in the place of the backbone, for an unrelated source
 * @param of the names of the strategies that are run again; none until the arm is {@link #resolved}
 */
public record Arm(
        String name,
        Control control,
        Optional<Domain> samples,
        Optional<Chosen<Backbone<?>>> backbone,
        List<String> of) {
    public Arm {
        of = List.copyOf(of);
        require(
                Experiment.validName(name),
                "the name of a control must be letters, digits, dots, dashes and underscores, was \"%s\"",
                name);
        long instead = samples.stream().count() + backbone.stream().count();
        require(
                instead == (control == Control.UNRELATED_SOURCE ? 1 : 0),
                "%s takes %s in the place of the experiment's",
                control.id(),
                control == Control.UNRELATED_SOURCE ? "either samples or a network" : "nothing");
    }

    /** A control of every strategy that it takes something from. */
    public static Arm of(Control control) {
        return new Arm(control.id(), control, Optional.empty(), Optional.empty(), List.of());
    }

    /** Other samples in the place of the sources. */
    public static <S extends Record> Arm unrelated(DataSet<S> data, S settings) {
        return unrelated(Domain.of(data, settings));
    }

    /** Other samples in the place of the sources, which may be biased. */
    public static Arm unrelated(Domain samples) {
        Control control = Control.UNRELATED_SOURCE;
        return new Arm(control.id(), control, Optional.of(samples), Optional.empty(), List.of());
    }

    /** Another network in the place of the backbone. */
    public static <S extends Record> Arm unrelated(Backbone<S> network, S settings) {
        return unrelated(new Chosen<>(network, settings));
    }

    /** Another network in the place of the backbone. */
    public static Arm unrelated(Chosen<Backbone<?>> backbone) {
        Control control = Control.UNRELATED_SOURCE;
        return new Arm(control.id(), control, Optional.empty(), Optional.of(backbone), List.of());
    }

    /** The same under a name of its own. */
    public Arm named(String other) {
        return new Arm(other, control, samples, backbone, of);
    }

    /** The same for these strategies alone. */
    public Arm only(String... strategies) {
        return new Arm(name, control, samples, backbone, List.of(strategies));
    }

    /** The same for all that it takes something from, unless it says for whom it is. */
    public Arm resolved(List<Entry> strategies) {
        return of.isEmpty() ? only(takesFrom(strategies).toArray(String[]::new)) : this;
    }

    /** Whether another network stands in the place of the backbone; else the sources are others. */
    public boolean changesNetwork() {
        return control.ofNetwork() || backbone.isPresent();
    }

    /** What it needs and the scenario has not, as "source"; empty if nothing is missing. */
    public Optional<String> missingIn(Scenario scenario) {
        boolean there = changesNetwork()
                ? scenario.backbone().isPresent()
                : !scenario.sources().isEmpty();
        return there ? Optional.empty() : Optional.of(changesNetwork() ? "backbone" : "source");
    }

    /** The names of the strategies that it takes something from. */
    public List<String> takesFrom(List<Entry> strategies) {
        return strategies.stream()
                .filter(entry -> spares(entry).isEmpty())
                .map(Entry::name)
                .toList();
    }

    /** Why it takes nothing from a strategy, in words that follow "which"; empty if it takes something. */
    public Optional<String> spares(Entry entry) {
        Role role = entry.provider().role();
        Set<Need> needs = entry.needs();
        if (role == Role.SCRATCH) {
            return Optional.of("transfers nothing");
        }
        if (role == Role.UPPER_BOUND) {
            return Optional.of("is an upper bound");
        }
        if (changesNetwork()) {
            boolean opens = needs.contains(Need.BACKBONE) || needs.contains(Need.TRAINABLE_BACKBONE);
            boolean gets =
                    switch (entry.representation()) {
                        case RAW_VECTORS -> false;
                        case AS_THEY_ARE -> opens;
                        case FEATURES, NETWORK_INPUT -> true;
                    };
            return gets ? Optional.empty() : Optional.of("the backbone gives nothing to");
        }
        return needs.contains(Need.SOURCE_LABELS) || needs.contains(Need.LABELS)
                ? Optional.empty()
                : Optional.of("learns from no source label");
    }

    /**
     * Whether it makes sense.
     *
     * @throws IllegalArgumentException if the scenario lacks what it takes away, or a strategy has nothing of it
     */
    void requireFits(Scenario scenario, List<Entry> strategies) {
        missingIn(scenario).ifPresent(what -> {
            throw new IllegalArgumentException("%s needs a %s, and the scenario has none".formatted(name, what));
        });
        List<String> allowed = takesFrom(strategies);
        require(!of.isEmpty(), "%s takes nothing from any of these strategies", name);
        require(allowed.containsAll(of), "%s takes something from %s, not from all of %s", name, allowed, of);
        require(of.stream().distinct().count() == of.size(), "%s names a strategy twice: %s", name, of);
    }
}
