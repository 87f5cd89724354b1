package dev.graft.runner.file;

import dev.graft.core.Nearest;
import dev.graft.core.control.Control;
import dev.graft.core.network.Backbone;
import dev.graft.runner.experiment.Arm;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.experiment.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the list {@code controls}: words, or mappings {@code {control: word, of: [...], ...}}. */
final class ControlReader {
    private static final String KEY = "controls";
    private static final String CONTROL = "control";
    private static final String NAME = "name";
    private static final String OF = "of";
    private static final String DATA = "data";
    private static final String BACKBONE = "backbone";

    private final PluginReader plugins;
    private final Problems problems;

    ControlReader(PluginReader plugins, Problems problems) {
        this.plugins = plugins;
        this.problems = problems;
    }

    /** An item of the list. */
    private record Item(Place place, Arm arm, List<Value> of) {}

    /**
     * The controls, each with the strategies that are run again.
     *
     * @param scenario empty if something is wrong with it
     */
    List<Arm> read(Section file, Optional<Scenario> scenario, List<Entry> strategies) {
        List<Item> items = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Value value : file.items(KEY)) {
            item(value).ifPresent(item -> {
                if (names.add(item.arm().name())) {
                    items.add(item);
                } else {
                    problems.add(
                            item.place(),
                            "\"%s\" is there twice. Give one of them a name of its own: {control: %s, name: ...}."
                                    .formatted(
                                            item.arm().name(),
                                            item.arm().control().id()));
                }
            });
        }
        return problems.any() || scenario.isEmpty()
                ? List.of()
                : items.stream()
                        .flatMap(item -> fitting(item, scenario.get(), strategies).stream())
                        .toList();
    }

    private Optional<Item> item(Value value) {
        if (value instanceof Value.Keys keys) {
            return mapping(keys);
        }
        if (!(value instanceof Value.Scalar word) || word.missing()) {
            problems.add(value.place(), "expected a control or {control: ...}, found %s.".formatted(value.describe()));
            return Optional.empty();
        }
        return control(word.place(), word.text())
                .flatMap(control -> arm(control, value.place(), Optional.empty(), Optional.empty()))
                .map(arm -> new Item(value.place(), arm, List.of()));
    }

    private Optional<Item> mapping(Value.Keys keys) {
        Section section = Section.of(keys, problems);
        Optional<String> word = Optional.of(section.requiredText(CONTROL)).filter(text -> !text.isEmpty());
        Optional<String> name = section.text(NAME);
        List<Value> of = section.items(OF);
        Optional<Control> control = word.flatMap(text -> control(keys.place().key(CONTROL), text));
        if (control.isEmpty()) {
            return Optional.empty();
        }
        boolean unrelated = control.get() == Control.UNRELATED_SOURCE;
        boolean ofData = keys.values().containsKey(DATA);
        boolean ofBackbone = keys.values().containsKey(BACKBONE);
        if (unrelated && ofData && ofBackbone) {
            problems.add(
                    keys.place(),
                    "data stands in the place of the source, and backbone in that of the backbone. Keep one; another control can have the other.");
            return Optional.empty();
        }
        Optional<Domain> samples = Optional.empty();
        Optional<Chosen<Backbone<?>>> backbone = Optional.empty();
        if (unrelated && ofData) {
            samples = new DomainReader(plugins).read(settings(keys));
        } else if (unrelated && ofBackbone) {
            backbone = plugins.read(settings(keys), BACKBONE, Known.backbones());
        } else {
            section.done();
        }
        if ((ofData || ofBackbone) && samples.isEmpty() && backbone.isEmpty()) {
            return Optional.empty();
        }
        if (name.isPresent() && !Experiment.validName(name.get())) {
            problems.add(
                    keys.place().key(NAME),
                    "a name is %s, found \"%s\".".formatted(ExperimentReader.NAME_RULE, name.get()));
            return Optional.empty();
        }
        return arm(control.get(), keys.place(), samples, backbone)
                .map(arm -> new Item(keys.place(), arm.named(name.orElse(arm.name())), of));
    }

    /** What is left of a mapping for the data set or the backbone. */
    private static Value settings(Value.Keys keys) {
        LinkedHashMap<String, Value> others = new LinkedHashMap<>(keys.values());
        List.of(CONTROL, NAME, OF).forEach(others::remove);
        return new Value.Keys(keys.place(), others);
    }

    private Optional<Control> control(Place place, String word) {
        List<String> known = Stream.of(Control.values()).map(Control::id).toList();
        if (!known.contains(word)) {
            problems.add(
                    place,
                    "unknown control \"%s\"%s; known: %s."
                            .formatted(word, Nearest.hint(word, known), String.join(", ", known)));
            return Optional.empty();
        }
        return Optional.of(Control.values()[known.indexOf(word)]);
    }

    private Optional<Arm> arm(
            Control control, Place place, Optional<Domain> samples, Optional<Chosen<Backbone<?>>> backbone) {
        if (control == Control.UNRELATED_SOURCE && samples.isEmpty() && backbone.isEmpty()) {
            problems.add(
                    place,
                    "unrelated-source needs samples in the place of the source, or a network in the place of the backbone. Write {control: unrelated-source, data: ID} or {control: unrelated-source, backbone: ID}.");
            return Optional.empty();
        }
        return Optional.of(new Arm(control.id(), control, samples, backbone, List.of()));
    }

    /** The arm with the strategies that it is for; empty where it makes no sense. */
    private Optional<Arm> fitting(Item item, Scenario scenario, List<Entry> strategies) {
        Arm arm = item.arm();
        Optional<String> missing = arm.missingIn(scenario);
        List<String> all = arm.takesFrom(strategies);
        if (missing.isPresent()) {
            problems.add(
                    item.place(),
                    "%s needs a %s, and the scenario has none. Name one, or remove the control."
                            .formatted(arm.control().id(), missing.get()));
            return Optional.empty();
        }
        if (all.isEmpty()) {
            problems.add(
                    item.place(),
                    "%s takes nothing from any strategy here: %s. Add one that does, or remove the control."
                            .formatted(
                                    arm.control().id(),
                                    arm.changesNetwork()
                                            ? "none gets anything from the backbone"
                                            : "none learns from source labels"));
            return Optional.empty();
        }
        List<String> of = new ArrayList<>();
        item.of().forEach(value -> strategy(value, arm, strategies, all).ifPresent(entry -> {
            if (of.contains(entry)) {
                problems.add(value.place(), "\"%s\" is there twice. Remove one.".formatted(entry));
            }
            of.add(entry);
        }));
        return problems.any()
                ? Optional.empty()
                : Optional.of(arm.only(of.toArray(String[]::new)).resolved(strategies));
    }

    private Optional<String> strategy(Value value, Arm arm, List<Entry> strategies, List<String> allowed) {
        String name = value instanceof Value.Scalar scalar ? scalar.text() : "";
        List<String> known = strategies.stream().map(Entry::name).toList();
        Optional<Entry> entry = strategies.stream()
                .filter(strategy -> strategy.name().equals(name))
                .findFirst();
        if (entry.isEmpty()) {
            problems.add(
                    value.place(),
                    "expected the name of a strategy, found %s%s; %s takes something from: %s."
                            .formatted(
                                    value.describe(),
                                    Nearest.hint(name, known),
                                    arm.control().id(),
                                    String.join(", ", allowed)));
            return Optional.empty();
        }
        Optional<String> spares = arm.spares(entry.get());
        spares.ifPresent(which -> problems.add(
                value.place(),
                "%s takes nothing from \"%s\", which %s. Allowed here: %s."
                        .formatted(arm.control().id(), name, which, String.join(", ", allowed))));
        return spares.isPresent() ? Optional.empty() : Optional.of(name);
    }
}
