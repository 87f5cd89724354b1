package dev.graft.runner;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.network.Network;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.Trial;
import dev.graft.core.result.TrialResult;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.features.FeatureCache;
import dev.graft.runner.store.RunFolder;
import dev.graft.runner.store.RunWriter;
import dev.graft.runner.trial.Bench;
import dev.graft.runner.trial.TrialRun;
import dev.graft.runner.trial.TrialRun.Left;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

/**
 * Runs experiments into a folder of results. A run that was stopped, however, goes on where it was; one that is complete
 * is read. The same experiment gives the same {@code curves.csv} for any number of workers. Immutable.
 *
 * @param results the folder that holds the folders of runs
 * @param cache the folder of features, kept for all experiments
 * @param workers trials at a time, at least 1; each uses as many threads as the experiment says
 * @param networkOf the trial whose network is kept in its folder too; it fails if it trains none
 */
public record Runner(Path results, Path cache, int workers, RunListener listener, Optional<Trial> networkOf) {
    public Runner {
        require(workers >= 1, "workers must be at least 1, was %d", workers);
    }

    /** A runner with a worker for every processor. */
    public static Runner into(Path results) {
        return new Runner(
                results,
                FeatureCache.usualFolder(),
                Runtime.getRuntime().availableProcessors(),
                RunListener.NONE,
                Optional.empty());
    }

    /** The same into another folder. */
    Runner inside(Path folder) {
        return new Runner(folder, cache, workers, listener, networkOf);
    }

    public Runner withWorkers(int number) {
        return new Runner(results, cache, number, listener, networkOf);
    }

    public Runner withListener(RunListener other) {
        return new Runner(results, cache, workers, other, networkOf);
    }

    public Runner withCache(Path folder) {
        return new Runner(results, folder, workers, listener, networkOf);
    }

    /** The same, which keeps the network that a trial trains. */
    public Runner keepingNetworkOf(Trial trial) {
        return new Runner(results, cache, workers, listener, Optional.of(trial));
    }

    /**
     * Runs what has not been run yet. A failed trial is recorded with its cause and stops nothing; it is tried again when
     * the experiment is run again.
     *
     * @throws GraftException if the data cannot be loaded or the results cannot be written
     * @throws CancellationException if the calling thread is interrupted; what has finished is kept
     */
    public Completed run(Experiment experiment) {
        FeatureCache features = new FeatureCache(
                cache, experiment.device(), Runtime.getRuntime().availableProcessors(), this::encoded);
        Prepared prepared = Prepared.of(experiment, results, features);
        Bench bench = prepared.bench();
        Plan plan = prepared.plan();
        RunFolder folder = prepared.folder();
        Path path = folder.path();
        Run description = Description.of(experiment, prepared.benches(), prepared.engine(), folder);
        TrialRun trials = new TrialRun(experiment, prepared.benches(), features, this::fitting);
        List<Plan.Group> open = prepared.rest().open();
        if (!open.isEmpty()) {
            encodeAll(Pass.of(prepared.benches(), open), bench.network(), features);
            open.forEach(group -> prepare(group, trials));
        }
        try (RunWriter writer = RunWriter.open(folder, description, bench.heldOut())) {
            Run known = folder.read();
            Plan.Rest rest = plan.after(known.results(), folder::keeps);
            writer.keep(rest.unwritten());
            // who computes nothing does not claim the numbers
            writer.keepProvenance(rest.open().isEmpty() ? description.withProvenance(known.provenance()) : description);
            listener.started(path, plan.trials(), plan.trials() - rest.trials());
            runAll(rest.open(), trials, writer);
            Run run = folder.read();
            RunWriter.keepCurves(folder, run);
            return new Completed(run, path);
        } finally {
            listener.stopped();
        }
    }

    private void encoded(Network network, int done, int total) {
        synchronized (listener) {
            listener.encoded(network, done, total);
        }
    }

    private void fitting(String contender, String stage, int done, int total) {
        synchronized (listener) {
            listener.fitting(contender, stage, done, total);
        }
    }

    private void encodeAll(Collection<Pass> passes, Optional<Network> backbone, FeatureCache features) {
        for (Pass pass : passes) {
            int before = features.computed();
            pass.samples().forEach((network, samples) -> {
                try {
                    features.encode(samples, network);
                } catch (GraftException failure) {
                    requireOfArm(!backbone.equals(Optional.of(network)), failure);
                }
            });
            listener.allEncoded(pass.network(), pass.size(), features.computed() - before);
        }
    }

    private static void prepare(Plan.Group group, TrialRun trials) {
        try {
            trials.prepare(group.entry(), group.seed());
        } catch (GraftException failure) {
            requireOfArm(group.entry().arm().isPresent(), failure);
        }
    }

    /** What a control has spoilt, as a network with random numbers can be, stops its own trials, which will say so. */
    private static void requireOfArm(boolean arm, GraftException failure) {
        if (!arm) {
            throw failure;
        }
    }

    private void runAll(List<Plan.Group> open, TrialRun trialRun, RunWriter writer) {
        try (Workers pool = new Workers(workers)) {
            pool.forEach(open, group -> {
                List<TrialResult> ended = run(group, trialRun, writer);
                synchronized (listener) {
                    ended.forEach(listener::ended);
                }
            });
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private List<TrialResult> run(Plan.Group group, TrialRun trialRun, RunWriter writer) {
        Left left;
        try {
            left = trialRun.run(group.entry(), group.budget(), group.seed());
            if (networkOf.filter(group.trials()::contains).isPresent()) {
                left.learned().stream()
                        .findFirst()
                        .ifPresent(learned -> writer.keepNetwork(
                                group.hash(), TrainedNetwork.of(group.entry().name(), learned.predictor())));
            }
        } catch (Throwable failure) { // a plug-in may throw anything
            if (failure instanceof CancellationException cancelled
                    && Thread.currentThread().isInterrupted()) {
                throw cancelled;
            }
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            writer.keepFailure(group.hash(), trace.toString());
            left = Left.nothing(new Outcome.Failed(cause(failure)));
        }
        List<TrialResult> results = group.results(left.outcome());
        writer.keep(results, left);
        return results;
    }

    private static String cause(Throwable failure) {
        return failure instanceof GraftException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
