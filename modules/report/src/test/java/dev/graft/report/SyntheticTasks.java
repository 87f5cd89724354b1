package dev.graft.report;

import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.measure.Pool;
import dev.graft.core.measure.Yardstick;
import dev.graft.core.result.Checkpoint;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.Trial;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Scores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;

/** Runs of several tasks whose predictions are simulated: what a strategy gains differs from task to task. */
final class SyntheticTasks {
    private static final List<String> DIGITS =
            IntStream.range(0, 10).mapToObj(i -> "digit " + i).toList();
    private static final List<Budget> BUDGETS = List.of(new Budget.Count(500), new Budget.Count(5000));

    private SyntheticTasks() {}

    /** Classes on the same 600 samples, in accuracy; uncertainty hurts the second task. */
    static Run few(List<String> tasks) {
        List<Labels> heldOut = IntStream.range(0, tasks.size())
                .<Labels>mapToObj(t -> Classes.of(
                        DIGITS, new Random(t).ints(600, 0, DIGITS.size()).toArray()))
                .toList();
        return run(
                "overlaid-digits",
                "Does learning both digits at once help?",
                tasks,
                heldOut,
                new Yardstick(Measure.ACCURACY, Average.TASKS));
    }

    /** Rotations over folds of 200 samples, each judged on all folds but one. */
    static Run folds(int folds) {
        int[] digits = new Random(9).ints(200L * folds, 0, DIGITS.size()).toArray();
        List<int[]> judged = IntStream.range(0, folds)
                .mapToObj(t -> IntStream.range(0, digits.length)
                        .filter(position -> position % folds != t)
                        .toArray())
                .toList();
        return run(
                "folds",
                "Does the source help?",
                IntStream.rangeClosed(1, folds)
                        .mapToObj(t -> "learned from fold " + t)
                        .toList(),
                judged.stream()
                        .<Labels>map(positions -> Classes.of(
                                DIGITS,
                                IntStream.of(positions).map(p -> digits[p]).toArray()))
                        .toList(),
                new Yardstick(Measure.ACCURACY, Average.TASKS, Optional.of(Pool.of(judged))));
    }

    /** Numbers on few samples of each of many tasks, in explained variance of all samples. */
    static Run many(int tasks) {
        Random random = new Random(4);
        List<Labels> heldOut = IntStream.range(0, tasks)
                .<Labels>mapToObj(t -> Reals.of(IntStream.range(0, 12 + random.nextInt(60))
                        .mapToDouble(j -> 20 + 12 * random.nextGaussian())
                        .toArray()))
                .toList();
        List<String> names =
                IntStream.range(0, tasks).mapToObj(t -> "school " + (t + 1)).toList();
        return run(
                "schools",
                "Do schools help each other?",
                names,
                heldOut,
                new Yardstick(Measure.EXPLAINED_VARIANCE, Average.SAMPLES));
    }

    /** Episodes of few queries, which differ. */
    static Run episodes(int episodes) {
        List<String> names =
                IntStream.rangeClosed(1, episodes).mapToObj(e -> "episode " + e).toList();
        List<Labels> heldOut = IntStream.range(0, episodes)
                .<Labels>mapToObj(e -> Classes.of(
                        DIGITS, new Random(e).ints(30, 0, DIGITS.size()).toArray()))
                .toList();
        return run("few", "Who needs few labels?", names, heldOut, new Yardstick(Measure.ACCURACY, Average.EPISODES));
    }

    private static Run run(String name, String title, List<String> tasks, List<Labels> heldOut, Yardstick yardstick) {
        List<Contender> contenders = List.of(
                contender("single-task", Role.SCRATCH, "A network for each task."),
                contender("hard-sharing", Role.TRANSFER, "One trunk, a head for each task."),
                contender("uncertainty", Role.TRANSFER, "The same, tasks weighed by their uncertainty."),
                contender("cross-stitch", Role.TRANSFER, "Networks that mix their features."),
                contender("pooled", Role.TRANSFER, "One model for all."));
        List<TrialResult> results = new ArrayList<>();
        for (Contender contender : contenders) {
            for (Budget budget : BUDGETS) {
                for (int seed = 0; seed < 5; seed++) {
                    Trial trial = new Trial(contender.name(), budget, seed);
                    results.add(new TrialResult(
                            trial,
                            trial.toString(),
                            new Outcome.Finished(
                                    Map.of(),
                                    1.5 + contender.name().length(),
                                    0.1,
                                    OptionalLong.of(10_000L * contender.name().length()))));
                }
            }
        }
        Map<String, String> scenario = new LinkedHashMap<>();
        scenario.put("tasks", tasks.size() + ", of one domain");
        return new Run(
                name,
                title,
                scenario,
                Map.of("seed", "1"),
                "name: " + name + "\n",
                contenders,
                List.of(),
                BUDGETS,
                5,
                tasks,
                heldOut,
                yardstick,
                results,
                new Files(heldOut));
    }

    private static Contender contender(String name, Role role, String summary) {
        return new Contender(
                name,
                name,
                role == Role.SCRATCH ? Family.BASELINE : Family.MULTITASK,
                role,
                summary,
                new Citation("A. Author: A paper, 2016", ""),
                Map.of("weight", "1"),
                name.equals("cross-stitch"));
    }

    /** How much of what can be wrong a contender leaves on a task. */
    private static double left(Trial trial, int task) {
        double most = trial.budget().size() > 1000 ? 0.22 : 0.4;
        double place = new Random(31L * task + 5).nextGaussian();
        return most
                * switch (trial.contender()) {
                    case "hard-sharing" -> 0.72 - 0.1 * place;
                    case "uncertainty" -> task % 2 == 1 ? 1.35 : 0.6;
                    case "cross-stitch" -> 0.97;
                    case "pooled" -> 1.25 + 0.2 * place;
                    default -> 1;
                };
    }

    private record Files(List<Labels> heldOut) implements Run.TrialFiles {
        @Override
        public List<Scores> predictions(TrialResult result) {
            return IntStream.range(0, heldOut.size())
                    .mapToObj(t -> predicted(result.trial(), t, heldOut.get(t)))
                    .toList();
        }

        private static Scores predicted(Trial trial, int task, Labels truth) {
            Random difficulty = new Random(task);
            Random luck = new Random(trial.toString().hashCode() + task);
            double left = left(trial, task) * (1 + 0.05 * luck.nextGaussian());
            if (truth instanceof Reals numbers) {
                return new Scores.OfReals(IntStream.range(0, truth.size())
                        .mapToDouble(j -> numbers.value(j)
                                + 12
                                        * Math.sqrt(1.6 * left)
                                        * (0.8 * difficulty.nextGaussian() + 0.6 * luck.nextGaussian()))
                        .toArray());
            }
            Classes classes = (Classes) truth;
            double[][] values = new double[classes.size()][DIGITS.size()];
            for (int j = 0; j < values.length; j++) {
                double common = difficulty.nextDouble();
                boolean right = (luck.nextDouble() < 0.3 ? luck.nextDouble() : common) > left;
                values[j][(classes.value(j) + (right ? 0 : 1)) % DIGITS.size()] = 1;
            }
            return new Scores.OfClasses(DIGITS, values);
        }

        @Override
        public List<Checkpoint> checkpoints(TrialResult result) {
            double reached = 1 - left(result.trial(), 0);
            return IntStream.of(10, 30, 100, 300)
                    .mapToObj(step -> new Checkpoint(step, Map.of("accuracy", reached * (1 - Math.exp(-step / 40.0)))))
                    .toList();
        }
    }
}
