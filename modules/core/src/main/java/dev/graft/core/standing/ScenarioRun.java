package dev.graft.core.standing;

import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import java.util.Optional;

/**
 * A run as one scenario among several.
 *
 * @param name of the scenario, unique among them
 */
public record ScenarioRun(String name, Run run) {
    Optional<Contender> contender(String contender) {
        return run.contenders().stream()
                .filter(one -> one.name().equals(contender))
                .findFirst();
    }

    /** What the run predicts, in words; runs on the same samples have the same. */
    Optional<String> target() {
        return Optional.ofNullable(run.scenario().get("target"));
    }
}
