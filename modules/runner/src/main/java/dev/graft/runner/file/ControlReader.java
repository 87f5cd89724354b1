package dev.graft.runner.file;

import dev.graft.core.Nearest;
import dev.graft.core.control.Control;
import dev.graft.core.network.Backbone;
import dev.graft.runner.experiment.Arm;
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

    /** An item of the list, with the names of strategies as they are written. */
    record Item(Place place, Arm arm, List<Value> of) {}

    /**
     * The controls, each with the strategies that are run again.
     *
     * @param scenario empty if something is wrong with it
     */
    List<Arm> read(Section file, Optional<Scenario> scenario, List<Entry> strategies) {
        List<Item> items = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Value value : file.items("controls")) {
            item(value).ifPresent(item -> {
                items.add(item);
                if (!names.add(item.arm().name())) {
                    problems.add(
                            item.place(),
                            "\"%s\" is there twice. Give one of them a name of its own: {control: %s, name: ...}."
                                    .formatted(
                                            item.arm().name(),
                                            item.arm().control().id()));
                }
            });
        }
        if (problems.any() || scenario.isEmpty()) {
            return List.of();
        }
        ControlFit fit = new ControlFit(scenario.get(), strategies, problems);
        return items.stream().flatMap(item -> fit.of(item).stream()).toList();
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
                .flatMap(control -> control == Control.UNRELATED_SOURCE
                        ? nothingInstead(word.place())
                        : Optional.of(Arm.of(control)))
                .map(arm -> new Item(word.place(), arm, List.of()));
    }

    private Optional<Item> mapping(Value.Keys keys) {
        Section section = Section.of(keys, problems);
        String word = section.requiredText(CONTROL);
        Optional<String> name = section.text(NAME);
        if (name.isPresent() && !Experiment.validName(name.get())) {
            section.problem(NAME, "a name is %s, found \"%s\".".formatted(ExperimentReader.NAME_RULE, name.get()));
            return Optional.empty();
        }
        List<Value> of = section.items(OF);
        return word.isEmpty()
                ? Optional.empty()
                : control(keys.place().key(CONTROL), word)
                        .flatMap(control ->
                                control == Control.UNRELATED_SOURCE ? unrelated(keys) : plain(control, section))
                        .map(arm -> new Item(keys.place(), name.map(arm::named).orElse(arm), of));
    }

    private Optional<Control> control(Place place, String word) {
        Optional<Control> found = Stream.of(Control.values())
                .filter(control -> control.id().equals(word))
                .findFirst();
        if (found.isEmpty()) {
            List<String> known = Stream.of(Control.values()).map(Control::id).toList();
            problems.add(
                    place,
                    "unknown control \"%s\"%s; known: %s."
                            .formatted(word, Nearest.hint(word, known), String.join(", ", known)));
        }
        return found;
    }

    private Optional<Arm> plain(Control control, Section section) {
        for (String key : List.of(DATA, BACKBONE)) {
            if (section.has(key)) {
                section.value(key);
                section.problem(key, "only unrelated-source takes one. Remove the key, or take that control.");
            }
        }
        section.done();
        return Optional.of(Arm.of(control));
    }

    private Optional<Arm> unrelated(Value.Keys keys) {
        boolean data = keys.values().containsKey(DATA);
        boolean backbone = keys.values().containsKey(BACKBONE);
        if (data && backbone) {
            problems.add(
                    keys.place(),
                    "data stands in the place of the source, and backbone in that of the backbone. Keep one; another control can have the other.");
            return Optional.empty();
        }
        if (data) {
            return new DomainReader(plugins).read(settings(keys)).map(Arm::unrelated);
        }
        return backbone
                ? plugins.<Backbone<?>>read(settings(keys), BACKBONE, Known.backbones())
                        .map(Arm::unrelated)
                : nothingInstead(keys.place());
    }

    private Optional<Arm> nothingInstead(Place place) {
        problems.add(
                place,
                "unrelated-source needs samples in the place of the source, or a network in the place of the backbone. Write {control: unrelated-source, data: ID} or {control: unrelated-source, backbone: ID}.");
        return Optional.empty();
    }

    /** What is left of a mapping for the data set or the backbone. */
    private static Value settings(Value.Keys keys) {
        LinkedHashMap<String, Value> others = new LinkedHashMap<>(keys.values());
        List.of(CONTROL, NAME, OF).forEach(others::remove);
        return new Value.Keys(keys.place(), others);
    }
}
