package dev.graft.runner.experiment;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.selection.BestCandidate;
import dev.graft.selection.Candidate;
import dev.graft.selection.Criterion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Settings of a strategy to choose among in each trial, without target labels.
 *
 * @param criterion by what
 * @param settings the keys of those that are tried, in the order of the settings record
 * @param candidates one strategy with every combination of their values, those of the last setting varying first; of equals the
 *     first is taken
 */
public record Grid(Criterion criterion, List<String> settings, List<Chosen<StrategyProvider<?>>> candidates) {
    public static final int MOST = 100;

    public Grid {
        settings = List.copyOf(settings);
        candidates = List.copyOf(candidates);
        int size = candidates.size();
        require(size >= 2 && size <= MOST, "a grid must have from 2 to %d candidates, was %d", MOST, size);
        List<String> keys = settings;
        List<Chosen<StrategyProvider<?>>> all = candidates;
        require(
                combinations(keys.stream().map(key -> values(key, all)).toList())
                        .equals(all.stream()
                                .map(candidate -> keys.stream()
                                        .map(candidate.values()::get)
                                        .toList())
                                .toList()),
                "the candidates of a grid must be every combination of the values of %s, each once",
                settings);
        require(
                all.stream()
                                .map(candidate -> apartFrom(keys, candidate))
                                .distinct()
                                .count()
                        == 1,
                "the candidates of a grid must be one strategy, alike but in %s",
                settings);
        require(
                candidates.stream().map(Entry::representation).distinct().count() == 1,
                "all candidates of a grid must be handed the samples alike, and those of %s are not: as vectors, as features"
                        + " or as they are",
                settings);
    }

    /**
     * The grid of a strategy.
     *
     * @param settings by key, the same for all candidates; the others are at their defaults
     * @param tried the values of each setting that is tried, of the types that {@code graft describe} shows
     * @throws IllegalArgumentException if a combination is refused, or there are too many or too few
     */
    public static Grid of(
            Criterion criterion,
            StrategyProvider<?> provider,
            Map<String, Object> settings,
            Map<String, List<Object>> tried) {
        List<String> keys = Settings.knobs(provider.settings()).stream()
                .map(Knob::key)
                .filter(tried::containsKey)
                .toList();
        require(keys.size() == tried.size(), "\"%s\" has not all of the settings %s", provider.id(), tried.keySet());
        List<Chosen<StrategyProvider<?>>> candidates = new ArrayList<>();
        for (List<Object> values : combinations(
                keys.stream().map(key -> List.copyOf(tried.get(key))).toList())) {
            Map<String, Object> all = new HashMap<>(settings);
            for (int i = 0; i < values.size(); i++) {
                all.put(keys.get(i), values.get(i));
            }
            candidates.add(new Chosen<>(provider, Settings.create(provider.settings(), all)));
        }
        return new Grid(criterion, keys, candidates);
    }

    /** Every choice of one item of each list, the last list varying first. */
    public static <T> List<List<T>> combinations(List<List<T>> lists) {
        List<List<T>> all = List.of(List.of());
        for (List<T> list : lists) {
            List<List<T>> longer = new ArrayList<>();
            for (List<T> begun : all) {
                for (T item : list) {
                    List<T> next = new ArrayList<>(begun);
                    next.add(item);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    /** What is tried of a setting, in its order. */
    public List<Object> values(String setting) {
        return values(setting, candidates);
    }

    private static List<Object> values(String setting, List<Chosen<StrategyProvider<?>>> candidates) {
        return candidates.stream()
                .map(candidate -> Objects.requireNonNull(candidate.values().get(setting)))
                .distinct()
                .toList();
    }

    /** What candidates have in common. */
    private static List<Object> apartFrom(List<String> settings, Chosen<StrategyProvider<?>> candidate) {
        Map<String, Object> others = new HashMap<>(candidate.values());
        others.keySet().removeAll(settings);
        return List.of(candidate.plugin(), others);
    }

    /** The grid in words: "lambda [0.1, 1.0], by entropy". */
    public String words() {
        return settings.stream().map(key -> key + " " + values(key)).collect(Collectors.joining(", ")) + ", by "
                + criterion.id();
    }

    /**
     * Makes the strategy that chooses.
     *
     * @throws IllegalArgumentException if the settings of a candidate do not fit together, or it is for no adaptation
     */
    Strategy<Adaptation> strategy() {
        return new BestCandidate(
                criterion,
                settings,
                candidates.stream()
                        .map(candidate -> new Candidate(
                                settings.stream()
                                        .map(key -> String.valueOf(
                                                candidate.values().get(key)))
                                        .toList(),
                                adapting(Entry.strategy(candidate))))
                        .toList());
    }

    @SuppressWarnings("unchecked") // a strategy that sees an adaptation is one of adaptations
    private static Strategy<Adaptation> adapting(Strategy<?> strategy) {
        require(strategy.sees() == Adaptation.class, "a grid is for strategies of adaptation");
        return (Strategy<Adaptation>) strategy;
    }

    /** Why the grids of an experiment make no sense together, in words; empty if they do. */
    public static Optional<String> unfit(Scenario scenario, List<Entry> strategies) {
        List<Entry> tuned =
                strategies.stream().filter(entry -> entry.grid().isPresent()).toList();
        List<Grid> grids =
                tuned.stream().flatMap(entry -> entry.grid().stream()).toList();
        if (grids.stream().map(Grid::criterion).distinct().count() > 1) {
            return Optional.of("settings of all strategies must be chosen by the same criterion");
        }
        if (grids.stream().mapToInt(grid -> grid.candidates().size()).distinct().count() > 1) {
            return Optional.of("grids must have the same number of candidates, so that none is tuned more: "
                    + tuned.stream()
                            .map(entry -> entry.name() + " has "
                                    + entry.grid().orElseThrow().candidates().size())
                            .collect(Collectors.joining(", ")));
        }
        return grids.stream().anyMatch(grid -> grid.criterion().needsSource())
                        && scenario.sources().isEmpty()
                ? Optional.of("source-validation needs a source, and the scenario has none")
                : Optional.empty();
    }
}
