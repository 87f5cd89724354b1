package dev.graft.runner.file;

import dev.graft.core.strategy.LearnerProvider;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.experiment.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Binds the values of a file to an {@link Experiment}; notes all that is wrong before it gives up. */
final class ExperimentReader {
    private static final String NAME_RULE = "letters, digits, dots, dashes and underscores, at most 100";
    private static final int MOST_THREADS = 1024;

    private ExperimentReader() {}

    static Experiment read(Value root) {
        Problems problems = new Problems();
        Section file = Section.of(root, problems);
        problems.throwIfAny();
        PluginReader plugins = new PluginReader(problems);

        String name = name(file);
        String title = file.text("title").orElse(name);
        long seed = file.whole("seed", 1);
        int seeds = file.integer("seeds", Experiment.DEFAULT_SEEDS, 1, Experiment.MOST_SEEDS);
        int threads = file.integer("threads", 1, 1, MOST_THREADS);
        Optional<Scenario> scenario = file.required("scenario")
                .flatMap(value -> ScenarioReader.read(Section.of(value, problems), plugins, problems));
        Chosen<LearnerProvider<?>> learner = file.value("learner")
                .flatMap(value -> plugins.read(value, "learner", Known.learners()))
                .orElseGet(() -> Chosen.byDefault(Known.learners().get("linear")));
        List<Entry> strategies = strategies(file, plugins, problems);
        boolean targetLabels = scenario.map(Scenario::targetLabels).orElse(true);
        BudgetReader budgets = new BudgetReader(file, problems);
        var visible = targetLabels ? budgets.read() : budgets.none();
        file.done();
        problems.throwIfAny();
        return new Experiment(
                name, title, seed, seeds, threads, scenario.orElseThrow(), learner, withScratch(strategies), visible);
    }

    private static String name(Section file) {
        String name = file.requiredText("name");
        if (!name.isEmpty() && !Experiment.validName(name)) {
            file.problem("name", "names the folder of results: " + NAME_RULE + ", found \"" + name + "\".");
        }
        return name;
    }

    private static List<Entry> strategies(Section file, PluginReader plugins, Problems problems) {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        file.required("strategies");
        List<Value> values = file.items("strategies");
        if (values.isEmpty() && file.value("strategies").isPresent()) {
            file.problem("strategies", "the list is empty. Name at least one; \"./graft list strategies\" shows them.");
        }
        for (Value value : values) {
            Optional<Chosen<StrategyProvider<?>>> choice = plugins.read(value, "strategy", Known.strategies());
            choice.ifPresent(chosen -> {
                String name = PluginReader.name(value).orElse(chosen.plugin().id());
                if (!Experiment.validName(name)) {
                    problems.add(value.place(), "a name is " + NAME_RULE + ", found \"" + name + "\".");
                } else if (!names.add(name)) {
                    problems.add(
                            value.place(),
                            "\"%s\" is there twice. Give one of them a name of its own: {strategy: %s, name: ...}."
                                    .formatted(name, chosen.plugin().id()));
                } else {
                    entries.add(new Entry(name, chosen));
                }
            });
        }
        return entries;
    }

    /** Scratch is always in the table, and first. */
    private static List<Entry> withScratch(List<Entry> entries) {
        List<Entry> all = new ArrayList<>(entries);
        if (all.stream().noneMatch(entry -> entry.provider().role() == Role.SCRATCH)) {
            all.add(0, Known.scratch());
        }
        return all;
    }
}
