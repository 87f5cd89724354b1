package dev.graft.cli.worlds;

import dev.graft.core.control.Control;
import dev.graft.core.control.ControlArm;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labelled;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.result.Trial;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.Scores;
import dev.graft.data.DataSet;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.trial.Benches;
import dev.graft.runner.trial.DomainBench;
import dev.graft.runner.trial.TrialRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/** An experiment in a world: {@code joint} with its control arm of shuffled labels, run in memory as the runner runs it. */
final class Simulation implements Run.TrialFiles {
    private static final Budget BUDGET = new Budget.PerClass(15);
    private static final int SEEDS = 15;
    private static final int SOURCE = 2000;
    /** Drawn for each seed, so that no luck of one draw is taken for knowledge. */
    private static final int SOURCE_PER_CLASS = 300;

    private static final int TARGET = 1000;

    private final Map<String, Scores> scores = new HashMap<>();

    private Simulation() {}

    static Run of(World world, long seed) {
        return new Simulation().run(world, seed);
    }

    private Run run(World world, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Labelled source = world.source(SOURCE, random);
        Labelled target = World.target(TARGET, random);
        Experiment experiment = Experiment.named("world")
                .seed(seed)
                .seeds(SEEDS)
                .source(new Given(), new NoSettings())
                .target(new Given(), new NoSettings())
                .learner(new Ridge.Provider(), new Ridge.Provider.Settings(world.penalty()))
                .sourceLabelsPerClass(SOURCE_PER_CLASS)
                .strategies("joint")
                .controls(Control.SHUFFLED_SOURCE)
                .budgets(BUDGET)
                .build();
        DomainBench bench = new DomainBench(experiment, List.of(source), target, Optional.empty());
        TrialRun trials = new TrialRun(
                experiment,
                new Benches(bench),
                (samples, network) -> {
                    throw new IllegalStateException("there is no network");
                },
                (contender, stage, done, total) -> {});
        List<TrialResult> results = new ArrayList<>();
        for (Entry entry : experiment.contenders()) {
            for (int s = 0; s < SEEDS; s++) {
                TrialRun.Left left = trials.run(entry, BUDGET, s);
                String hash = entry.name() + s;
                scores.put(hash, left.scores().get(0));
                results.add(new TrialResult(new Trial(entry.name(), BUDGET, s), hash, left.outcome()));
            }
        }
        return new Run(
                "world",
                "",
                Map.of(),
                Map.of(),
                "",
                experiment.strategies().stream().map(Simulation::contender).toList(),
                experiment.arms().stream()
                        .map(arm -> new ControlArm(Control.SHUFFLED_SOURCE, "joint", contender(arm)))
                        .toList(),
                List.of(BUDGET),
                SEEDS,
                bench.heldOut().get(0).labels(),
                results,
                this);
    }

    private static Contender contender(Entry entry) {
        return new Contender(
                entry.name(),
                entry.provider().id(),
                entry.provider().family(),
                entry.provider().role(),
                "",
                entry.provider().citation(),
                Map.of());
    }

    @Override
    public List<Scores> predictions(TrialResult result) {
        return List.of(Objects.requireNonNull(scores.get(result.hash())));
    }

    /** Stands for samples that are handed to the bench. */
    private static final class Given implements DataSet<NoSettings> {
        @Override
        public String id() {
            return "given";
        }

        @Override
        public String summary() {
            return "Samples of the tests.";
        }

        @Override
        public Class<NoSettings> settings() {
            return NoSettings.class;
        }

        @Override
        public String licence() {
            return "";
        }

        @Override
        public Labelled load(NoSettings settings) {
            throw new IllegalStateException("they are handed to the bench");
        }
    }
}
