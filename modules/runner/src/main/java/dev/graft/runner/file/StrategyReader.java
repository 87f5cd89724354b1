package dev.graft.runner.file;

import dev.graft.core.strategy.LearnerProvider;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Known;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the list {@code strategies}: plug-ins that may have a {@code name}, and a {@code learner} of their own. */
final class StrategyReader {
    private static final String KEY = "strategies";
    static final String LEARNER = "learner";

    private final PluginReader plugins;
    private final Problems problems;

    StrategyReader(PluginReader plugins, Problems problems) {
        this.plugins = plugins;
        this.problems = problems;
    }

    /** The strategies of a file, in its order. */
    List<Entry> read(Section file) {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        file.required(KEY);
        List<Value> values = file.items(KEY);
        if (values.isEmpty() && file.value(KEY).isPresent()) {
            file.problem(KEY, "the list is empty. Name at least one; \"./graft list strategies\" shows them.");
        }
        for (Value value : values) {
            entry(value).filter(entry -> named(entry, value, names)).ifPresent(entries::add);
        }
        return entries;
    }

    private Optional<Entry> entry(Value value) {
        Optional<Chosen<LearnerProvider<?>>> learner = Optional.empty();
        Value rest = value;
        if (value instanceof Value.Keys keys && keys.values().containsKey(LEARNER)) {
            learner = plugins.read(keys.values().get(LEARNER), LEARNER, Known.learners());
            LinkedHashMap<String, Value> others = new LinkedHashMap<>(keys.values());
            others.remove(LEARNER);
            rest = new Value.Keys(keys.place(), others);
        }
        Optional<Chosen<StrategyProvider<?>>> choice = plugins.read(rest, "strategy", Known.strategies());
        Optional<Chosen<LearnerProvider<?>>> own = learner;
        return choice.map(chosen -> {
            String name = PluginReader.name(value).orElse(chosen.plugin().id());
            return new Entry(name, chosen, own, Optional.empty());
        });
    }

    private boolean named(Entry entry, Value value, Set<String> names) {
        String name = entry.name();
        if (!Experiment.validName(name)) {
            problems.add(value.place(), "a name is " + ExperimentReader.NAME_RULE + ", found \"" + name + "\".");
            return false;
        }
        if (taken(entry)) {
            problems.add(value.place(), "the name \"%s\" is kept for the baseline from scratch.".formatted(name));
            return false;
        }
        if (!names.add(name)) {
            problems.add(
                    value.place(),
                    "\"%s\" is there twice. Give one of them a name of its own: {strategy: %s, name: ...}."
                            .formatted(name, entry.provider().id()));
            return false;
        }
        return true;
    }

    /** Scratch is put into every table under its own name. */
    private static boolean taken(Entry entry) {
        return entry.provider().role() != Role.SCRATCH
                && entry.name().equals(Known.scratch().name());
    }
}
