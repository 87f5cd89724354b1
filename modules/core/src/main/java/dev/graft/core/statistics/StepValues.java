package dev.graft.core.statistics;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Checkpoint;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A measure of snapshots, seed by seed. A seed that stopped early keeps its last value, for what it trained stays what it is.
 *
 * @param seeds the snapshots of each seed that handed over some, by step
 * @param steps ascending, those at which each of these seeds has a snapshot or has stopped
 */
public record StepValues(NavigableMap<Integer, NavigableMap<Long, Double>> seeds, long[] steps) {
    /** The values of a contender at a budget; without seeds where it took no snapshots. */
    public static StepValues of(Run run, Contender contender, Budget budget, Measure measure) {
        NavigableMap<Integer, NavigableMap<Long, Double>> seeds = new TreeMap<>();
        for (TrialResult result : run.of(contender, budget)) {
            if (result.outcome() instanceof Outcome.Finished) {
                NavigableMap<Long, Double> values = values(run.files().checkpoints(result), measure);
                if (!values.isEmpty()) {
                    seeds.put(result.trial().seed(), values);
                }
            }
        }
        return of(seeds);
    }

    private static StepValues of(NavigableMap<Integer, NavigableMap<Long, Double>> seeds) {
        long[] steps = seeds.values().stream()
                .flatMap(values -> values.keySet().stream())
                .mapToLong(Long::longValue)
                .distinct()
                .sorted()
                .filter(step -> seeds.values().stream().allMatch(values -> has(values, step)))
                .toArray();
        return new StepValues(seeds, steps);
    }

    private static NavigableMap<Long, Double> values(List<Checkpoint> checkpoints, Measure measure) {
        NavigableMap<Long, Double> values = new TreeMap<>();
        for (Checkpoint checkpoint : checkpoints) {
            Optional.ofNullable(checkpoint.measures().get(measure.id()))
                    .filter(Double::isFinite)
                    .ifPresent(value -> values.put(checkpoint.step(), value));
        }
        return values;
    }

    private static boolean has(NavigableMap<Long, Double> values, long step) {
        return values.containsKey(step) || step > values.lastKey();
    }

    /** The same for these seeds alone, those of them that have snapshots. */
    public StepValues only(Iterable<Integer> numbers) {
        NavigableMap<Integer, NavigableMap<Long, Double>> some = new TreeMap<>();
        numbers.forEach(seed -> Optional.ofNullable(seeds.get(seed)).ifPresent(values -> some.put(seed, values)));
        return of(some);
    }

    /** The value of each seed at a step, by its position; in the order of seeds. */
    public double[] at(int position) {
        return seeds.values().stream()
                .mapToDouble(values -> {
                    Map.Entry<Long, Double> last = Objects.requireNonNull(values.floorEntry(steps[position]));
                    return last.getValue();
                })
                .toArray();
    }

    /** How many seeds have stopped before a step, by its position. */
    int stopped(int position) {
        return (int) seeds.values().stream()
                .filter(values -> values.lastKey() < steps[position])
                .count();
    }
}
