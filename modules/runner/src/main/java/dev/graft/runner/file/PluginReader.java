package dev.graft.runner.file;

import dev.graft.core.GraftException;
import dev.graft.core.strategy.Plugin;
import dev.graft.core.strategy.Plugins;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Kind;
import dev.graft.runner.experiment.Knob;
import dev.graft.runner.experiment.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a plug-in with its settings: an id alone, or a mapping {@code {strategy: id, setting: value, ...}}. */
final class PluginReader {
    static final String STRATEGY = "strategy";
    static final String NAME = "name";

    private final Problems problems;

    PluginReader(Problems problems) {
        this.problems = problems;
    }

    /** The name that an entry gives itself. */
    static Optional<String> name(Value value) {
        return value instanceof Value.Keys keys && keys.values().get(NAME) instanceof Value.Scalar scalar
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    /** The same mapping without some keys, which are none of the plug-in's settings. */
    static Value without(Value value, String... keys) {
        if (!(value instanceof Value.Keys all)) {
            return value;
        }
        LinkedHashMap<String, Value> others = new LinkedHashMap<>(all.values());
        List.of(keys).forEach(others::remove);
        return new Value.Keys(all.place(), others);
    }

    /**
     * The chosen plug-in; empty if something is wrong with it.
     *
     * @param kind the key that holds the id: "strategy", "learner", "data", "backbone"
     */
    <P extends Plugin<?>> Optional<Chosen<P>> read(Value value, String kind, Plugins<P> known) {
        if (value instanceof Value.Scalar scalar && scalar.missing()) {
            problems.add(value.place(), "has no value. Write an id.");
            return Optional.empty();
        }
        if (value instanceof Value.Scalar id) {
            return find(id.place(), id.text(), known).flatMap(plugin -> byDefault(plugin, kind, id.place()));
        }
        if (value instanceof Value.Items) {
            problems.add(value.place(), "expected an id or {%s: id, ...}, found %s.".formatted(kind, value.describe()));
            return Optional.empty();
        }
        Section section = Section.of(value, problems);
        if (kind.equals(STRATEGY)) {
            section.text(NAME);
        }
        return plugin(section, kind, known)
                .flatMap(p -> bind(p.settings(), section).map(settings -> new Chosen<>(p, settings)));
    }

    /** The plug-in that a mapping names. */
    <P extends Plugin<?>> Optional<P> plugin(Section section, String kind, Plugins<P> known) {
        String id = section.requiredText(kind);
        return id.isEmpty() ? Optional.empty() : find(section.place().key(kind), id, known);
    }

    /** A record of settings that belongs to no plug-in. */
    <S extends Record> Optional<S> settings(Value value, Class<S> type) {
        return bind(type, Section.of(value, problems));
    }

    /** Not every plug-in has a default for each of its settings. */
    private <P extends Plugin<?>> Optional<Chosen<P>> byDefault(P plugin, String kind, Place place) {
        try {
            return Optional.of(Chosen.byDefault(plugin));
        } catch (IllegalArgumentException refused) {
            problems.add(place, "%s. Write {%s: %s, ...}.".formatted(refused.getMessage(), kind, plugin.id()));
            return Optional.empty();
        }
    }

    private <P extends Plugin<?>> Optional<P> find(Place place, String id, Plugins<P> known) {
        try {
            return Optional.of(known.get(id));
        } catch (GraftException unknown) {
            problems.add(place, String.valueOf(unknown.getMessage()));
            return Optional.empty();
        }
    }

    private <S extends Record> Optional<S> bind(Class<S> type, Section section) {
        Map<String, Object> values = new LinkedHashMap<>();
        boolean complete = true;
        for (Knob knob : Settings.knobs(type)) {
            Optional<Value> given = section.value(knob.key());
            Optional<Object> parsed = given.flatMap(value -> parsed(value, knob.kind(), knob.about()));
            complete = complete && (given.isEmpty() || parsed.isPresent());
            parsed.ifPresent(object -> values.put(knob.key(), object));
        }
        section.done();
        return complete ? create(type, values, section) : Optional.empty();
    }

    /** A list item by item, so that a message names the item that is wrong. */
    private Optional<Object> parsed(Value value, Kind kind, String about) {
        if (value instanceof Value.Items items && kind.item().isPresent()) {
            List<Object> read = new ArrayList<>();
            items.values().forEach(item -> parsed(item, kind.item().orElseThrow(), about)
                    .ifPresent(read::add));
            return read.size() == items.values().size() ? Optional.of(read) : Optional.empty();
        }
        Optional<Object> parsed = value instanceof Value.Scalar scalar && !scalar.missing()
                ? kind.parse(scalar.text())
                : Optional.empty();
        if (parsed.isEmpty()) {
            String what = (kind.words().contains(",") ? "one of " : "a ") + kind.words();
            problems.add(value.place(), "expected %s, found %s. %s".formatted(what, value.describe(), about));
        }
        return parsed;
    }

    private <S extends Record> Optional<S> create(Class<S> type, Map<String, Object> values, Section section) {
        try {
            return Optional.of(Settings.create(type, values));
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            String key = values.keySet().stream()
                    .filter(message::startsWith)
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            if (key.isEmpty()) {
                problems.add(section.place(), message + ".");
            } else {
                String said = key + ": "; // in front of it stands the place, which ends in the key
                section.problem(key, (message.startsWith(said) ? message.substring(said.length()) : message) + ".");
            }
            return Optional.empty();
        }
    }
}
