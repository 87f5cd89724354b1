package dev.graft.core.benefit;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.WeightedTasks;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A measure of every finished trial, larger for better, and the same under each of the {@link Draws} of a bootstrap.
 *
 * <p>The mean over seeds varies in a replicate by its held-out samples, drawn anew, and by its seeds. As in {@link
 * dev.graft.core.statistics.Estimate} both parts hold what is particular to a sample under a seed, so that intervals are a
 * little too wide rather than too narrow; {@code CoverageTest} says how much.
 *
 * <p>Cost: the predictions of each trial are read once, and measured {@value Draws#COUNT} times.
 */
final class Replicates {
    private record Key(String contender, Budget budget) {}

    private final Draws draws;
    private final Map<Key, NavigableMap<Integer, double[]>> values = new HashMap<>();

    private Replicates(Draws draws) {
        this.draws = draws;
    }

    static Replicates of(Run run, Goodness goodness) {
        return of(run, goodness, sizes(run));
    }

    /** How many held-out samples tasks or their pool have, or how many episodes there are. Tasks of as many may share them, and get the same draws; others get their own. */
    static List<Integer> sizes(Run run) {
        return IntStream.of(run.yardstick().drawn(run.heldOut()))
                .distinct()
                .boxed()
                .toList();
    }

    /**
     * The replicates of a run that may be of some tasks of another.
     *
     * @param sizes those of the other
     */
    static Replicates of(Run run, Goodness goodness, List<Integer> sizes) {
        List<TrialResult> finished = run.results().stream()
                .filter(result -> result.outcome() instanceof Outcome.Finished)
                .toList();
        Map<String, double[]> byHash = measured(run, goodness, finished, sizes);
        Replicates replicates = new Replicates(new Draws(run.seeds()));
        for (TrialResult result : finished) {
            Key key = new Key(result.trial().contender(), result.trial().budget());
            replicates
                    .values
                    .computeIfAbsent(key, k -> new TreeMap<>())
                    .put(result.trial().seed(), Objects.requireNonNull(byHash.get(result.hash())));
        }
        return replicates;
    }

    /** Draw by draw, so that the weights of one are in memory at a time. */
    private static Map<String, double[]> measured(
            Run run, Goodness goodness, List<TrialResult> finished, List<Integer> sizes) {
        Map<String, WeightedTasks> prepared = new LinkedHashMap<>();
        Map<String, double[]> values = new HashMap<>();
        for (TrialResult result : finished) {
            prepared.computeIfAbsent(result.hash(), hash -> goodness.on(run, result));
            values.computeIfAbsent(result.hash(), hash -> new double[Draws.COUNT + 1]);
        }
        int[] samples = run.yardstick().drawn(run.heldOut());
        for (int r = 0; r <= Draws.COUNT; r++) {
            int draw = r - 1;
            double[][] weights = IntStream.of(samples)
                    .mapToObj(n -> draw < 0 ? ones(n) : Draws.weights(draw, n, sizes.indexOf(n)))
                    .toArray(double[][]::new);
            for (Map.Entry<String, double[]> trial : values.entrySet()) {
                trial.getValue()[r] =
                        Objects.requireNonNull(prepared.get(trial.getKey())).of(weights);
            }
        }
        return values;
    }

    private static double[] ones(int samples) {
        double[] ones = new double[samples];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** The seeds that a contender finished at a budget. */
    NavigableSet<Integer> seeds(Contender contender, Budget budget) {
        return of(contender, budget).navigableKeySet();
    }

    /**
     * The mean over seeds.
     *
     * @param seeds that finished; at least one
     * @return as it is in place 0, then in each replicate; without replicates for a single seed
     */
    double[] mean(Contender contender, Budget budget, NavigableSet<Integer> seeds) {
        NavigableMap<Integer, double[]> bySeed = of(contender, budget);
        int[] numbers = seeds.stream().mapToInt(Integer::intValue).toArray();
        double[] plain = seeds.stream().mapToDouble(s -> value(bySeed, s)[0]).toArray();
        double[] means = new double[numbers.length < 2 ? 1 : Draws.COUNT + 1];
        for (int seed : numbers) {
            double[] drawn = value(bySeed, seed);
            for (int r = 0; r < means.length; r++) {
                means[r] += drawn[r] / numbers.length;
            }
        }
        for (int r = 1; r < means.length; r++) {
            means[r] += draws.deviation(r - 1, numbers, plain);
        }
        return means;
    }

    private NavigableMap<Integer, double[]> of(Contender contender, Budget budget) {
        return values.getOrDefault(new Key(contender.name(), budget), Collections.emptyNavigableMap());
    }

    private static double[] value(NavigableMap<Integer, double[]> bySeed, int seed) {
        double[] drawn = bySeed.get(seed);
        if (drawn == null) {
            throw new IllegalArgumentException("seed " + seed + " did not finish");
        }
        return drawn;
    }
}
