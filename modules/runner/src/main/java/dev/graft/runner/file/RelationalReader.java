package dev.graft.runner.file;

import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.RelationalScenario;
import dev.graft.runner.experiment.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the section {@code scenario} of kind {@code relational}. */
final class RelationalReader {
    static final String TRAIN_FOLDS = "train-folds";
    static final String FOLDS = "folds";
    static final String MAPPING = "mapping";
    static final String ARROW = " -> ";

    private final ScenarioReader common;
    private final Section section;
    private final PluginReader plugins;
    private final Problems problems;

    RelationalReader(ScenarioReader common, Section section, PluginReader plugins, Problems problems) {
        this.common = common;
        this.section = section;
        this.plugins = plugins;
        this.problems = problems;
    }

    Optional<Scenario> read() {
        Optional<Domain> source = domain("source");
        Optional<Domain> target = domain("target");
        int trainFolds =
                section.integer(TRAIN_FOLDS, RelationalScenario.DEFAULT_TRAIN_FOLDS, 1, RelationalScenario.MOST_FOLDS);
        OptionalInt folds = section.value(FOLDS).isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(
                        section.integer(FOLDS, RelationalScenario.DEFAULT_FOLDS, 2, RelationalScenario.MOST_FOLDS));
        Map<String, String> mapping = mapping();
        int split = common.split();
        section.done();
        return problems.any() || source.isEmpty() || target.isEmpty()
                ? Optional.empty()
                : Optional.of(new RelationalScenario(source.get(), target.get(), trainFolds, folds, mapping, split));
    }

    private Optional<Domain> domain(String key) {
        Optional<Domain> domain = section.required(key).flatMap(new DomainReader(plugins)::read);
        if (domain.isPresent() && !domain.get().isWhole()) {
            section.problem(key, "bias and label-shift leave out single samples, and here are worlds. Remove them.");
        }
        return domain;
    }

    private Map<String, String> mapping() {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (Value item : section.items(MAPPING)) {
            String[] parts = item instanceof Value.Scalar scalar ? scalar.text().split("->", -1) : new String[0];
            if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
                problems.add(
                        item.place(),
                        "expected SOURCE -> TARGET, as movie -> publication, found %s.".formatted(item.describe()));
            } else if (mapping.put(parts[0].strip(), parts[1].strip()) != null) {
                problems.add(item.place(), "\"%s\" is mapped twice. Keep one.".formatted(parts[0].strip()));
            }
        }
        return mapping;
    }
}
