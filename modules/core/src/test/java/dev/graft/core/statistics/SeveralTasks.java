package dev.graft.core.statistics;

import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.measure.Yardstick;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** A run of several tasks in memory: trials get the first so many samples of each task right. Mutable. */
public final class SeveralTasks implements Run.TrialFiles {
    public static final Budget BUDGET = new Budget.PerClass(5);
    private static final List<String> CLASSES = List.of("right", "wrong");

    private final int[] samples;
    private final List<Contender> contenders = new ArrayList<>();
    private final List<TrialResult> results = new ArrayList<>();
    private final Map<String, int[]> right = new HashMap<>();

    /** So many held-out samples of each task. */
    public SeveralTasks(int... samples) {
        this.samples = samples.clone();
    }

    public Contender contender(String name, Role role) {
        Contender contender = new Contender(name, name, Family.MULTITASK, role, "", new Citation("", ""), Map.of());
        contenders.add(contender);
        return contender;
    }

    /** A trial that gets the first so many samples of each task right. */
    public void finished(Contender contender, int seed, int... ofTasks) {
        String hash = contender.name() + seed;
        right.put(hash, ofTasks.clone());
        results.add(
                new TrialResult(new Trial(contender.name(), BUDGET, seed), hash, new Outcome.Finished(Map.of(), 1, 0)));
    }

    public Run run(Measure measure) {
        return run(new Yardstick(measure, Average.TASKS));
    }

    public Run run(Yardstick yardstick) {
        List<Labels> heldOut = IntStream.of(samples)
                .<Labels>mapToObj(n -> Classes.of(CLASSES, new int[n]))
                .toList();
        return new Run(
                "several",
                "",
                Map.of(),
                Map.of(),
                "",
                contenders,
                List.of(),
                List.of(BUDGET),
                3,
                IntStream.range(0, samples.length).mapToObj(t -> "task " + t).toList(),
                heldOut,
                yardstick,
                results,
                this);
    }

    @Override
    public List<Scores> predictions(TrialResult result) {
        int[] ofTasks = Objects.requireNonNull(right.get(result.hash()));
        return IntStream.range(0, samples.length)
                .<Scores>mapToObj(t -> new Scores.OfClasses(
                        CLASSES,
                        IntStream.range(0, samples[t])
                                .mapToObj(j -> j < ofTasks[t] ? new double[] {0.9, 0.1} : new double[] {0.1, 0.9})
                                .toArray(double[][]::new)))
                .toList();
    }
}
