package dev.graft.runner;

import dev.graft.core.labels.Labelled;
import dev.graft.runner.experiment.EpisodeScenario;
import dev.graft.runner.experiment.EpisodeScenario.Novel;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.trial.EpisodeBench;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What few-shot learning is about, in the words of its report. */
final class EpisodeFacts {
    private EpisodeFacts() {}

    /** Adds them in order. */
    static void add(EpisodeBench bench, Experiment experiment, Map<String, String> facts) {
        EpisodeScenario scenario = bench.scenario();
        facts.put("kind", "few-shot learning by episodes");
        facts.put("base classes", bench.base().size() == 0 ? "none: nothing is learned before" : base(bench));
        facts.put("novel classes", novel(bench));
        DataWords.addBackbone(bench, experiment, facts);
        DataWords.addPreprocessing(scenario, facts);
        facts.put("episodes", episodes(bench));
        facts.put(
                "intervals",
                "over episodes%s; episodes, queries and the labels of each seed are the same for every strategy"
                        .formatted(experiment.seeds() > 1 ? " and seeds" : ""));
    }

    private static String base(EpisodeBench bench) {
        return "%s: %s"
                .formatted(
                        bench.scenario().base().stream()
                                .map(domain -> DataWords.of(domain.data()))
                                .collect(Collectors.joining("; ")),
                        classes(bench.base()));
    }

    private static String novel(EpisodeBench bench) {
        return bench.scenario().novel() instanceof Novel.Apart apart
                ? "%s: %s".formatted(DataWords.of(apart.samples().data()), classes(bench.novel()))
                : "held back from the base: " + classes(bench.novel());
    }

    private static String classes(Labelled data) {
        List<String> names = data.classes().names();
        return "%d classes (%s) with %d %ss"
                .formatted(
                        names.size(),
                        DataWords.listed(names),
                        data.size(),
                        data.samples().noun());
    }

    private static String episodes(EpisodeBench bench) {
        EpisodeScenario scenario = bench.scenario();
        return bench.isGiven()
                ? "%d, as the data set gives them".formatted(bench.tasks().size())
                : "%d, each of %d classes with %d queries, draw %d"
                        .formatted(scenario.episodes(), scenario.way(), scenario.queries(), scenario.split());
    }
}
