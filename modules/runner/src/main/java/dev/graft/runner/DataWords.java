package dev.graft.runner;

import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Representation;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Scenario;
import dev.graft.runner.preprocess.Step;
import dev.graft.runner.trial.Bench;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Data, networks and plug-ins in the words of a report. */
final class DataWords {
    private static final int MOST_NAMES = 20;

    private DataWords() {}

    static String of(Domain domain, Labelled data) {
        String bias = domain.bias()
                .map(b -> ", biased by %s with strength %s".formatted(b.feature(), b.strength()))
                .orElse("");
        String shift = domain.labelShift()
                .map(l -> ", of %s only a share of %s".formatted(String.join(" and ", l.classes()), l.keep()))
                .orElse("");
        return "%s, %d %ss%s%s"
                .formatted(of(domain.data()), data.size(), data.samples().noun(), bias, shift);
    }

    static String of(Chosen<?> choice) {
        String settings = choice.values().entrySet().stream()
                .filter(e -> !String.valueOf(e.getValue()).isBlank())
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return choice.plugin().id() + (settings.isEmpty() ? "" : " (" + settings + ")");
    }

    /** Adds what the backbone is, and who does not learn from it. */
    static void addBackbone(Bench bench, Experiment experiment, Map<String, String> facts) {
        experiment.scenario().backbone().ifPresent(backbone -> {
            Network network = bench.network().orElseThrow();
            facts.put("backbone", "%s, cut at %s".formatted(backbone.plugin().id(), network.cut()));
            facts.put("it was trained for", backbone.plugin().facts().task());
            facts.put("it takes", network.input().toString());
            onRawVectors(experiment, network)
                    .ifPresent(names -> facts.put(
                            names + (names.contains(", ") ? " learn from" : " learns from"),
                            bench.samples().get(0) instanceof Images
                                    ? "pixels of pictures of side "
                                            + experiment.scenario().pixels().orElse(Scenario.DEFAULT_PIXELS)
                                            + ", not from features"
                                    : "raw vectors, not from features"));
        });
    }

    /** The names of the strategies that the backbone gives nothing to, with commas between them. */
    private static Optional<String> onRawVectors(Experiment experiment, Network backbone) {
        String names = experiment.strategies().stream()
                .filter(entry -> entry.representation() == Representation.RAW_VECTORS
                        || (entry.representation() == Representation.NETWORK_INPUT && !backbone.isTrainable()))
                .map(Entry::name)
                .collect(Collectors.joining(", "));
        return Optional.of(names).filter(any -> !any.isEmpty());
    }

    /** Adds what vectors go through, if it is anything. */
    static void addPreprocessing(Scenario scenario, Map<String, String> facts) {
        if (!scenario.preprocess().isEmpty()) {
            facts.put(
                    "preprocessing",
                    scenario.preprocess().stream().map(Step::word).collect(Collectors.joining(", ")));
        }
    }

    /** Adds the columns of a table, so that one that should not be there is seen. */
    static void addFeatures(Samples samples, Map<String, String> facts) {
        if (samples instanceof Dense table && !table.names().isEmpty()) {
            facts.put("features", "%d: %s".formatted(table.features(), listed(table.names())));
        }
    }

    /** The first names of a list. */
    static String listed(List<String> names) {
        return names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                + (names.size() > MOST_NAMES ? ", ..." : "");
    }
}
