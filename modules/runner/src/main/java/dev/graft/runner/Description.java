package dev.graft.runner;

import dev.graft.core.control.ControlArm;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Network;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.runner.experiment.Arm;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.HoldOut;
import dev.graft.runner.experiment.Scenario;
import dev.graft.runner.file.ExperimentFile;
import dev.graft.runner.preprocess.Step;
import dev.graft.runner.trial.Bench;
import dev.graft.runner.trial.Benches;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a run is about, in the words of its report. */
final class Description {
    private static final int MOST_NAMES = 20;

    private Description() {}

    /** The run without results. */
    static Run of(Experiment experiment, Benches benches, String engine, Run.TrialFiles files) {
        Bench bench = benches.own();
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
                bench.heldOut().labels(),
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
        entry.learner().ifPresent(learner -> settings.put("learner", words(learner)));
        return new Contender(
                entry.name(),
                provider.id(),
                provider.family(),
                provider.role(),
                provider.summary(),
                provider.citation(),
                settings);
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

    private static Map<String, String> scenario(Experiment experiment, Benches benches) {
        Bench bench = benches.own();
        Scenario scenario = experiment.scenario();
        Map<String, String> facts = new LinkedHashMap<>();
        String kind = scenario.targetLabels() ? "adaptation with some target labels" : "unsupervised adaptation";
        facts.put("kind", kind);
        for (int i = 0; i < scenario.sources().size(); i++) {
            String number = scenario.sources().size() == 1 ? "" : " " + (i + 1);
            facts.put(
                    "source" + number,
                    data(scenario.sources().get(i), bench.sources().get(i)));
        }
        facts.put("target", data(scenario.target(), pool(bench)));
        scenario.backbone().ifPresent(backbone -> {
            Network network = bench.network().orElseThrow();
            facts.put("backbone", "%s, cut at %s".formatted(backbone.plugin().id(), network.cut()));
            facts.put("it was trained for", backbone.plugin().facts().task());
            facts.put("it takes", network.input().toString());
            onRawVectors(experiment, network)
                    .ifPresent(names -> facts.put(
                            names + (names.contains(", ") ? " learn from" : " learns from"),
                            bench.target().samples() instanceof Images
                                    ? "pixels of pictures of side "
                                            + scenario.pixels().orElse(Scenario.DEFAULT_PIXELS)
                                            + ", not from features"
                                    : "raw vectors, not from features"));
        });
        if (!scenario.preprocess().isEmpty()) {
            facts.put(
                    "preprocessing",
                    scenario.preprocess().stream().map(Step::word).collect(Collectors.joining(", ")));
        }
        int heldOut = bench.heldOut().positions().length;
        facts.put("held out", heldOut(experiment, bench));
        scenario.sourceLabelsPerClass()
                .ifPresent(n -> facts.put("source labels", n + " of each class, drawn anew for each seed"));
        if (bench.alsoInSource() > 0) {
            facts.put("held out, and in the source too", bench.alsoInSource() + " samples that are equal");
        }
        facts.put("training pool", bench.target().size() - heldOut + " target samples");
        facts.put(
                "visible without labels",
                switch (scenario.unlabelled()) {
                    case TRAIN -> "the rest of the training pool";
                    case TEST -> "the held-out samples";
                    case BOTH -> "the rest of the training pool and the held-out samples";
                });
        features(bench.target().samples()).ifPresent(names -> facts.put("features", names));
        facts.put("classes", String.join(", ", bench.target().classes().names()));
        facts.put("learner", words(experiment.learner()));
        facts.put("settings", Origins.of(experiment.strategies()));
        facts.put("seeds", String.valueOf(experiment.seeds()));
        experiment.controls().forEach(arm -> facts.put("control " + arm.name(), control(arm, benches)));
        return facts;
    }

    private static String heldOut(Experiment experiment, Bench bench) {
        int size = bench.heldOut().positions().length;
        if (experiment.scenario().heldOut() instanceof HoldOut.Apart apart) {
            return data(apart.samples(), bench.target().select(bench.heldOut().positions()));
        }
        if (experiment.isSingleRun()) {
            return "all target samples, which are visible without labels: a single run";
        }
        return experiment.scenario().isTransductive()
                ? "all target samples, which are visible without labels"
                : size + " target samples, the same for every trial";
    }

    /** The target without what is held out, where that is a data set of its own. */
    private static Labelled pool(Bench bench) {
        return bench.holdOut() instanceof HoldOut.From from
                ? bench.target().select(IntStream.range(0, from.first()).toArray())
                : bench.target();
    }

    /** What a control puts in the place of what, and for whom. */
    private static String control(Arm arm, Benches benches) {
        String instead = arm.samples()
                .map(domain -> data(domain, benches.source(arm).orElseThrow()) + ", in the place of the source")
                .or(() -> arm.backbone().map(backbone -> words(backbone) + ", in the place of the backbone"))
                .orElse(arm.control().what());
        return "%s; for %s".formatted(instead, String.join(", ", arm.of()));
    }

    /** The columns of a table, so that one that should not be there is seen. */
    private static Optional<String> features(Samples samples) {
        if (!(samples instanceof Dense table) || table.names().isEmpty()) {
            return Optional.empty();
        }
        List<String> shown = table.names().stream().limit(MOST_NAMES).toList();
        String more = table.features() > MOST_NAMES ? ", ..." : "";
        return Optional.of("%d: %s%s".formatted(table.features(), String.join(", ", shown), more));
    }

    private static String data(Domain domain, Labelled data) {
        String bias = domain.bias()
                .map(b -> ", biased by %s with strength %s".formatted(b.feature(), b.strength()))
                .orElse("");
        String shift = domain.labelShift()
                .map(l -> ", of %s only a share of %s".formatted(String.join(" and ", l.classes()), l.keep()))
                .orElse("");
        return "%s, %d %ss%s%s"
                .formatted(words(domain.data()), data.size(), data.samples().noun(), bias, shift);
    }

    private static String words(Chosen<?> choice) {
        String settings = choice.values().entrySet().stream()
                .filter(e -> !String.valueOf(e.getValue()).isBlank())
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return choice.plugin().id() + (settings.isEmpty() ? "" : " (" + settings + ")");
    }
}
