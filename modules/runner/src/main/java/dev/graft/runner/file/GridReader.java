package dev.graft.runner.file;

import dev.graft.core.Nearest;
import dev.graft.core.strategy.Plugins;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Grid;
import dev.graft.runner.experiment.Knob;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.experiment.Settings;
import dev.graft.selection.Criterion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a strategy with a {@code grid}: settings, each with the values to try. A candidate is read as if its values stood in
 * the strategy itself; each value knows its line in the grid.
 */
final class GridReader {
    static final String GRID = "grid";

    private final PluginReader plugins;
    private final Problems problems;

    GridReader(PluginReader plugins, Problems problems) {
        this.plugins = plugins;
        this.problems = problems;
    }

    /**
     * The grid of a strategy; empty if something is wrong with it, or with the strategy.
     *
     * @param fixed the strategy without its grid
     */
    Optional<Grid> read(Value.Keys fixed, Value grid, Criterion criterion) {
        Optional<StrategyProvider<?>> provider =
                plugins.plugin(Section.of(fixed, problems), PluginReader.STRATEGY, Known.strategies());
        if (!(grid instanceof Value.Keys keys) || keys.values().isEmpty()) {
            problems.add(
                    grid.place(),
                    "expected settings with the values to try, as in {lambda: [0.1, 1, 10]}, found %s."
                            .formatted(grid.describe()));
            return Optional.empty();
        }
        return provider.flatMap(found -> read(found, fixed, keys, criterion));
    }

    private Optional<Grid> read(StrategyProvider<?> provider, Value.Keys fixed, Value.Keys grid, Criterion criterion) {
        List<String> known =
                Settings.knobs(provider.settings()).stream().map(Knob::key).toList();
        TreeMap<String, List<Value>> tried = new TreeMap<>(Comparator.comparingInt(known::indexOf));
        for (var setting : grid.values().entrySet()) {
            Optional<String> wrong = wrong(setting.getKey(), setting.getValue(), provider.id(), known, fixed);
            wrong.ifPresent(words -> problems.add(setting.getValue().place(), words));
            if (wrong.isEmpty() && setting.getValue() instanceof Value.Items items) {
                tried.put(setting.getKey(), items.values());
            }
        }
        if (tried.size() < grid.values().size() || !isSmall(tried.values(), grid.place())) {
            return Optional.empty();
        }
        List<String> settings = List.copyOf(tried.keySet());
        List<List<Value>> combinations = Grid.combinations(List.copyOf(tried.values()));
        List<Chosen<StrategyProvider<?>>> candidates = new ArrayList<>();
        combinations.forEach(values -> plugins.read(
                        with(fixed, settings, values),
                        PluginReader.STRATEGY,
                        Plugins.of(PluginReader.STRATEGY, List.<StrategyProvider<?>>of(provider)))
                .ifPresent(candidates::add));
        return candidates.size() == combinations.size()
                ? grid(criterion, settings, candidates, grid.place())
                : Optional.empty();
    }

    /** What is wrong with a key of the grid; empty if nothing is. */
    private static Optional<String> wrong(
            String key, Value value, String strategy, List<String> known, Value.Keys fixed) {
        if (known.isEmpty()) {
            return Optional.of("\"%s\" has no settings to try.".formatted(strategy));
        }
        if (!known.contains(key)) {
            return Optional.of("unknown setting%s Known here: %s."
                    .formatted(Nearest.ending(key, known), String.join(", ", known)));
        }
        if (fixed.values().containsKey(key)) {
            return Optional.of("the setting has a value beside the grid, too. Remove one of the two.");
        }
        return value instanceof Value.Items items && !items.values().isEmpty()
                ? Optional.empty()
                : Optional.of("expected a list of the values to try, found %s.".formatted(value.describe()));
    }

    /** Counted before any candidate is made: there could be millions. */
    private boolean isSmall(Collection<List<Value>> tried, Place place) {
        double candidates = tried.stream().mapToDouble(List::size).reduce(1, (x, y) -> x * y);
        if (candidates < 2) {
            problems.add(
                    place, "has one candidate, and nothing to choose. Give more values, or set it without a grid.");
        } else if (candidates > Grid.MOST) {
            problems.add(place, "has %.0f candidates. At most %d are allowed.".formatted(candidates, Grid.MOST));
        }
        return candidates >= 2 && candidates <= Grid.MOST;
    }

    private static Value with(Value.Keys fixed, List<String> settings, List<Value> values) {
        LinkedHashMap<String, Value> all = new LinkedHashMap<>(fixed.values());
        for (int i = 0; i < values.size(); i++) {
            all.put(settings.get(i), values.get(i));
        }
        return new Value.Keys(fixed.place(), all);
    }

    private Optional<Grid> grid(
            Criterion criterion, List<String> settings, List<Chosen<StrategyProvider<?>>> candidates, Place place) {
        if (candidates.stream().distinct().count() < candidates.size()) {
            problems.add(place, "has a value twice. Remove one.");
            return Optional.empty();
        }
        try {
            return Optional.of(new Grid(criterion, settings, candidates));
        } catch (IllegalArgumentException refused) {
            problems.add(place, refused.getMessage() + ".");
            return Optional.empty();
        }
    }
}
