package dev.graft.runner.file;

import dev.graft.core.Nearest;
import dev.graft.runner.experiment.Arm;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom a control of a file is for: those that it names, or all that it takes something from. */
final class ControlFit {
    private final Scenario scenario;
    private final List<Entry> strategies;
    private final Problems problems;

    ControlFit(Scenario scenario, List<Entry> strategies, Problems problems) {
        this.scenario = scenario;
        this.strategies = strategies;
        this.problems = problems;
    }

    /** The control with its strategies; empty where it makes no sense. */
    Optional<Arm> of(ControlReader.Item item) {
        Arm arm = item.arm();
        String id = arm.control().id();
        Optional<String> missing = arm.missingIn(scenario);
        if (missing.isPresent()) {
            problems.add(
                    item.place(),
                    "%s needs a %s, and the scenario has none. Name one, or remove the control."
                            .formatted(id, missing.get()));
            return Optional.empty();
        }
        if (arm.takesFrom(strategies).isEmpty()) {
            String none =
                    arm.changesNetwork() ? "none gets anything from the backbone" : "none learns from source labels";
            problems.add(
                    item.place(),
                    "%s takes nothing from any strategy here: %s. Add one that does, or remove the control."
                            .formatted(id, none));
            return Optional.empty();
        }
        List<String> named = new ArrayList<>();
        for (Value value : item.of()) {
            strategy(value, arm).ifPresent(name -> {
                if (named.contains(name)) {
                    problems.add(value.place(), "\"%s\" is there twice. Remove one.".formatted(name));
                }
                named.add(name);
            });
        }
        return Optional.of(arm.only(named.toArray(String[]::new)).resolved(strategies));
    }

    private Optional<String> strategy(Value value, Arm arm) {
        String id = arm.control().id();
        String allowed = String.join(", ", arm.takesFrom(strategies));
        String name = value instanceof Value.Scalar scalar ? scalar.text() : "";
        Optional<Entry> found =
                strategies.stream().filter(entry -> entry.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            String hint =
                    Nearest.hint(name, strategies.stream().map(Entry::name).toList());
            problems.add(
                    value.place(),
                    "expected the name of a strategy, found %s%s; %s takes something from: %s."
                            .formatted(value.describe(), hint, id, allowed));
            return Optional.empty();
        }
        Optional<String> spares = arm.spares(found.get());
        spares.ifPresent(why -> problems.add(
                value.place(),
                "%s takes nothing from \"%s\", which %s. Allowed here: %s.".formatted(id, name, why, allowed)));
        return spares.isEmpty() ? Optional.of(name) : Optional.empty();
    }
}
