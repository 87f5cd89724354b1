package dev.graft.runner.experiment;

import dev.graft.core.measure.Measure;
import dev.graft.core.standing.Published;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Builds a {@link Suite} in Java: what all scenarios have in common is said once. Mutable, for one thread. */
public final class SuiteBuilder {
    private final String name;
    private String title;
    private final UnaryOperator<ExperimentBuilder> common;
    private final Map<String, UnaryOperator<ExperimentBuilder>> scenarios = new LinkedHashMap<>();
    private Optional<Published> published = Optional.empty();

    SuiteBuilder(String name, UnaryOperator<ExperimentBuilder> common) {
        this.name = name;
        this.title = name;
        this.common = common;
    }

    public SuiteBuilder title(String question) {
        title = question;
        return this;
    }

    /**
     * Adds a scenario.
     *
     * @param change says what this scenario is, after what all have in common
     */
    public SuiteBuilder scenario(String scenario, UnaryOperator<ExperimentBuilder> change) {
        scenarios.put(scenario, change);
        return this;
    }

    /**
     * What others report.
     *
     * @param values in the unit of the measure, so that a share is in [0, 1]: of strategies by name, by scenario
     */
    public SuiteBuilder published(String reference, Measure measure, Map<String, Map<String, Double>> values) {
        published = Optional.of(new Published(reference, measure, values));
        return this;
    }

    /**
     * The suite.
     *
     * @throws IllegalArgumentException if something does not fit, in words
     */
    public Suite build() {
        return new Suite(
                name,
                title,
                scenarios.entrySet().stream()
                        .map(scenario -> scenario.getValue()
                                .apply(common.apply(Experiment.named(scenario.getKey())))
                                .title(Suite.titled(title, scenario.getKey()))
                                .build())
                        .toList(),
                published);
    }
}
