package dev.graft.runner.cost;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.FitCost;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.Trial;
import dev.graft.core.result.TrialResult;
import dev.graft.runner.store.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the fits of a run take. While a run goes on they share a process, where nobody can tell whose memory is whose; so of
 * each contender one trial is computed again, alone in a process of its own: that of the first seed, at the largest budget at
 * which it finished.
 *
 * <p>Measured are the wall time of the fit, and the most memory that was resident during it above what was resident before,
 * when Java, the data and their features were there. Libraries that the fit is the first to use count, as do compiled code
 * and up to some ten megabytes of garbage; small fits differ by chance by as much. Memory that was resident before and is used
 * again does not count. The time is that of a Java that has compiled nothing yet, and of a collector that saves memory, not
 * time: rather longer than in the run.
 *
 * <p>Cost: for each contender, a start of Java, the data, and one trial.
 *
 * @param costs in the order of contenders; those that could not be measured are missing
 * @param failures why they could not be, by contender
 */
public record CostOfRun(List<FitCost> costs, Map<String, String> failures) {

    /** Hears whose fit is measured next. */
    @FunctionalInterface
    public interface Progress {
        /** The next one, after so many of so many. */
        void measuring(Trial trial, int done, int all);
    }

    /**
     * Measures the fits of a run, and keeps what they took in its folder, in place of what was measured before, unless none
     * could be measured. The data must be where they were when it was run.
     *
     * @param cache the folder of features
     * @throws GraftException if this is no folder of a run, no trial has finished, or memory cannot be measured here
     */
    public static CostOfRun measure(Path folder, Path cache, Progress progress) {
        RunFolder files = new RunFolder(folder);
        List<Trial> trials = trials(files.read());
        if (trials.isEmpty()) {
            throw new GraftException(
                    folder + ": no trial of this run has finished, so there is no fit to measure. Run the experiment.");
        }
        ResidentMemory.own().requireMeasurable();
        List<FitCost> costs = new ArrayList<>();
        Map<String, String> failures = new LinkedHashMap<>();
        Path scratch = scratch();
        try {
            for (int i = 0; i < trials.size(); i++) {
                progress.measuring(trials.get(i), i, trials.size());
                try {
                    costs.add(LoneProcess.measure(folder, trials.get(i), cache, scratch));
                } catch (GraftException e) {
                    failures.put(trials.get(i).contender(), String.valueOf(e.getMessage()));
                }
            }
        } finally {
            remove(scratch);
        }
        if (!costs.isEmpty()) {
            files.keepCosts(costs);
        }
        return new CostOfRun(List.copyOf(costs), failures);
    }

    /** Which trial is measured of each contender. */
    static List<Trial> trials(Run run) {
        return run.contenders().stream()
                .flatMap(contender -> trial(run, contender).stream())
                .toList();
    }

    private static Optional<Trial> trial(Run run, Contender contender) {
        return run.budgets().stream()
                .sorted(Comparator.comparingDouble(Budget::size).reversed())
                .flatMap(budget -> run.of(contender, budget).stream())
                .filter(result -> result.outcome() instanceof Outcome.Finished)
                .map(TrialResult::trial)
                .findFirst();
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("graft-cost");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for temporary files", e);
        }
    }

    private static void remove(Path scratch) {
        try (Stream<Path> files = Files.list(scratch)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.delete(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + scratch, e);
        }
    }
}
