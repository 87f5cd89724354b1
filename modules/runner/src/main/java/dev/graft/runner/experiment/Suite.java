package dev.graft.runner.experiment;

import static dev.graft.core.Require.require;

import dev.graft.core.Nearest;
import dev.graft.core.measure.Measure;
import dev.graft.core.standing.Published;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One experiment on several scenarios: an experiment for each of them, alike in all but the scenario.
 *
 * @param name names the folder of results, in which each scenario has a folder
 * @param title the question that all ask, in one line
 * @param experiments at least one, each under the name of its scenario
 * @param published what others report for the same, if there is something to compare with
 */
public record Suite(String name, String title, List<Experiment> experiments, Optional<Published> published) {
    public Suite {
        experiments = List.copyOf(experiments);
        require(
                Experiment.validName(name),
                "name must be letters, digits, dots, dashes and underscores, was \"%s\"",
                name);
        require(!experiments.isEmpty(), "a suite needs at least one scenario");
        List<String> folders = new ArrayList<>();
        for (Experiment experiment : experiments) {
            require(
                    validScenario(experiment.name()),
                    "the name of a scenario must be letters, digits and dashes, was \"%s\"",
                    experiment.name());
            require(
                    !folders.contains(experiment.name().toLowerCase(Locale.ROOT)),
                    "two scenarios are called \"%s\"; names that differ in capitals alone are one folder on some systems",
                    experiment.name());
            folders.add(experiment.name().toLowerCase(Locale.ROOT));
            difference(experiments.get(0), experiment).ifPresent(words -> {
                throw new IllegalArgumentException("scenario %s: %s".formatted(experiment.name(), words));
            });
        }
        List<Experiment> all = experiments;
        published.ifPresent(numbers -> requireKnown(numbers, all));
    }

    /** Begins a suite in Java. */
    public static SuiteBuilder named(String name, UnaryOperator<ExperimentBuilder> common) {
        return new SuiteBuilder(name, common);
    }

    /** Whether a name can be that of a scenario: it is a folder, and a part of a path in {@code --set}. */
    public static boolean validScenario(String name) {
        return name.matches("[A-Za-z0-9-]{1,100}");
    }

    /** The title of the experiment on a scenario. */
    public static String titled(String title, String scenario) {
        return scenario + ": " + title;
    }

    /** The names of the scenarios. */
    public List<String> scenarios() {
        return experiments.stream().map(Experiment::name).toList();
    }

    /** What the strategies are judged by: what others report, what the experiments say, what is usual for the scenario, or accuracy. */
    public Measure measure() {
        return published
                .map(Published::measure)
                .or(() -> experiments.get(0).measure())
                .or(() -> experiments.get(0).scenario().measure())
                .orElse(Measure.ACCURACY);
    }

    /** In what, beside the scenario, two experiments differ, in words; empty if in nothing. */
    public static Optional<String> difference(Experiment first, Experiment other) {
        Map<String, Object> theirs = common(other);
        for (Map.Entry<String, Object> mine : common(first).entrySet()) {
            Object found = theirs.get(mine.getKey());
            if (!mine.getValue().equals(found)) {
                return Optional.of("all scenarios of a suite have the same %s; %s has %s, and this one %s"
                        .formatted(mine.getKey(), first.name(), mine.getValue(), found));
            }
        }
        return Optional.empty();
    }

    private static Map<String, Object> common(Experiment experiment) {
        Map<String, Object> common = new LinkedHashMap<>();
        common.put("seed", experiment.seed());
        common.put("seeds", experiment.seeds());
        common.put("threads", experiment.threads());
        common.put("device", experiment.device().word());
        common.put("learner", words(experiment.learner()));
        common.put(
                "strategies", experiment.strategies().stream().map(Suite::words).toList());
        common.put("budgets", experiment.budgets());
        common.put("measure", experiment.measure().map(Measure::id).orElse("the usual measure"));
        common.put("average", experiment.average().word());
        common.put(
                "controls",
                experiment.controls().stream()
                        .map(arm -> arm.name() + " of " + arm.of())
                        .toList());
        return common;
    }

    private static String words(Entry entry) {
        return entry.name() + " " + words(entry.choice())
                + entry.learner().map(learner -> " with " + words(learner)).orElse("")
                + entry.grid().map(grid -> " of " + grid.words()).orElse("");
    }

    private static String words(Chosen<?> chosen) {
        return chosen.plugin().id() + chosen.values();
    }

    private static void requireKnown(Published published, List<Experiment> experiments) {
        List<String> scenarios = experiments.stream().map(Experiment::name).toList();
        List<String> strategies =
                experiments.get(0).strategies().stream().map(Entry::name).toList();
        published.values().forEach((scenario, values) -> {
            require(
                    scenarios.contains(scenario),
                    "published: there is no scenario \"%s\"%s",
                    scenario,
                    Nearest.hint(scenario, scenarios));
            values.keySet()
                    .forEach(contender -> require(
                            strategies.contains(contender),
                            "published: there is no strategy \"%s\"%s",
                            contender,
                            Nearest.hint(contender, strategies)));
        });
    }
}
