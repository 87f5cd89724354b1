package dev.graft.runner.file;

import dev.graft.core.Nearest;
import dev.graft.core.measure.Measure;
import dev.graft.core.standing.Published;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the section {@code published}: whose numbers, of what measure, and a value for each scenario and strategy. */
final class PublishedReader {
    private static final String VALUES = "values";
    /** A share of 0.341 is written 34.1. */
    private static final int PERCENT = 2;

    private final List<String> scenarios;
    private final List<String> strategies;
    private final Problems problems;

    PublishedReader(List<Experiment> experiments, Problems problems) {
        this.scenarios = experiments.stream().map(Experiment::name).toList();
        this.strategies =
                experiments.get(0).strategies().stream().map(Entry::name).toList();
        this.problems = problems;
    }

    /** The numbers; empty if something is wrong with them. */
    Optional<Published> read(Section section) {
        String reference = section.requiredText("reference");
        List<String> measures = Stream.of(Measure.Task.CLASSES, Measure.Task.TRUTH)
                .flatMap(task -> Measure.of(task).stream())
                .map(Measure::id)
                .toList();
        Measure measure = Measure.withId(section.word("measure", Measure.ACCURACY.id(), measures))
                .orElseThrow();
        Map<String, Map<String, Double>> values =
                section.required(VALUES).map(value -> values(value, measure)).orElse(Map.of());
        section.done();
        return problems.any() ? Optional.empty() : Optional.of(new Published(reference, measure, values));
    }

    private Map<String, Map<String, Double>> values(Value value, Measure measure) {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        if (!(value instanceof Value.Keys keys) || keys.values().isEmpty()) {
            problems.add(
                    value.place(),
                    "expected numbers of scenarios, as in A-C: {source-only: 22.3, coral: 34.1}, found %s."
                            .formatted(value.describe()));
            return all;
        }
        keys.values().forEach((scenario, ofScenario) -> {
            requireKnown("scenario", scenario, scenarios, ofScenario.place());
            if (ofScenario instanceof Value.Keys numbers) {
                Map<String, Double> row = new LinkedHashMap<>();
                numbers.values().forEach((strategy, number) -> {
                    requireKnown("strategy", strategy, strategies, number.place());
                    number(number, measure).ifPresent(x -> row.put(strategy, x));
                });
                all.put(scenario, row);
            } else {
                problems.add(
                        ofScenario.place(),
                        "expected strategies with numbers, as in {coral: 34.1}, found %s."
                                .formatted(ofScenario.describe()));
            }
        });
        return all;
    }

    private void requireKnown(String what, String name, List<String> known, Place place) {
        if (!known.contains(name)) {
            problems.add(
                    place,
                    "unknown %s \"%s\"%s Known here: %s."
                            .formatted(what, name, Nearest.ending(name, known), String.join(", ", known)));
        }
    }

    /** Shares are written in percent, as papers do. */
    private Optional<Double> number(Value value, Measure measure) {
        Optional<BigDecimal> found = value instanceof Value.Scalar scalar ? number(scalar.text()) : Optional.empty();
        Optional<Double> inRange = found.map(x -> measure.isShare() ? x.movePointLeft(PERCENT) : x)
                .map(BigDecimal::doubleValue)
                .filter(x -> x >= measure.low() && x <= measure.high());
        if (inRange.isEmpty()) {
            String allowed = measure.isShare()
                    ? "a number of percent, from 0 to 100"
                    : "a number from %s to %s".formatted(measure.low(), measure.high());
            problems.add(value.place(), "expected %s, found %s.".formatted(allowed, value.describe()));
        }
        return inRange;
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
