package dev.graft.runner.file;

import dev.graft.core.GraftException;
import dev.graft.core.network.Backbone;
import dev.graft.data.DataSet;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.DomainScenario;
import dev.graft.runner.experiment.DomainScenario.Unlabelled;
import dev.graft.runner.experiment.HoldOut;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.experiment.Scenario;
import dev.graft.runner.experiment.TaskScenario;
import dev.graft.runner.experiment.TaskSource;
import dev.graft.runner.preprocess.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads the section {@code scenario}. */
final class ScenarioReader {
    static final String KIND = "kind";
    static final String SPLIT = "split";
    private static final String ADAPTATION = "adaptation";
    private static final String MULTITASK = "multitask";
    private static final String EPISODES = "episodes";
    private static final String ZERO_SHOT = "zero-shot";
    private static final String RELATIONAL = "relational";
    private static final List<String> KINDS = List.of(ADAPTATION, MULTITASK, EPISODES, ZERO_SHOT, RELATIONAL);
    static final String SINGLE_RUN = "single-run";
    static final String TRANSDUCTIVE = "transductive";

    private final Section section;
    private final PluginReader plugins;
    private final Problems problems;

    private ScenarioReader(Section section, PluginReader plugins, Problems problems) {
        this.section = section;
        this.plugins = plugins;
        this.problems = problems;
    }

    static Optional<Scenario> read(Section section, PluginReader plugins, Problems problems) {
        return new ScenarioReader(section, plugins, problems).read();
    }

    /** Whether a scenario, right or wrong, asks for the protocol that has one seed. */
    static boolean isSingleRun(Value scenario) {
        return scenario instanceof Value.Keys keys
                && keys.values().get("protocol") instanceof Value.Scalar word
                && word.text().equals(SINGLE_RUN);
    }

    private Optional<Scenario> read() {
        String kind = section.word(KIND, ADAPTATION, KINDS);
        return switch (kind) {
            case MULTITASK -> tasks();
            case EPISODES -> new EpisodeReader(this, section, plugins, problems).read();
            case ZERO_SHOT -> new ZeroShotReader(this, section, plugins, problems).read();
            case RELATIONAL -> new RelationalReader(this, section, plugins, problems).read();
            default -> domains();
        };
    }

    private Optional<Scenario> tasks() {
        List<TaskSource> tasks = new ArrayList<>();
        section.required("tasks");
        for (Value value : section.items("tasks")) {
            task(value).ifPresent(tasks::add);
        }
        Optional<Chosen<Backbone<?>>> backbone = backbone();
        int split = split();
        double heldOut = section.between("held-out", TaskScenario.DEFAULT_HELD_OUT.of(), 0, 1);
        List<Step> preprocess = preprocess();
        OptionalInt pixels = pixels();
        section.done();
        return problems.any() || tasks.isEmpty()
                ? Optional.empty()
                : Optional.of(new TaskScenario(tasks, backbone, new HoldOut.Share(heldOut), split, preprocess, pixels));
    }

    /** A data set, and beside its settings a name. */
    private Optional<TaskSource> task(Value value) {
        Optional<String> name = PluginReader.name(value);
        return plugins.<DataSet<?>>read(PluginReader.without(value, PluginReader.NAME), "data", Known.dataSets())
                .map(chosen -> new TaskSource(name, chosen));
    }

    Optional<Chosen<Backbone<?>>> backbone() {
        return section.value("backbone").flatMap(value -> plugins.read(value, "backbone", Known.backbones()));
    }

