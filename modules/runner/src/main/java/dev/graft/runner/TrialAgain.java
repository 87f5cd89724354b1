package dev.graft.runner;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.Trial;
import dev.graft.core.strategy.Scores;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.features.FeatureCache;
import dev.graft.runner.file.ExperimentFile;
import dev.graft.runner.store.NetworkFolder;
import dev.graft.runner.store.RunFolder;
import dev.graft.runner.trial.Benches;
import dev.graft.runner.trial.FitListener;
import dev.graft.runner.trial.HeldOut;
import dev.graft.runner.trial.TrialRun;
import dev.graft.runner.trial.TrialRun.Learned;
import dev.graft.runner.trial.TrialRun.Left;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A trial of a run, computed again: a run keeps predictions, and this is how to come by the predictor that made them.
 * Nothing is written into the run's folder.
 *
 * @param experiment that the run is of
 * @param tasks what is predicted, by name
 * @param learned of each task: the predictor, and the held-out samples as it takes them
 * @param heldOut the held-out samples of each task as the data set has them
 * @param scores of the held-out samples, in the precision in which they are kept
 * @param difference the largest between a score now and the one that the run kept: 0 on the same machine with the
 *     same code; empty if it kept none
 */
public record TrialAgain(
        Trial trial,
        Experiment experiment,
        List<String> tasks,
        List<Learned> learned,
        List<HeldOut> heldOut,
        List<Scores> scores,
        OptionalDouble difference) {

    /**
     * Which trial.
     *
     * @param strategy its name in the experiment, or that of a control arm
     * @param budget its size; empty for the largest of the run
     * @param seed its number, from 0
     */
    public record Which(String strategy, OptionalDouble budget, int seed) {}

    /**
     * Computes a trial of a run again. The data must be where they were when it was run.
     *
     * @param folder of the run
     * @param cache the folder of features
     * @param listener hears of features and of a long fit
     * @throws GraftException if this is no folder of a run, the run has no such trial, or the strategy is not applicable
     *     there
     */
    public static TrialAgain of(Path folder, Which which, Path cache, RunListener listener) {
        return of(folder, which, cache, listener, listener::fitting);
    }

    /** The same, with another who hears of the fit. */
    public static TrialAgain of(Path folder, Which which, Path cache, RunListener listener, FitListener fits) {
        RunFolder files = new RunFolder(folder);
        Run run = files.read();
        Experiment experiment =
                ExperimentFile.parse(folder.resolve("experiment.yaml").toString(), run.experiment(), List.of());
        Entry entry = entry(folder, experiment, which.strategy());
        Budget budget = budget(folder, experiment, which.budget());
        if (which.seed() < 0 || which.seed() >= experiment.seeds()) {
            throw new GraftException("%s: there is no seed %d in this run. Allowed: 0 to %d."
                    .formatted(folder, which.seed(), experiment.seeds() - 1));
        }
        Trial trial = new Trial(entry.name(), budget, which.seed());
        FeatureCache features = new FeatureCache(
                cache, experiment.device(), Runtime.getRuntime().availableProcessors(), listener::encoded);
        Benches benches = Benches.load(experiment, NetworkFolder.in(cache));
        Left left = new TrialRun(experiment, benches, features, fits).run(entry, budget, which.seed());
        if (left.outcome() instanceof Outcome.NotApplicable notApplicable) {
            throw new GraftException("%s: %s with %s is not applicable, because %s. Take another strategy or budget."
                    .formatted(folder, entry.name(), budget, notApplicable.because()));
        }
        return new TrialAgain(
                trial,
                experiment,
                benches.own().tasks(),
                left.learned(),
                benches.own().heldOut(),
                left.scores(),
                difference(run, files, trial, left.scores()));
    }

    /**
     * The network that it trained for a task, as an ONNX file.
     *
     * @param task its number
     * @throws GraftException if its predictor is no network: which strategies leave one
     */
    public byte[] network(int task) {
        return TrainedNetwork.of(trial.contender(), learned.get(task).predictor());
    }

    private static Entry entry(Path folder, Experiment experiment, String name) {
        List<String> known = experiment.contenders().stream().map(Entry::name).toList();
        return experiment.contenders().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new GraftException("%s: there is no strategy \"%s\" in this run%s It has: %s."
                        .formatted(
                                folder,
                                name,
                                Nearest.of(name, known)
                                        .map(near -> "; did you mean \"" + near + "\"?")
                                        .orElse("."),
                                String.join(", ", known))));
    }

    private static Budget budget(Path folder, Experiment experiment, OptionalDouble size) {
        List<Budget> budgets = experiment.budgets();
        if (size.isEmpty()) {
            return budgets.get(budgets.size() - 1);
        }
        return budgets.stream()
                .filter(budget -> budget.size() == size.getAsDouble())
                .findFirst()
                .orElseThrow(() -> new GraftException("%s: there is no budget of %s in this run. It has: %s."
                        .formatted(
                                folder,
                                number(size.getAsDouble()),
                                budgets.stream().map(Budget::toString).collect(Collectors.joining(", ")))));
    }

    private static String number(double size) {
        return size == Math.rint(size) ? Long.toString((long) size) : Double.toString(size);
    }

    private static OptionalDouble difference(Run run, RunFolder files, Trial trial, List<Scores> now) {
        return run.results().stream()
                .filter(result -> result.trial().equals(trial))
                .filter(result -> result.outcome() instanceof Outcome.Finished && files.keeps(result))
                .findFirst()
                .map(files::predictions)
                .map(then -> IntStream.range(0, now.size())
                        .mapToDouble(t -> now.get(t).difference(then.get(t)))
                        .max())
                .orElse(OptionalDouble.empty());
    }
}
