package dev.graft.core.standing;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labels;
import dev.graft.core.measure.Measure;
import dev.graft.core.statistics.Friedman;
import dev.graft.core.statistics.InterquartileMean;
import dev.graft.core.statistics.Nemenyi;
import dev.graft.core.statistics.ProbabilityOfImprovement;
import dev.graft.core.statistics.Ranks;
import dev.graft.core.statistics.StratifiedBootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * How strategies stand over several scenarios, each of which is a run. The value of a strategy under a seed is the mean of a
 * measure over budgets; upper bounds, and what did not finish everywhere, are left out.
 *
 * @param scenarios the names, in the order given
 * @param standings best mean rank first
 * @param criticalDifference of mean ranks, at the level {@link #LEVEL}
 * @param groups of strategies that do not differ, as positions in {@code standings}
 * @param warnings in words: what makes the comparison weak
 */
public record Standings(
        Measure measure,
        List<Budget> budgets,
        List<String> scenarios,
        List<Standing> standings,
        List<LeftOut> leftOut,
        Friedman friedman,
        double criticalDifference,
        List<List<Integer>> groups,
        List<String> warnings) {

    /** The level of the tests. */
    public static final double LEVEL = 0.05;

    /** With fewer scenarios tests by ranks see only large differences (J. Demšar, JMLR 7, 2006, asks for more than 5). */
    public static final int FEW_SCENARIOS = 5;

    /** With fewer seeds a bootstrap that resamples them gives intervals that are too short. */
    public static final int FEW_SEEDS = 10;

    private static final long SEED = 1;

    /**
     * Compares at least two runs; reads their predictions.
     *
     * @param budgets that all runs have
     * @throws GraftException if fewer than two strategies finished in all runs, or the measure does not fit what they predict
     */
    public static Standings of(List<ScenarioRun> runs, Measure measure, List<Budget> budgets) {
        require(runs.size() > 1, "standings need at least two runs, found %d", runs.size());
        runs.forEach(one -> checkMeasure(one, measure));
        Entrants entrants = Entrants.of(
                runs,
                runs.stream()
                        .map(one -> new SeedValues(one.run(), measure, budgets))
                        .toList());
        if (entrants.values().size() < 2) {
            throw new GraftException("fewer than two strategies finished in all runs: "
                    + entrants.leftOut().stream()
                            .map(one -> one.name() + ": " + one.why())
                            .collect(Collectors.joining("; "))
                    + ". Compare runs that have strategies in common.");
        }
        double[][] scores = scores(entrants.values(), runs.size(), measure.higherIsBetter() ? 1 : -1);
        List<Standing> standings = standings(entrants, Ranks.means(scores), measure);
        double criticalDifference = Nemenyi.criticalDifference(LEVEL, standings.size(), runs.size());
        return new Standings(
                measure,
                List.copyOf(budgets),
                runs.stream().map(ScenarioRun::name).toList(),
                standings,
                entrants.leftOut(),
                Friedman.of(scores),
                criticalDifference,
                Nemenyi.groups(
                        standings.stream().mapToDouble(Standing::meanRank).toArray(), criticalDifference),
                warnings(runs, entrants));
    }

    private static void checkMeasure(ScenarioRun one, Measure measure) {
        for (Labels labels : one.run().heldOut()) {
            List<Measure> judges = Measure.judging(labels);
            if (!judges.contains(measure)) {
                throw new GraftException("%s is no measure of what %s predicts; these are: %s."
                        .formatted(
                                measure.id(),
                                one.name(),
                                judges.stream().map(Measure::id).collect(Collectors.joining(", "))));
            }
        }
    }

    /** Means over seeds, larger is better, {@code [scenarios, strategies]}; what differs by rounding alone is made equal. */
    private static double[][] scores(Map<String, double[][]> values, int scenarios, int sign) {
        double[][] scores = new double[scenarios][values.size()];
        int strategy = 0;
        for (double[][] ofStrategy : values.values()) {
            for (int i = 0; i < scenarios; i++) {
                double mean = Arrays.stream(ofStrategy[i]).average().orElseThrow();
                scores[i][strategy] = sign * Math.rint(mean * 1e12) / 1e12;
            }
            strategy++;
        }
        return scores;
    }

    private static List<Standing> standings(Entrants entrants, double[] meanRanks, Measure measure) {
        List<Standing> standings = new ArrayList<>();
        for (Map.Entry<String, double[][]> entrant : entrants.values().entrySet()) {
            double[][] values = entrant.getValue();
            Optional<double[][]> scratch = entrants.scratch()
                    .filter(name -> !name.equals(entrant.getKey()))
                    .flatMap(name -> Optional.ofNullable(entrants.values().get(name)));
            standings.add(new Standing(
                    entrant.getKey(),
                    meanRanks[standings.size()],
                    values,
                    InterquartileMean.of(Arrays.stream(values)
                            .flatMapToDouble(Arrays::stream)
                            .toArray()),
                    StratifiedBootstrap.ofInterquartileMean(values, new SplittableRandom(SEED)),
                    scratch.map(theirs -> measure.higherIsBetter()
                            ? improvement(values, theirs)
                            : improvement(negated(values), negated(theirs)))));
        }
        standings.sort(Comparator.comparingDouble(Standing::meanRank));
        return List.copyOf(standings);
    }

    private static Standing.Improvement improvement(double[][] mine, double[][] theirs) {
        return new Standing.Improvement(
                ProbabilityOfImprovement.of(mine, theirs),
                StratifiedBootstrap.ofImprovement(mine, theirs, new SplittableRandom(SEED)));
    }

    private static double[][] negated(double[][] values) {
        return Arrays.stream(values)
                .map(row -> Arrays.stream(row).map(value -> -value).toArray())
                .toArray(double[][]::new);
    }

    private static List<String> warnings(List<ScenarioRun> runs, Entrants entrants) {
        List<String> warnings = new ArrayList<>();
        int fewest = entrants.values().values().stream()
                .flatMap(Arrays::stream)
                .mapToInt(seeds -> seeds.length)
                .min()
                .orElse(0);
        if (fewest < FEW_SEEDS) {
            warnings.add(
                    "%s few: intervals resample seeds, and with fewer than %d they are too short; with one they say nothing."
                            .formatted(fewest == 1 ? "1 seed is" : fewest + " seeds are", FEW_SEEDS));
        }
        if (runs.size() < FEW_SCENARIOS) {
            warnings.add("%d scenarios are few: with fewer than %d the tests see only large differences."
                    .formatted(runs.size(), FEW_SCENARIOS));
        }
        sharedTargets(runs).ifPresent(warnings::add);
        return warnings;
    }

    /** Runs on one target count as several scenarios, which they are not. */
    private static Optional<String> sharedTargets(List<ScenarioRun> runs) {
        Map<String, List<String>> byTarget = new LinkedHashMap<>();
        runs.forEach(one -> one.target().ifPresent(target -> byTarget.computeIfAbsent(target, t -> new ArrayList<>())
                .add(one.name())));
        byTarget.values().removeIf(names -> names.size() < 2);
        if (byTarget.isEmpty()) {
            return Optional.empty();
        }
        if (byTarget.size() == 1) {
            Map.Entry<String, List<String>> only =
                    byTarget.entrySet().iterator().next();
            int size = only.getValue().size();
            String number = size == 2 ? "two" : Integer.toString(size);
            return Optional.of(
                    "%s share their target, %s: they are not %s independent scenarios, and the tests take them for %s."
                            .formatted(joined(only.getValue()), only.getKey(), number, number));
        }
        return Optional.of(
                "Some scenarios share their target: %s. They are not independent, and the tests take them for it."
                        .formatted(byTarget.values().stream()
                                .map(Standings::joined)
                                .collect(Collectors.joining("; "))));
    }

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
