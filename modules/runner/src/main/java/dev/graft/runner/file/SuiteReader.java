package dev.graft.runner.file;

import dev.graft.core.standing.Published;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Suite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a file with {@code scenarios}: each is what is changed in {@code scenario}, and is read as a file of its own, whose
 * values know their lines in this one.
 */
final class SuiteReader {
    static final String SCENARIOS = "scenarios";
    static final String PUBLISHED = "published";
    private static final String SCENARIO = "scenario";

    private final Value.Keys root;
    private final Problems problems = new Problems();

    private SuiteReader(Value.Keys root) {
        this.root = root;
    }

    /** Whether a file has scenarios. */
    static boolean isSuite(Value root) {
        return root instanceof Value.Keys keys && keys.values().containsKey(SCENARIOS);
    }

    /** The suite of a file that is one. */
    static Suite read(Value.Keys root) {
        return new SuiteReader(root).read();
    }

    private Suite read() {
        Section file = Section.of(root, problems);
        String name = ExperimentReader.name(file);
        String title = file.text("title").orElse(name);
        List<Experiment> experiments = new ArrayList<>();
        scenarios(file).forEach((scenario, change) -> experiment(scenario, change, title)
                .ifPresent(read -> {
                    experiments.add(read);
                    Suite.difference(experiments.get(0), read)
                            .ifPresent(words -> problems.add(change.place(), words + ". Write another file for it."));
                }));
        problems.throwIfAny();
        Optional<Published> published = file.value(PUBLISHED)
                .flatMap(value -> new PublishedReader(experiments, problems).read(Section.of(value, problems)));
        problems.throwIfAny();
        return new Suite(name, title, experiments, published);
    }

    private Map<String, Value> scenarios(Section file) {
        Optional<Value> value = file.value(SCENARIOS);
        if (value.isEmpty()) {
            return Map.of();
        }
        if (!(value.get() instanceof Value.Keys keys) || keys.values().isEmpty()) {
            problems.add(
                    value.get().place(),
                    "expected names with what is changed in scenario, as in A-C: {source: {domain: amazon}}, found %s."
                            .formatted(value.get().describe()));
            return Map.of();
        }
        Map<String, String> folders = new LinkedHashMap<>();
        keys.values().forEach((name, change) -> {
            if (!Suite.validScenario(name)) {
                problems.add(
                        change.place(),
                        "a scenario's name is letters, digits and dashes, at most 100, found \"%s\".".formatted(name));
            }
            String other = folders.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (other != null) {
                problems.add(
                        change.place(),
                        "\"%s\" and \"%s\" are one folder on some systems. Give one of them another name."
                                .formatted(other, name));
            }
        });
        return keys.values();
    }

    private Optional<Experiment> experiment(String scenario, Value change, String title) {
        Problems own = new Problems();
        Optional<Experiment> read = change instanceof Value.Keys
                ? ExperimentReader.read(alone(scenario, change, title), own)
                : Optional.empty();
        if (!(change instanceof Value.Keys)) {
            own.add(change.place(), "expected what is changed in scenario, found %s.".formatted(change.describe()));
        }
        problems.addAll(own);
        return read;
    }

    /** The file as if it had this scenario alone. */
    private Value alone(String scenario, Value change, String title) {
        LinkedHashMap<String, Value> values = new LinkedHashMap<>(root.values());
        values.remove(SCENARIOS);
        values.remove(PUBLISHED);
        Value base = values.get(SCENARIO);
        values.put("name", new Value.Scalar(change.place(), scenario, true));
        values.put("title", new Value.Scalar(change.place(), Suite.titled(title, scenario), true));
        values.put(SCENARIO, base == null ? change : Merged.of(base, change));
        return new Value.Keys(root.place(), values);
    }
}
