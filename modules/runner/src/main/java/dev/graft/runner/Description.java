package dev.graft.runner;

import dev.graft.core.control.ControlArm;
import dev.graft.core.labels.Labels;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.runner.experiment.Arm;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.file.ExperimentFile;
import dev.graft.runner.trial.Bench;
import dev.graft.runner.trial.Benches;
import dev.graft.runner.trial.DomainBench;
import dev.graft.runner.trial.EpisodeBench;
import dev.graft.runner.trial.HeldOut;
import dev.graft.runner.trial.RelationalBench;
import dev.graft.runner.trial.TaskBench;
import dev.graft.runner.trial.ZeroShotBench;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a run is about, in the words of its report. */
final class Description {
    private Description() {}

    /** The run without results. */
    static Run of(Experiment experiment, Benches benches, String engine, Run.TrialFiles files) {
        Bench bench = benches.own();
        List<Labels> heldOut = bench.heldOut().stream().map(HeldOut::labels).toList();
        return new Run(
                experiment.name(),
                experiment.title(),
                scenario(experiment, benches),
                Provenance.of(experiment, benches, engine),
                ExperimentFile.write(experiment),
                experiment.strategies().stream().map(Description::contender).toList(),
                experiment.controls().stream()
                        .flatMap(arm -> controls(experiment, arm))
                        .toList(),
                experiment.budgets(),
                experiment.seeds(),
                bench.tasks(),
                heldOut,
                experiment.yardstick(bench.tasks(), heldOut, bench.pool()),
                List.of(),
                files);
    }

    private static Stream<ControlArm> controls(Experiment experiment, Arm arm) {
        return arm.of().stream()
                .map(of -> new ControlArm(
                        arm.control(), of, contender(experiment.strategy(of).under(arm))));
    }

    private static Contender contender(Entry entry) {
        StrategyProvider<?> provider = entry.provider();
        Map<String, String> settings = new LinkedHashMap<>();
        entry.choice().values().forEach((key, value) -> settings.put(key, String.valueOf(value)));
        entry.grid().ifPresent(grid -> {
            grid.settings().forEach(key -> settings.put(key, "one of " + grid.values(key)));
            settings.put("chosen by", grid.criterion().id());
        });
        entry.learner().ifPresent(learner -> settings.put("learner", DataWords.of(learner)));
        return new Contender(
                entry.name(),
                provider.id(),
                provider.family(),
                provider.role(),
                provider.summary(),
                provider.citation(),
                settings,
                provider.isTransductive());
    }

    private static Map<String, String> scenario(Experiment experiment, Benches benches) {
        Bench bench = benches.own();
        Map<String, String> facts = new LinkedHashMap<>();
        if (bench instanceof DomainBench domains) {
            DomainFacts.add(domains, experiment, facts);
        } else if (bench instanceof TaskBench tasks) {
            TaskFacts.add(tasks, experiment, facts);
        } else if (bench instanceof EpisodeBench episodes) {
            EpisodeFacts.add(episodes, experiment, facts);
        } else if (bench instanceof ZeroShotBench zero) {
            ZeroShotFacts.add(zero, experiment, facts);
        } else if (bench instanceof RelationalBench relational) {
            RelationalFacts.add(relational, facts);
        }
        facts.put("learner", DataWords.of(experiment.learner()));
        facts.put("settings", Origins.of(experiment.strategies()));
        facts.put("seeds", String.valueOf(experiment.seeds()));
        experiment.controls().forEach(arm -> facts.put("control " + arm.name(), control(arm, benches)));
        return facts;
    }

    /** What a control puts in the place of what, and for whom. */
    private static String control(Arm arm, Benches benches) {
        String instead = arm.samples()
                .map(domain -> DataWords.of(domain, benches.source(arm).orElseThrow()) + ", in the place of the source")
                .or(() -> arm.backbone().map(backbone -> DataWords.of(backbone) + ", in the place of the backbone"))
                .orElse(arm.control().what());
        return "%s; for %s".formatted(instead, String.join(", ", arm.of()));
    }
}
