package dev.graft.core.standing;

import static dev.graft.core.Require.require;

import dev.graft.core.measure.Measure;
import java.util.Map;
import java.util.Optional;

/**
 * What others report for the same strategies on the same scenarios.
 *
 * @param reference whose numbers they are, and where they stand
 * @param measure that they are values of
 * @param values in the unit of the measure, so that a share is in [0, 1]: of contenders by name, by the name of the scenario
 */
public record Published(String reference, Measure measure, Map<String, Map<String, Double>> values) {
    public Published {
        require(!reference.isBlank(), "published needs a reference: whose numbers these are");
        require(!values.isEmpty(), "published has no values");
        values.forEach((scenario, ofContenders) -> ofContenders.forEach((contender, value) -> require(
                value >= measure.low() && value <= measure.high(),
                "published: %s of %s on %s must be from %s to %s, was %s",
                measure.id(),
                contender,
                scenario,
                measure.low(),
                measure.high(),
                value)));
    }

    /** What is reported for a contender on a scenario, if anything is. */
    public Optional<Double> value(String scenario, String contender) {
        return Optional.ofNullable(values.getOrDefault(scenario, Map.of()).get(contender));
    }
}
