package dev.graft.runner.trial;

import dev.graft.core.labels.Budget;
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
import dev.graft.core.transfer.Transfer;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.preprocess.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

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
     * @param scores of the held-out samples of each task, where it finished
     * @param learned for each task, where it finished; not kept
     */
    public record Left(
            Outcome outcome,
            List<Scores> scores,
            List<Exhibit> exhibits,
            List<Checkpoint> checkpoints,
            List<Learned> learned) {
        /** A trial without predictions. */
        public static Left nothing(Outcome outcome) {
            return new Left(outcome, List.of(), List.of(), List.of(), List.of());
        }
    }

    /**
     * What a strategy learned of a task.
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
        return run(entry, bench.splits(bench.effective(entry.provider(), budget), seed), seed);
    }

    /** Runs one trial with given splits: of the target, or of each task. */
    public Left run(Entry entry, List<Split> splits, int seed) {
        Optional<String> unfit = benches.unfit(entry);
        if (unfit.isPresent()) {
            return Left.nothing(new Outcome.NotApplicable(unfit.get()));
        }
        Views views = views(entry, seed);
        Representation representation = views.resolved(entry.representation());
        Bench bench = views.of(representation);
        List<Step> steps = representation == Representation.AS_THEY_ARE
                ? List.of()
                : experiment.scenario().preprocess();
        return run(entry, bench.offer(splits, seed, steps), bench.seeds(seed));
    }

    /** Why a strategy cannot be run with this budget, in words that follow "because"; empty if it can. */
    public Optional<String> inapplicable(Entry entry, Budget budget) {
        Optional<String> unfit = benches.unfit(entry);
        if (unfit.isPresent()) {
            return unfit;
        }
        Bench bench = views(entry, 0).of(entry.representation());
        Offer offer = bench.offer(bench.splits(bench.effective(entry.provider(), budget), 0), 0, List.of());
        return unmet(entry, offer.seen(), context(entry, offer, bench.seeds(0)));
    }

    private static Optional<String> unmet(Entry entry, Transfer seen, FitContext context) {
        Strategy<?> strategy = entry.strategy();
        if (!Lifted.takes(strategy, seen)) {
            return Optional.of("the strategy is for another kind of transfer, "
                    + strategy.sees().getSimpleName());
        }
        Transfer handed = Lifted.handed(strategy, seen);
        return entry.needs().stream()
                .sorted()
                .flatMap(need -> need.unmetBy(handed, context).stream())
                .findFirst();
    }

    private Left run(Entry entry, Offer offer, Seeds seeds) {
        Context context = context(entry, offer, seeds);
        Optional<String> unmet = unmet(entry, offer.seen(), context);
        if (unmet.isPresent()) {
            return Left.nothing(new Outcome.NotApplicable(unmet.get()));
        }
        progress.begins();
        long start = System.nanoTime();
        Fitted fitted = Lifted.fit(entry.strategy(), offer.seen(), context);
        progress.ends();
        List<Predictor> predictors = fitted.predictors();
        if (predictors.size() != offer.seen().predictors()) {
            throw new IllegalStateException("the strategy gave %d predictors, owed were %d"
                    .formatted(predictors.size(), offer.seen().predictors()));
        }
        long middle = System.nanoTime();
        List<Learned> learned = IntStream.range(0, offer.heldOut().size())
                .mapToObj(t -> new Learned(
                        predictors.get(predictors.size() == 1 ? 0 : t),
                        offer.heldOut().get(t).samples()))
                .toList();
        List<Scores> scores = IntStream.range(0, learned.size())
                .mapToObj(t -> offer.heldOut().get(t).scores(learned.get(t).predictor()))
                .toList();
        long end = System.nanoTime();
        Outcome outcome = new Outcome.Finished(
                measures(scores, offer),
                (middle - start - context.scoring) / 1e9,
                (end - middle) / 1e9,
                fitted.trainedParameters());
        return new Left(outcome, scores, fitted.exhibits(), context.checkpoints, learned);
    }

    private Map<String, Double> measures(List<Scores> scores, Offer offer) {
        return experiment
                .average()
                .all(scores, offer.heldOut().stream().map(HeldOut::labels).toList());
    }

    private Context context(Entry entry, Offer offer, Seeds seeds) {
        return new Context(entry.name(), offer, seeds, experiment.makeLearner(entry));
    }

    private final class Context implements FitContext {
        private final String name;
        private final Offer offer;
        private final Seeds seeds;
        private final Learner learner;
        private final List<Checkpoint> checkpoints = new ArrayList<>();
        /** Nanoseconds that went into scoring snapshots, which is no part of the fit. */
        private long scoring;

        private Context(String name, Offer offer, Seeds seeds, Learner learner) {
            this.name = name;
            this.offer = offer;
            this.seeds = seeds;
            this.learner = learner;
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
            if (!progress.wantsSnapshots()
                    || offer.heldOut().size() > 1) { // of several tasks, one cannot stand for all
                return;
            }
            long start = System.nanoTime();
            checkpoints.add(
                    new Checkpoint(step, measures(List.of(offer.heldOut().get(0).scores(snapshot)), offer)));
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
