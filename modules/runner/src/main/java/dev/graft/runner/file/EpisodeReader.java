package dev.graft.runner.file;

import dev.graft.core.network.Backbone;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.EpisodeScenario;
import dev.graft.runner.experiment.EpisodeScenario.Novel;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.experiment.Scenario;
import dev.graft.runner.preprocess.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the section {@code scenario} of kind {@code episodes}. */
final class EpisodeReader {
    static final String NOVEL = "novel";
    private static final int MOST = 10_000;

    private final ScenarioReader common;
    private final Section section;
    private final PluginReader plugins;
    private final Problems problems;

    EpisodeReader(ScenarioReader common, Section section, PluginReader plugins, Problems problems) {
        this.common = common;
        this.section = section;
        this.plugins = plugins;
        this.problems = problems;
    }

    Optional<Scenario> read() {
        DomainReader domains = new DomainReader(plugins);
        List<Domain> base = new ArrayList<>();
        for (Value value : section.items("base")) {
            domains.read(value).ifPresent(base::add);
        }
        Optional<Novel> novel = section.required(NOVEL).flatMap(value -> novel(value, domains));
        if (base.isEmpty() && novel.filter(Novel.OfBase.class::isInstance).isPresent() && !section.has("base")) {
            section.problem(
                    NOVEL, "these are classes of the base, and there is none. Name a data set: base: {data: ...}.");
        }
        int way = section.integer("way", EpisodeScenario.DEFAULT_WAY, 2, MOST);
        int queries = section.integer("queries", EpisodeScenario.DEFAULT_QUERIES, 1, MOST);
        int episodes = section.integer("episodes", EpisodeScenario.DEFAULT_EPISODES, 1, EpisodeScenario.MOST_EPISODES);
        Optional<Chosen<Backbone<?>>> backbone = common.backbone();
        int split = common.split();
        List<Step> preprocess = common.preprocess();
        OptionalInt pixels = common.pixels();
        preprocess.stream()
                .filter(step -> base.isEmpty() && !section.has("base") && step.learns())
                .findFirst()
                .ifPresent(step -> section.problem(
                        "preprocess",
                        "%s learns from base classes, and there are none. Leave it out, or name a base."
                                .formatted(step.word())));
        section.done();
        return problems.any() || novel.isEmpty()
                ? Optional.empty()
                : Optional.of(new EpisodeScenario(
                        base, novel.get(), way, queries, episodes, backbone, split, preprocess, pixels));
    }

    /** A data set, or which classes of the base. */
    private Optional<Novel> novel(Value value, DomainReader domains) {
        boolean isData = value instanceof Value.Scalar scalar
                && Known.dataSets().all().stream().anyMatch(data -> data.id().equals(scalar.text()));
        return isData || value instanceof Value.Keys
                ? domains.read(value).map(Novel.Apart::new)
                : ClassChoiceReader.read(section, NOVEL, value).map(Novel.OfBase::new);
    }
}