    private Optional<Scenario> domains() {
        DomainReader domains = new DomainReader(plugins);
        Optional<Chosen<Backbone<?>>> backbone = backbone();
        List<Domain> sources = new ArrayList<>();
        for (Value value : section.items("source")) {
            domains.read(value).ifPresent(sources::add);
        }
        Optional<Domain> target = section.required("target").flatMap(domains::read);
        String protocol = section.word("protocol", "seeds", List.of("seeds", TRANSDUCTIVE, SINGLE_RUN));
        boolean all = !protocol.equals("seeds");
        HoldOut heldOut = all ? everySample(protocol) : heldOut(domains);
        int split = split();
        if (split != 1 && (heldOut instanceof HoldOut.All || heldOut instanceof HoldOut.Apart)) {
            section.problem(SPLIT, "no held-out sample is drawn here, so that there is one split. Remove the key.");
        }
        List<String> views =
                Stream.of(Unlabelled.values()).map(Unlabelled::word).toList();
        String view = fixed(protocol, "unlabelled", views, all ? "test" : "train");
        boolean targetLabels = fixed(protocol, "target-labels", List.of("use", "ignore"), all ? "ignore" : "use")
                .equals("use");
        double targetWeight = section.between("target-weight", DomainScenario.DEFAULT_TARGET_WEIGHT, 0, 1);
        OptionalInt sourceLabels = optional("source-labels-per-class", Integer.MAX_VALUE);
        List<Step> preprocess = preprocess();
        OptionalInt pixels = pixels();
        section.done();
        if (problems.any() || target.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DomainScenario(
                sources,
                target.get(),
                backbone,
                heldOut,
                split,
                Unlabelled.valueOf(view.toUpperCase(Locale.ROOT)),
                targetLabels,
                targetWeight,
                sourceLabels,
                preprocess,
                pixels));
    }

    int split() {
        return section.integer(SPLIT, 1, 1, Scenario.MOST_SPLITS);
    }

    private HoldOut everySample(String protocol) {
        for (String key : List.of("held-out", "pool-per-class")) {
            section.value(key)
                    .ifPresent(v -> section.problem(
                            key,
                            "protocol: %s holds out every target sample. Remove one of the two.".formatted(protocol)));
        }
        return new HoldOut.All();
    }

    private HoldOut heldOut(DomainReader domains) {
        OptionalInt pool = optional("pool-per-class", Integer.MAX_VALUE);
        Optional<Value> share = section.value("held-out");
        if (pool.isPresent() && share.isPresent()) {
            section.problem("held-out", "pool-per-class says which samples are held out too. Remove one of the two.");
        }
        if (pool.isPresent()) {
            return new HoldOut.AllButPerClass(pool.getAsInt());
        }
        if (share.filter(Value.Keys.class::isInstance).isPresent()) {
            return share.flatMap(domains::read)
                    .<HoldOut>map(HoldOut.Apart::new)
                    .orElse(DomainScenario.DEFAULT_HELD_OUT);
        }
        return share.<HoldOut>map(v -> new HoldOut.Share(section.between("held-out", 0.5, 0, 1)))
                .orElse(DomainScenario.DEFAULT_HELD_OUT);
    }

    /** A word that a protocol other than seeds fixes; saying the same thing again is allowed. */
    private String fixed(String protocol, String key, List<String> allowed, String otherwise) {
        String found = section.word(key, otherwise, allowed);
        if (!protocol.equals("seeds") && !found.equals(otherwise)) {
            section.problem(
                    key, "protocol: %s means %s: %s. Remove one of the two.".formatted(protocol, key, otherwise));
        }
        return found;
    }

    List<Step> preprocess() {
        List<Step> steps = new ArrayList<>();
        for (Value item : section.items("preprocess")) {
            try {
                steps.add(Step.of(item instanceof Value.Scalar scalar ? scalar.text() : item.describe()));
            } catch (GraftException unknown) {
                problems.add(item.place(), String.valueOf(unknown.getMessage()));
            }
        }
        return steps;
    }

    OptionalInt pixels() {
        return optional("pixels", Scenario.MOST_PIXELS);
    }

    private OptionalInt optional(String key, int most) {
        return section.value(key).isEmpty() ? OptionalInt.empty() : OptionalInt.of(section.integer(key, 1, 1, most));
    }
}
