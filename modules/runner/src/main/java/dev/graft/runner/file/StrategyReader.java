package dev.graft.runner.file;

import dev.graft.core.strategy.LearnerProvider;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Known;
import dev.graft.selection.Criterion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the list {@code strategies}: plug-ins that may have a {@code name}, a {@code learner} and a {@code grid} of their own. */
final class StrategyReader {
    private static final String KEY = "strategies";
    static final String LEARNER = "learner";

    private final PluginReader plugins;
    private final Problems problems;

    StrategyReader(PluginReader plugins, Problems problems) {
        this.plugins = plugins;
        this.problems = problems;
    }

    /**
     * The strategies of a file, in its order.
     *
     * @param criterion by which settings are chosen where there is a grid
     */
    List<Entry> read(Section file, Criterion criterion) {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        file.required(KEY);
        List<Value> values = file.items(KEY);
        if (values.isEmpty() && file.value(KEY).isPresent()) {
            file.problem(KEY, "the list is empty. Name at least one; \"./graft list strategies\" shows them.");
        }
        for (Value value : values) {
            entry(value, criterion).filter(entry -> named(entry, value, names)).ifPresent(entries::add);
        }
        return entries;
    }

    private Optional<Entry> entry(Value value, Criterion criterion) {
        if (!(value instanceof Value.Keys keys)) {
            return plain(value);
        }
        LinkedHashMap<String, Value> rest = new LinkedHashMap<>(keys.values());
        Optional<Value> ownLearner = Optional.ofNullable(rest.remove(LEARNER));
        Optional<Value> grid = Optional.ofNullable(rest.remove(GridReader.GRID));
        Value.Keys strategy = new Value.Keys(keys.place(), rest);
        Optional<Chosen<LearnerProvider<?>>> learner =
                ownLearner.flatMap(own -> plugins.read(own, LEARNER, Known.learners()));
        Optional<Entry> entry = grid.isPresent()
                ? new GridReader(plugins, problems)
                        .read(strategy, grid.get(), criterion)
                        .map(tried -> new Entry(name(value, tried.candidates().get(0)), tried))
                : plain(strategy);
        return entry.map(plain -> learner.map(plain::with).orElse(plain));
    }

    private Optional<Entry> plain(Value value) {
        return plugins.read(value, PluginReader.STRATEGY, Known.strategies())
                .map(choice -> new Entry(name(value, choice), choice));
    }

    private static String name(Value value, Chosen<StrategyProvider<?>> choice) {
        return PluginReader.name(value).orElse(choice.plugin().id());
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
                && Known.scratches().stream().map(Entry::name).anyMatch(entry.name()::equals);
    }
}
