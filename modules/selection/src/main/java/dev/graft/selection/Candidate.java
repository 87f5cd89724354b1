package dev.graft.selection;

import dev.graft.core.strategy.Strategy;
import dev.graft.core.transfer.Adaptation;
import java.util.List;

/**
 * A strategy with settings that may be chosen.
 *
 * @param values of the settings that candidates differ in, as they are shown
 */
public record Candidate(List<String> values, Strategy<Adaptation> strategy) {
    public Candidate {
        values = List.copyOf(values);
    }
}
