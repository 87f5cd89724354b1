package dev.graft.report;

import dev.graft.core.control.ControlArm;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Checkpoint;
import dev.graft.core.result.Contender;
import dev.graft.core.result.FitCost;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.Trial;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Scores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A run whose predictions are simulated: each contender is right with a probability that grows with the budget. */
public final class SyntheticRun {
    private static final int HELD_OUT = 400;
    private static final List<String> CLASSES =
            IntStream.range(0, 10).mapToObj(i -> "digit " + i).toList();

    private SyntheticRun() {}

    /** Seven contenders with a verdict or a role, five budgets, five seeds; one failed trial, one row not applicable. */
    public static Run full() {
        return of(
                Cast.all(),
                Stream.of(0, 1, 2, 5, 20).<Budget>map(Budget.PerClass::new).toList(),
                5);
    }

    /** Six contenders, of which two have control arms; one arm is not applicable. */
    public static Run controlled() {
        List<Budget> budgets =
                Stream.of(0, 1, 5, 20).<Budget>map(Budget.PerClass::new).toList();
        Stream<Contender> arms = Cast.arms().stream().map(ControlArm::contender);
        List<TrialResult> results =
                results(Stream.concat(Cast.controlled().stream(), arms).toList(), budgets, 5);
        return with(Cast.controlled(), Cast.arms(), budgets, 5, results);
    }

    public static Run of(List<Contender> contenders, List<Budget> budgets, int seeds) {
        return with(contenders, budgets, seeds, results(contenders, budgets, seeds));
    }

    private static List<TrialResult> results(List<Contender> contenders, List<Budget> budgets, int seeds) {
        List<TrialResult> results = new ArrayList<>();
        for (Contender contender : contenders) {
            for (Budget budget : budgets) {
                for (int seed = 0; seed < seeds; seed++) {
                    Trial trial = new Trial(contender.name(), budget, seed);
                    results.add(new TrialResult(trial, hash(trial), outcome(trial)));
                }
            }
        }
        return results;
    }

    public static Run with(List<Contender> contenders, List<Budget> budgets, int seeds, List<TrialResult> results) {
        return with(contenders, List.of(), budgets, seeds, results);
    }

    private static Run with(
            List<Contender> contenders,
            List<ControlArm> controls,
            List<Budget> budgets,
            int seeds,
            List<TrialResult> results) {
        Map<String, String> scenario = new LinkedHashMap<>();
        scenario.put("source", "rendered-digits, 1000 images of 10 classes");
        scenario.put("target", "handwritten-digits, 1797 images of 8 \u00D7 8");
        scenario.put("learner", "logistic regression, strength chosen by cross-validation");
        scenario.put("settings", "untuned defaults, no setting was chosen");
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("seed", "20260101");
        provenance.put("graft", "0.1.0-SNAPSHOT, commit c95e320, clean");
        provenance.put("java", "17.0.15");
        provenance.put("device", "cpu, 2 cores, avx2");
        return new Run(
                "digits",
                "Do rendered digits help to read handwritten ones?",
                scenario,
                provenance,
                "name: digits\nbudgets:\n  per-class: [0, 1, 2, 5, 20]\nseeds: 5\n",
                contenders,
                controls,
                budgets,
                seeds,
                truth(),
                results,
                new Files());
    }

    /** The same run without its last trials. */
    public static Run unfinished(Run run, int results) {
        return with(run.contenders(), run.budgets(), run.seeds(), run.results().subList(0, results));
    }

    /** The same run with every trial ended in this way. */
    public static Run ended(Run run, Outcome outcome) {
        List<TrialResult> results = run.results().stream()
                .map(result -> new TrialResult(result.trial(), result.hash(), outcome))
                .toList();
        return with(run.contenders(), run.budgets(), run.seeds(), results);
    }

    private static Outcome outcome(Trial trial) {
        if (trial.contender().equals("word-vectors")) {
            return new Outcome.NotApplicable("the classes have no descriptors");
        }
        if (trial.contender().equals("kmm, unrelated-source")) {
            return new Outcome.NotApplicable("the unrelated source has other features");
        }
        if (trial.contender().equals("kmm") && trial.budget().size() == 2 && trial.seed() == 3) {
            return new Outcome.Failed("the quadratic programme did not converge in 1000 iterations");
        }
        double seconds = Cast.seconds(trial.contender()) * (1 + 0.1 * trial.seed());
        double accuracy = Measure.ACCURACY.of(predictions(trial), truth());
        return new Outcome.Finished(
                Map.of(Measure.ACCURACY.id(), accuracy), seconds, 0.01, Cast.parameters(trial.contender()));
    }

    private static String hash(Trial trial) {
        long bits = new Random(trial.toString().hashCode()).nextLong();
        return String.format(Locale.ROOT, "%016x", bits).repeat(4);
    }

    private static Classes truth() {
        Random random = new Random(1);
        return Classes.of(CLASSES, random.ints(HELD_OUT, 0, CLASSES.size()).toArray());
    }

    private static Scores.OfClasses predictions(Trial trial) {
        Classes truth = truth();
        Random difficulty = new Random(7);
        Random luck = new Random(trial.toString().hashCode());
        double skill = Cast.accuracy(trial.contender(), trial.budget().size()) + 0.02 * luck.nextGaussian();
        double[][] values = new double[HELD_OUT][CLASSES.size()];
        for (int j = 0; j < HELD_OUT; j++) {
            double threshold = difficulty.nextDouble();
            boolean right = (luck.nextDouble() < 0.4 ? luck.nextDouble() : threshold) < skill;
            values[j][right ? truth.value(j) : (truth.value(j) + 1) % CLASSES.size()] = 1;
        }
        return new Scores.OfClasses(CLASSES, values);
    }

    private static final class Files implements Run.TrialFiles {
        @Override
        public List<Scores> predictions(TrialResult result) {
            return List.of(SyntheticRun.predictions(result.trial()));
        }

        @Override
        public List<FitCost> costs() {
            Budget largest = new Budget.PerClass(20);
            return Cast.all().stream()
                    .map(contender -> new FitCost(
                            new Trial(contender.name(), largest, 0),
                            Cast.seconds(contender.name()),
                            Cast.bytes(contender.name()),
                            90_000_000,
                            Cast.parameters(contender.name())))
                    .toList();
        }

        @Override
        public List<Exhibit> exhibits(TrialResult result) {
            return Exhibits.of(result.trial().contender());
        }

        @Override
        public List<Checkpoint> checkpoints(TrialResult result) {
            return Cast.trains(result.trial().contender()) ? Training.of(result) : List.of();
        }
    }
}
