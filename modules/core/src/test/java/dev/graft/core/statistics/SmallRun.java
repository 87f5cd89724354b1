package dev.graft.core.statistics;

import dev.graft.core.control.Control;
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
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Scores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A run in memory: 40 held-out samples, and trials that get the first so many of them right. Mutable. */
public final class SmallRun implements Run.TrialFiles {
    static final int SAMPLES = 40;
    static final double FIT_SECONDS = 3;

    private static final List<String> CLASSES = List.of("right", "wrong");

    private final List<Budget> budgets;
    private final List<Contender> contenders = new ArrayList<>();
    private final List<ControlArm> controls = new ArrayList<>();
    private final List<TrialResult> results = new ArrayList<>();
    private final Map<String, Integer> rights = new HashMap<>();
    private final Map<String, List<Checkpoint>> snapshots = new HashMap<>();
    private int reads;

    /** A run with these budgets, and five seeds. */
    public SmallRun(Budget... budgets) {
        this.budgets = List.of(budgets);
    }

    public Contender contender(String name, Role role) {
        Contender contender = new Contender(name, name, Family.BASELINE, role, "", new Citation("", ""), Map.of());
        contenders.add(contender);
        return contender;
    }

    /** An arm of a contender, to be finished as one. */
    Contender arm(Control control, Contender of) {
        Contender contender = new Contender(
                of.name() + ", " + control.id(),
                of.strategy(),
                of.family(),
                of.role(),
                "",
                new Citation("", ""),
                Map.of());
        controls.add(new ControlArm(control, of.name(), contender));
        return contender;
    }

    /** A trial for each number, seeds from 0: how many samples it gets right. */
    public void finished(Contender contender, Budget budget, int... right) {
        for (int seed = 0; seed < right.length; seed++) {
            finishedSeed(contender, budget, seed, right[seed]);
        }
    }

    void finishedSeed(Contender contender, Budget budget, int seed, int right) {
        finishedAs(hash(contender, budget, seed), contender, budget, seed, right);
    }

    void snapshots(Contender contender, Budget budget, int seed, List<Checkpoint> checkpoints) {
        snapshots.put(hash(contender, budget, seed), checkpoints);
    }

    private static String hash(Contender contender, Budget budget, int seed) {
        return contender.name() + budget + seed;
    }

    void finishedAs(String hash, Contender contender, Budget budget, int seed, int right) {
        rights.put(hash, right);
        results.add(new TrialResult(
                new Trial(contender.name(), budget, seed),
                hash,
                new Outcome.Finished(Map.of(), FIT_SECONDS + seed, 0)));
    }

    public void ended(Contender contender, Budget budget, int seed, Outcome outcome) {
        results.add(new TrialResult(new Trial(contender.name(), budget, seed), "no files", outcome));
    }

    Comparison compared() {
        return Comparison.of(run());
    }

    public Run run() {
        Classes heldOut = Classes.of(CLASSES, new int[SAMPLES]);
        int seeds = 5;
        return new Run(
                "small", "", Map.of(), Map.of(), "", contenders, controls, budgets, seeds, heldOut, results, this);
    }

    public int reads() {
        return reads;
    }

    @Override
    public List<Scores> predictions(TrialResult result) {
        reads++;
        int right = Objects.requireNonNull(rights.get(result.hash()));
        double[][] values = new double[SAMPLES][];
        for (int i = 0; i < SAMPLES; i++) {
            values[i] = i < right ? new double[] {0.9, 0.1} : new double[] {0.1, 0.9};
        }
        return List.of(new Scores.OfClasses(CLASSES, values));
    }

    @Override
    public List<Exhibit> exhibits(TrialResult result) {
        return List.of();
    }

    @Override
    public List<Checkpoint> checkpoints(TrialResult result) {
        return snapshots.getOrDefault(result.hash(), List.of());
    }
}
