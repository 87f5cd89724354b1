package dev.graft.runner.trial;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.result.Checkpoint;
import dev.graft.core.result.Outcome;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Transfer;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.preprocess.Preprocessing;
import dev.graft.runner.preprocess.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/** Runs trials: hands a strategy what it may see, and scores what it gives back. Thread-safe. */
public final class TrialRun {
    private final Experiment experiment;
    private final Benches benches;
    private final Views own;
    private final Map<Bench, Views> ofArms = new ConcurrentHashMap<>();
    private final FeatureStore features;
    private final FitListener progress;

    /** Runs trials of an experiment on its data. */
    public TrialRun(Experiment experiment, Benches benches, FeatureStore features, FitListener progress) {
        this.progress = progress;
        this.experiment = experiment;
        this.benches = benches;
        this.own = new Views(experiment.scenario(), benches.own(), features);
        this.features = features;
    }

    /**
     * Makes the representation of the data that a trial asks for, so that it does not take the trial's time.
     *
     * @throws dev.graft.core.GraftException if a sample is damaged, or a network cannot be changed as a control wants it
     */
    public void prepare(Entry entry, int seed) {
        if (benches.unfit(entry).isEmpty()) {
            views(entry, seed).of(entry.representation());
        }
    }

    private Views views(Entry entry, int seed) {
        Bench bench = benches.of(entry, seed);
        return bench == benches.own() ? own : ofArms.computeIfAbsent(bench, own::over);
    }

    /**
     * What a trial left.
     *
     * @param scores of the held-out samples, where it finished
     * @param learned where it finished; not kept
     */
    public record Left(
            Outcome outcome,
            Optional<Scores.OfClasses> scores,
            List<Exhibit> exhibits,
            List<Checkpoint> checkpoints,
            Optional<Learned> learned) {
        /** A trial without predictions. */
        public static Left nothing(Outcome outcome) {
            return new Left(outcome, Optional.empty(), List.of(), List.of(), Optional.empty());
        }
    }

    /**
     * What a strategy learned.
     *
     * @param heldOut the held-out samples as the predictor takes them: in the strategy's representation, preprocessed
     */
    public record Learned(Predictor predictor, Samples heldOut) {}

    /**
     * Runs one trial. What the strategy throws is not caught.
     *
     * @throws CancellationException if the thread was interrupted meanwhile
     */
    public Left run(Entry entry, Budget budget, int seed) {
        Bench bench = benches.own();
        return run(entry, bench.split(bench.effective(entry.provider(), budget), seed), seed);
    }

    /** Runs one trial with a given split of the target. */
    public Left run(Entry entry, Split split, int seed) {
        Optional<String> unfit = benches.unfit(entry);
        if (unfit.isPresent()) {
            return Left.nothing(new Outcome.NotApplicable(unfit.get()));
        }
        Views views = views(entry, seed);
        Representation representation = views.resolved(entry.representation());
        Bench bench = views.of(representation);
        Adaptation seen = bench.adaptation(split, seed);
        HeldOut heldOut = bench.heldOut(split);
        List<Step> steps = experiment.scenario().preprocess();
        if (!steps.isEmpty() && representation != Representation.AS_THEY_ARE) {
            Preprocessing preprocessing = Preprocessing.fit(steps, bench.withAllSamples(seen));
            seen = preprocessing.apply(seen);
            heldOut = heldOut.represented(preprocessing::ofTarget);
        }
        return run(entry, seen, heldOut, bench.seeds(seed));
    }

    /** Why a strategy cannot be run with this budget, in words that follow "because"; empty if it can. */
    public Optional<String> inapplicable(Entry entry, Budget budget) {
        Optional<String> unfit = benches.unfit(entry);
        if (unfit.isPresent()) {
            return unfit;
        }
        Bench bench = views(entry, 0).of(entry.representation());
        Split split = bench.split(bench.effective(entry.provider(), budget), 0);
        Context context = new Context(
                entry.name(), bench.heldOut(split), bench.seeds(0), experiment.makeLearner(entry), new ArrayList<>());
        return unmet(entry, bench.adaptation(split, 0), context);
    }

    private static Optional<String> unmet(Entry entry, Adaptation seen, FitContext context) {
        Class<? extends Transfer> sees = entry.strategy().sees();
        return sees.isInstance(seen)
                ? entry.provider().needs().stream()
                        .sorted()
                        .flatMap(need -> need.unmetBy(seen, context).stream())
                        .findFirst()
                : Optional.of("the strategy is for another kind of transfer, " + sees.getSimpleName());
    }

    private Left run(Entry entry, Adaptation seen, HeldOut heldOut, Seeds seeds) {
        List<Checkpoint> checkpoints = new ArrayList<>();
        Context context = new Context(entry.name(), heldOut, seeds, experiment.makeLearner(entry), checkpoints);
        Optional<String> unmet = unmet(entry, seen, context);
        if (unmet.isPresent()) {
            return Left.nothing(new Outcome.NotApplicable(unmet.get()));
        }
        progress.begins();
        long start = System.nanoTime();
        Fitted fitted = fit(entry.strategy(), seen, context);
        progress.ends();
        if (fitted.predictors().size() != seen.predictors()) {
            throw new IllegalStateException("the strategy gave %d predictors, owed were %d"
                    .formatted(fitted.predictors().size(), seen.predictors()));
        }
        long middle = System.nanoTime();
        Predictor predictor = fitted.predictors().get(0);
        Scores.OfClasses scores = heldOut.scores(predictor);
        long end = System.nanoTime();
        Outcome outcome = new Outcome.Finished(
                Measure.all(scores, heldOut.labels()),
                (middle - start - context.scoring) / 1e9,
                (end - middle) / 1e9,
                fitted.trainedParameters());
        return new Left(
                outcome,
                Optional.of(scores),
                fitted.exhibits(),
                checkpoints,
                Optional.of(new Learned(predictor, heldOut.samples())));
    }

    private static <T extends Transfer> Fitted fit(Strategy<T> strategy, Transfer seen, FitContext context) {
        return strategy.fit(Objects.requireNonNull(strategy.sees().cast(seen)), context);
    }

    private final class Context implements FitContext {
        private final String name;
        private final HeldOut heldOut;
        private final Seeds seeds;
        private final Learner learner;
        private final List<Checkpoint> checkpoints;
        /** Nanoseconds that went into scoring snapshots, which is no part of the fit. */
        private long scoring;

        private Context(String name, HeldOut heldOut, Seeds seeds, Learner learner, List<Checkpoint> checkpoints) {
            this.name = name;
            this.heldOut = heldOut;
            this.seeds = seeds;
            this.learner = learner;
            this.checkpoints = checkpoints;
        }

        @Override
        public Seeds seeds() {
            return seeds;
        }

        @Override
        public int threads() {
            return experiment.threads();
        }

        @Override
        public Device device() {
            return experiment.device();
        }

        @Override
        public void progress(String stage, int done, int total) {
            progress.fitting(name, stage, done, total);
        }

        @Override
        public Learner learner() {
            return learner;
        }

        @Override
        public FeatureStore features() {
            return features;
        }

        @Override
        public void checkpoint(long step, Predictor snapshot) {
            if (!progress.wantsSnapshots()) {
                return;
            }
            long start = System.nanoTime();
            checkpoints.add(new Checkpoint(step, Measure.all(heldOut.scores(snapshot), heldOut.labels())));
            scoring += System.nanoTime() - start;
        }

        @Override
        public void checkCancelled() {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the run was cancelled");
            }
        }
    }
}
