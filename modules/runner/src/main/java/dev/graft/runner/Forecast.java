package dev.graft.runner;

import dev.graft.core.labels.Budget;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.features.FeatureCache;
import dev.graft.runner.trial.TrialRun;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Finds out what an experiment would take: loads its data, runs the backbone on a few samples, and one trial of each
 * strategy, whose result is thrown away. Where features are missing, the trials are measured on noise of their width.
 *
 * <p>Cost: one trial per strategy.
 */
public final class Forecast {
    /** Samples of each domain through the network: the first batch warms it up, the others are timed. */
    private static final int FEW = 64;

    /** Numbers of noise that are kept, 128 MiB of them; more are made anew each time. */
    private static final long MOST_NOISE = 1L << 24;

    private final Experiment experiment;
    private final Prepared prepared;
    private final Stopwatch stopwatch = new Stopwatch();
    private final FeatureCache cache;

    private Forecast(Experiment experiment, Path results, Path cacheFolder) {
        this.experiment = experiment;
        this.cache = new FeatureCache(
                cacheFolder, experiment.device(), Runtime.getRuntime().availableProcessors(), stopwatch);
        this.prepared = Prepared.of(experiment, results, cache);
    }

    /**
     * The prospect of an experiment.
     *
     * @param cache the folder of features
     * @throws dev.graft.core.GraftException if it could not be run
     */
    public static Prospect of(Experiment experiment, Path results, Path cache) {
        return new Forecast(experiment, results, cache).look();
    }

    private Prospect look() {
        Plan plan = prepared.plan();
        Plan.Rest rest = prepared.rest();
        List<Prospect.Features> features = Pass.of(prepared.benches(), rest.open()).stream()
                .map(this::features)
                .toList();
        TrialRun trials = new TrialRun(
                experiment, prepared.benches(), this::featuresOrNoise, (contender, stage, done, total) -> {});
        List<Prospect.Inapplicable> inapplicable = inapplicable(trials);
        resetPeaks();
        List<Prospect.Cost> costs = new ArrayList<>();
        applicable(rest.open(), trials).forEach((name, groups) -> {
            try {
                costs.add(cost(name, groups, trials));
            } catch (RuntimeException failure) { // a plug-in may throw anything, and the others are still of interest
                Budget budget = largest(groups).budget();
                inapplicable.add(
                        new Prospect.Inapplicable(name, List.of(budget), "its trial fails: " + failure.getMessage()));
            }
        });
        return new Prospect(
                prepared.folder().path(),
                plan.trials(),
                plan.trials() - rest.trials(),
                features,
                costs,
                inapplicable,
                peakBytes());
    }

    /** Measured on the first network of a pass; the others have its architecture. */
    private Prospect.Features features(Pass pass) {
        Network network = pass.network();
        List<Samples> few = pass.domains().stream()
                .<Samples>map(domain -> domain.select(cache.firstMissing(domain, network, FEW)))
                .toList();
        stopwatch.reset();
        cache.encode(few, network);
        return new Prospect.Features(
                network.name(),
                network.cut(),
                prepared.engine(),
                pass.size(),
                pass.missing(cache),
                stopwatch.secondsEach());
    }

    /**
     * Features where all are kept, else noise of the right width that is there at once; only how long it takes to learn on
     * them is of interest. A strategy may ask for more than the cut that the experiment names, so one sample tells how wide
     * they are.
     */
    private Dense featuresOrNoise(Samples samples, Network network) {
        if (cache.missing(samples, network) == 0) {
            return cache.features(samples, network);
        }
        cache.features(
                samples.select(IntStream.range(0, Math.min(1, samples.size())).toArray()), network);
        int width = cache.width(network);
        Dense noise = Dense.over(samples.size(), width, (row, into) -> {
            SplittableRandom random = new SplittableRandom(row);
            for (int i = 0; i < width; i++) {
                into[i] = random.nextDouble();
            }
        });
        return (long) width * samples.size() <= MOST_NOISE ? Dense.of(noise.toArray()) : noise;
    }

    private List<Prospect.Inapplicable> inapplicable(TrialRun trials) {
        List<Prospect.Inapplicable> all = new ArrayList<>();
        for (Entry entry : experiment.contenders()) {
            Map<String, List<Budget>> reasons = new LinkedHashMap<>();
            for (Budget budget : experiment.budgets()) {
                trials.inapplicable(entry, budget)
                        .ifPresent(because -> reasons.computeIfAbsent(because, b -> new ArrayList<>())
                                .add(budget));
            }
            reasons.forEach((because, budgets) -> all.add(new Prospect.Inapplicable(entry.name(), budgets, because)));
        }
        return all;
    }

    private static Map<String, List<Plan.Group>> applicable(List<Plan.Group> open, TrialRun trials) {
        Map<String, List<Plan.Group>> byStrategy = new LinkedHashMap<>();
        for (Plan.Group group : open) {
            if (trials.inapplicable(group.entry(), group.budget()).isEmpty()) {
                byStrategy
                        .computeIfAbsent(group.entry().name(), n -> new ArrayList<>())
                        .add(group);
            }
        }
        return byStrategy;
    }

    private static Prospect.Cost cost(String name, List<Plan.Group> groups, TrialRun trials) {
        Plan.Group largest = largest(groups);
        long start = System.nanoTime();
        trials.run(largest.entry(), largest.budget(), largest.seed());
        return new Prospect.Cost(name, groups.size(), (System.nanoTime() - start) / 1e9);
    }

    private static Plan.Group largest(List<Plan.Group> groups) {
        return groups.stream()
                .max(Comparator.comparingDouble(group -> group.budget().size()))
                .orElseThrow();
    }

    private static void resetPeaks() {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakBytes() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** Times encoding from the end of the first batch on: opening a network is done once, whatever their number. */
    private static final class Stopwatch implements FeatureCache.EncodingListener {
        private int firstDone;
        private long firstAt;
        private double seconds;

        @Override
        public void encoded(Network network, int done, int total) {
            long now = System.nanoTime();
            if (firstDone == 0) {
                firstDone = done;
                firstAt = now;
            } else {
                seconds = (now - firstAt) / 1e9 / (done - firstDone);
            }
        }

        void reset() {
            firstDone = 0;
            seconds = 0;
        }

        double secondsEach() {
            return seconds;
        }
    }
}
