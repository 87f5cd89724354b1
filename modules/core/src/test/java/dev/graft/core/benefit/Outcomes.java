package dev.graft.core.benefit;

import dev.graft.core.control.ControlArm;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** A run in memory of which it is said which held-out samples each trial gets right. Mutable. */
final class Outcomes implements Run.TrialFiles {
    private static final List<String> CLASSES = List.of("right", "wrong");

    private final int samples;
    private final int seeds;
    private final List<Budget> budgets;
    private final List<Contender> contenders = new ArrayList<>();
    private final List<ControlArm> controls = new ArrayList<>();
    private final List<TrialResult> results = new ArrayList<>();
    private final Map<String, boolean[]> right = new HashMap<>();
    private final Map<String, List<Checkpoint>> snapshots = new HashMap<>();

    Outcomes(int samples, int seeds, int... perClass) {
        this.samples = samples;
        this.seeds = seeds;
        this.budgets =
                IntStream.of(perClass).<Budget>mapToObj(Budget.PerClass::new).toList();
    }

    Contender contender(String name, Family family, Role role) {
        Contender contender = new Contender(name, name, family, role, "", new Citation("", ""), Map.of());
        contenders.add(contender);
        return contender;
    }

    void control(ControlArm arm) {
        controls.add(arm);
    }

    /** A trial that gets these samples right. */
    void finishedSeed(Contender contender, int perClass, int seed, boolean... samplesRight) {
        String hash = contender.name() + "-" + perClass + "-" + seed;
        right.put(hash, samplesRight);
        results.add(new TrialResult(
                new Trial(contender.name(), new Budget.PerClass(perClass), seed),
                hash,
                new Outcome.Finished(Map.of(), 0, 0)));
    }

    /** Trials, one per seed from 0 on, that get the first so many samples right. */
    void finished(Contender contender, int perClass, int... first) {
        for (int seed = 0; seed < first.length; seed++) {
            boolean[] samplesRight = new boolean[samples];
            for (int i = 0; i < first[seed]; i++) {
                samplesRight[i] = true;
            }
            finishedSeed(contender, perClass, seed, samplesRight);
        }
    }

    void snapshots(Contender contender, int perClass, int seed, Checkpoint... checkpoints) {
        snapshots.put(contender.name() + "-" + perClass + "-" + seed, List.of(checkpoints));
    }

    Run run() {
        return new Run(
                "outcomes",
                "",
                Map.of(),
                Map.of(),
                "",
                contenders,
                controls,
                budgets,
                seeds,
                Classes.of(CLASSES, new int[samples]),
                results,
                this);
    }

    @Override
    public List<Scores> predictions(TrialResult result) {
        boolean[] hits = Objects.requireNonNull(right.get(result.hash()));
        double[][] values = new double[samples][];
        for (int i = 0; i < samples; i++) {
            values[i] = hits[i] ? new double[] {0.9, 0.1} : new double[] {0.1, 0.9};
        }
        return List.of(new Scores.OfClasses(CLASSES, values));
    }

    @Override
    public List<Checkpoint> checkpoints(TrialResult result) {
        return snapshots.getOrDefault(result.hash(), List.of());
    }
}
